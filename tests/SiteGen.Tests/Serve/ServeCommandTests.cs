using System.CommandLine;
using System.Globalization;
using SiteGen.Cli.Commands;

namespace SiteGen.Tests.Serve;

public sealed class ServeCommandTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_port_in_use_is_an_error_that_says_what_to_do()
    {
        await using var server = await RunningServer.StartAsync(("content/index.html", ""));
        var port = server.Address.Port.ToString(CultureInfo.InvariantCulture);

        var (code, output, error) = await RunAsync(CancellationToken.None, "--source", server.Source, "--port", port);

        Assert.Equal(1, code);
        Assert.Equal("", output);
        Assert.Equal($"sitegen: error: port {port} is in use; choose another one with --port, or 0 for any free one\n", error);
    }

    [Fact]
    public async Task It_prints_the_address_and_the_diagnostics_and_ends_with_0_when_it_is_stopped()
    {
        var source = Directory.CreateTempSubdirectory("sitegen-serve-").FullName;
        Directory.CreateDirectory(Path.Combine(source, "content"));
        await File.WriteAllTextAsync(Path.Combine(source, "content", "x.md"), "BROKEN", TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource(Patience);

        var (code, output, error) = await RunAsync(CreateBuild(stop), stop.Token, "--source", source, "--port", "0");

        Directory.Delete(source, recursive: true);
        Assert.Equal(0, code);
        Assert.Matches(
            @"^Serving http://localhost:\d+/ \(Ctrl\+C stops\)\nThe build failed; the browser shows the errors until they are corrected\n$",
            output);
        Assert.Equal("content/x.md:3:8: error: this is <broken>\n1 error, 0 warnings; nothing was written\n", error);
    }

    [Fact]
    public async Task Its_options_reach_the_build()
    {
        using var stop = new CancellationTokenSource(Patience);
        var build = CreateBuild(stop);
        var source = Directory.CreateTempSubdirectory("sitegen-serve-").FullName;
        Directory.CreateDirectory(Path.Combine(source, "content"));

        await RunAsync(build, stop.Token, "-s", source, "-p", "0", "-D", "-t", "plain", "--date", "2026-06-01", "--strict");

        Directory.Delete(source, recursive: true);
        var options = build.Builds[0];
        Assert.Equal((true, "plain", new DateOnly(2026, 6, 1), true), (options.Drafts, options.Theme, options.Date, options.Strict));
        Assert.False(options.Import);
    }

    [Theory]
    [InlineData("--port", "65536", "expected a whole number from 0 to 65535")]
    [InlineData("--port", "-1", "expected a whole number from 0 to 65535")]
    [InlineData("--port", "http", "expected a whole number from 0 to 65535")]
    [InlineData("--source", "no/such/folder", "there is no such folder")]
    public void A_wrong_value_is_an_error_of_the_command_line(string option, string value, string reason)
    {
        var error = Assert.Single(ServeCommand.Create(new FakeBuild().Build, _ => true).Parse([option, value]).Errors);

        Assert.Equal($"{option} is \"{value}\"; {reason}", error.Message);
    }

    // Stops the command when it has built once and had time to say so, however busy the machine is.
    private static FakeBuild CreateBuild(CancellationTokenSource stop) =>
        new() { Built = () => stop.CancelAfter(TimeSpan.FromSeconds(2)) };

    private static Task<(int Code, string Output, string Error)> RunAsync(CancellationToken cancellation, params string[] args) =>
        RunAsync(new FakeBuild(), cancellation, args);

    private static async Task<(int Code, string Output, string Error)> RunAsync(
        FakeBuild build, CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var parsed = ServeCommand.Create(build.Build, _ => true).Parse(args);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, cancellation);
        return (code, output.ToString(), error.ToString());
    }
}
