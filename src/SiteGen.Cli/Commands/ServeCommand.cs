using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using SiteGen.Build;
using SiteGen.Serve;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen serve</c>: shows the site in a browser while it is written.</summary>
public static class ServeCommand
{
    private const int DefaultPort = 8080;

    /// <summary>Makes the command. It ends with 0 on Ctrl+C, and with 1 where it cannot serve.</summary>
    /// <param name="build">Builds a site.</param>
    public static Command Create(Func<BuildOptions, CancellationToken, BuildReport> build)
    {
        var source = CommonOptions.Source();
        var port = CommonOptions.Count("--port", "The port on 127.0.0.1, 8080 by default; 0 takes any free one.", 0, ushort.MaxValue);
        var drafts = CommonOptions.Flag("--drafts", "Show drafts too.");
        var command = new Command("serve", "Show the site at http://localhost:8080/ and build it again after each change.")
        {
            source, port, drafts,
        };
        command.SetAction((parsed, cancellation) => ServeAsync(
            new ServeOptions
            {
                Source = Path.GetFullPath(parsed.GetRequiredValue(source)),
                Port = parsed.GetValue(port) ?? DefaultPort,
                Drafts = parsed.GetValue(drafts),
            },
            build, parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static async Task<int> ServeAsync(
        ServeOptions options, Func<BuildOptions, CancellationToken, BuildReport> build,
        InvocationConfiguration streams, CancellationToken cancellation)
    {
        var console = new ConsoleReport(streams.Output, streams.Error);
        try
        {
            await using var server = await SiteServer.StartAsync(options, build, new Served(console).Rebuilt);
            await streams.Output.WriteLineAsync($"Serving {server.Address} (Ctrl+C ends)");
            await server.RunAsync(cancellation);
            return CommandLine.Done;
        }
        catch (AddressInUseException)
        {
            return console.Failed(string.Create(CultureInfo.InvariantCulture, $"port {options.Port} is in use; choose another one with --port, or 0 for any free one"));
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return console.Failed(string.Create(CultureInfo.InvariantCulture, $"cannot serve on port {options.Port}: {e.Message}"));
        }
    }

    /// <summary>Tells of each build, and where the site is as often as that changes.</summary>
    private sealed class Served(ConsoleReport console)
    {
        private Uri? _address;

        public void Rebuilt(BuildReport report)
        {
            console.Rebuilt(report);
            if (!report.Succeeded || report.BaseUrl == _address)
                return;
            _address = report.BaseUrl;
            console.Served(_address);
        }
    }
}
