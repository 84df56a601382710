using System.Diagnostics;
using System.Net;

namespace SiteGen.Tests.Serve;

/// <summary><c>sitegen serve</c> as a separate process, because the web server must work in the native program too.</summary>
[Smoke]
public sealed class ServedProgramTests
{
    [Fact]
    public async Task It_serves_pages_files_and_the_events_of_builds()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var site = new TestSite("-- content/papers/one.md --\n" + TestSite.Paper("One"));
        using var process = Process.Start(ProgramUnderTest.CreateStartInfo("serve", "--source", site.Root, "--port", "0"))!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(cancellation);
            Assert.Matches(@"^Serving http://localhost:\d+/ \(Ctrl\+C stops\)$", line);
            using var client = new HttpClient { BaseAddress = new Uri(line!.Split(' ')[1]) };

            // The address in the settings is https://lab.example/papers/.
            Assert.Contains(
                "<script src=\"/_sitegen/live.js\"",
                await client.GetStringAsync(Relative("/papers/papers/one/"), cancellation),
                StringComparison.Ordinal);
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

    [Fact]
    public async Task It_opens_the_browser_of_the_desktop()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The browser of other systems cannot be replaced by a script");
        var cancellation = TestContext.Current.CancellationToken;
        using var site = new TestSite("-- content/papers/one.md --\n" + TestSite.Paper("One"));
        site.Write(
            "bin/xdg-open",
            $"#!/bin/sh\necho \"$1\" > '{site.FullPath("opened")}.part'\n"
                + $"mv '{site.FullPath("opened")}.part' '{site.FullPath("opened")}'\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(site.FullPath("bin/xdg-open"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var start = ProgramUnderTest.CreateStartInfo("serve", "--source", site.Root, "--port", "0", "--open");
        start.Environment["PATH"] = $"{site.FullPath("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["DISPLAY"] = ":0";
        using var process = Process.Start(start)!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(cancellation);
            while (!site.Exists("opened"))
                await Task.Delay(50, cancellation);
            Assert.Equal(line!.Split(' ')[1] + "papers/\n", site.Read("opened"));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(cancellation);
        }
    }

    [Fact]
    public async Task Without_a_display_it_says_the_address_and_goes_on()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems always have a desktop");
        var cancellation = TestContext.Current.CancellationToken;
        using var site = new TestSite("-- content/papers/one.md --\n" + TestSite.Paper("One"));
        var start = ProgramUnderTest.CreateStartInfo("serve", "--source", site.Root, "--port", "0", "--open");
        foreach (var name in (string[])["DISPLAY", "WAYLAND_DISPLAY", "BROWSER"])
            start.Environment.Remove(name);
        using var process = Process.Start(start)!;
        try
        {
            var line = await process.StandardOutput.ReadLineAsync(cancellation);
            var address = new Uri(line!.Split(' ')[1] + "papers/");
            Assert.Equal(
                $"sitegen: no browser was found; open {address} yourself",
                await process.StandardError.ReadLineAsync(cancellation));
            using var client = new HttpClient();
            Assert.Contains("One", await client.GetStringAsync(address, cancellation), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(cancellation);
        }
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
