using System.Diagnostics;
using System.Net;

namespace SiteGen.Tests.Serve;

/// <summary><c>sitegen serve</c> as a process of its own: the web server works in the native program too.</summary>
[Smoke]
public sealed class ServedProgramTests
{
    [Fact]
    public async Task It_serves_pages_their_files_and_the_event_of_a_build()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var site = new TestSite("-- content/papers/one.md --\n" + TestSite.Paper("One"));
        using var process = Process.Start(ProgramUnderTest.Start("serve", "--source", site.Root, "--port", "0"))!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(cancellation);
            Assert.Matches(@"^Serving http://localhost:\d+/ \(Ctrl\+C ends\)$", line);
            using var client = new HttpClient { BaseAddress = new Uri(line!.Split(' ')[1]) };

            // The address in the settings is https://lab.example/papers/.
            Assert.Contains("<script src=\"/_sitegen/live.js\"", await client.GetStringAsync(Relative("/papers/papers/one/"), cancellation), StringComparison.Ordinal);
            using var feed = await client.GetAsync(Relative("/papers/feed.xml"), cancellation);
            Assert.Equal("application/xml; charset=utf-8", feed.Content.Headers.ContentType?.ToString());
            using var missing = await client.GetAsync(Relative("/none/"), cancellation);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
            using var events = new StreamReader(await client.GetStreamAsync(Relative("/_sitegen/events"), cancellation));
            Assert.Equal("event: site", await events.ReadLineAsync(cancellation));
            Assert.Matches("^data: {\"version\":\"[0-9a-f]{8}-1\",\"errors\":\"\"}$", await events.ReadLineAsync(cancellation));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(cancellation);
        }
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
