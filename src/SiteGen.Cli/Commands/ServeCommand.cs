using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using SiteGen.Build;
using SiteGen.Cli.Reports;
using SiteGen.Serve;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen serve</c>: shows the site in a browser while its content is written.</summary>
public static class ServeCommand
{
    private const int DefaultPort = 8080;

    /// <summary>Creates the command. It ends with 0 on Ctrl+C, and with 1 if it cannot serve.</summary>
    /// <param name="build">Builds a site.</param>
    /// <param name="openBrowser">Opens an address in a browser; returns false if there is none.</param>
    public static Command Create(Func<BuildOptions, CancellationToken, BuildReport> build, Func<Uri, bool> openBrowser)
    {
        var source = CommonOptions.Source();
        var port = CommonOptions.Count("--port", "Port on 127.0.0.1; 0 takes any free one [default: 8080]", 0, ushort.MaxValue);
        port.Aliases.Add("-p");
        var open = CommonOptions.Flag("--open", "Open the site in the browser");
        var theme = CommonOptions.Theme();
        var drafts = CommonOptions.Drafts();
        var date = CommonOptions.Date("Show the site as of this day, without importing");
        var strict = CommonOptions.Strict();
        var command = new Command("serve", "Serve the site on localhost and rebuild it on changes")
        {
            source, port, open, theme, drafts, date, strict,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var options = new ServeOptions
            {
                Source = Path.GetFullPath(parsed.GetRequiredValue(source)),
                Port = parsed.GetValue(port) ?? DefaultPort,
                Theme = parsed.GetValue(theme),
                Drafts = parsed.GetValue(drafts),
                Date = parsed.GetValue(date),
                Strict = parsed.GetValue(strict),
            };
            var reporter = new Reporter(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var report = new ServeReport(reporter, parsed.GetValue(open) ? openBrowser : null);
            return ServeAsync(options, build, report, reporter, cancellation);
        });
        return command;
    }

    private static async Task<int> ServeAsync(
        ServeOptions options, Func<BuildOptions, CancellationToken, BuildReport> build, ServeReport report, Reporter reporter,
        CancellationToken cancellation)
    {
        try
        {
            await using var server = await SiteServer.StartAsync(options, build, report.Report);
            report.ReportStart(server.Address);
            await server.RunAsync(cancellation);
            return ExitCode.Success;
        }
        catch (AddressInUseException)
        {
            return reporter.Failure(
                Phrase.Invariant($"port {options.Port} is in use; choose another one with --port, or 0 for any free one"));
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return reporter.Failure(Phrase.Invariant($"cannot serve on port {options.Port}: {e.Message}"));
        }
    }
}
