using System.CommandLine;
using System.Globalization;
using SiteGen.Cli.Commands;

namespace SiteGen.Tests.Serve;

public sealed class ServeCommandTests
{
    [Fact]
    public async Task A_port_in_use_is_an_error_that_says_what_to_do()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", ""));
        var port = server.Address.Port.ToString(CultureInfo.InvariantCulture);

        var (code, output, error) = await RunAsync(CancellationToken.None, "--source", server.Source, "--port", port);

        Assert.Equal(1, code);
        Assert.Equal("", output);
        Assert.Equal($"error: port {port} is in use; choose another one with --port, or 0 for any free one\n", error);
    }

    [Fact]
    public async Task A_source_that_does_not_exist_is_an_error()
    {
        var missing = Path.Combine(Path.GetTempPath(), "sitegen-no-such-folder");

        var (code, _, error) = await RunAsync(CancellationToken.None, "--source", missing);

        Assert.Equal(1, code);
        Assert.Equal($"error: there is no folder {missing}; name the one that holds content/ with --source\n", error);
    }

    [Fact]
    public async Task It_prints_the_address_and_what_the_build_found_and_ends_with_0_when_it_is_stopped()
    {
        var source = Directory.CreateTempSubdirectory("sitegen-serve-").FullName;
        Directory.CreateDirectory(Path.Combine(source, "content"));
        await File.WriteAllTextAsync(Path.Combine(source, "content", "x.md"), "BROKEN", TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(2));

        var (code, output, error) = await RunAsync(stop.Token, "--source", source, "--port", "0");

        Directory.Delete(source, recursive: true);
        Assert.Equal(0, code);
        Assert.Matches(@"^Serving http://localhost:\d+/ \(Ctrl\+C ends\)\nThe build failed; the last good site stays up\n$", output);
        Assert.Equal("content/x.md:3:8: error: this is <broken>\n", error);
    }

    [Theory]
    [InlineData("--port", "65536")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "http")]
    public void A_port_that_is_none_is_an_error_of_the_command_line(string option, string value) =>
        Assert.Single(ServeCommand.Create(new FakeBuild().Build).Parse([option, value]).Errors);

    private static async Task<(int Code, string Output, string Error)> RunAsync(CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var parsed = ServeCommand.Create(new FakeBuild().Build).Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, cancellation);
        return (code, output.ToString(), error.ToString());
    }
}
