using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using SiteGen.Build;
using SiteGen.Serve;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen serve</c>: shows the site in a browser while it is written.</summary>
public static class ServeCommand
{
    /// <summary>Makes the command. It ends with 0 on Ctrl+C, and with 1 where it cannot serve.</summary>
    /// <param name="build">Builds a site.</param>
    public static Command Create(Func<BuildOptions, CancellationToken, BuildReport> build)
    {
        var source = new Option<string>("--source")
        {
            Description = "The folder that holds content/ and themes/.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Path.GetFullPath("."),
            CustomParser = ParseFolder,
        };
        var port = new Option<int>("--port")
        {
            Description = "The port on 127.0.0.1; 0 takes any free one.",
            HelpName = "N",
            DefaultValueFactory = _ => 8080,
            CustomParser = ParsePort,
        };
        var drafts = new Option<bool>("--drafts") { Description = "Show drafts too." };
        var command = new Command("serve", "Show the site at http://localhost:8080/ and build it again after each change.")
        {
            source, port, drafts,
        };
        command.SetAction((parsed, cancellation) => ServeAsync(
            new ServeOptions
            {
                Source = parsed.GetRequiredValue(source),
                Port = parsed.GetValue(port),
                Drafts = parsed.GetValue(drafts),
            },
            build, parsed.InvocationConfiguration, cancellation));
        return command;
    }

    private static int ParsePort(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (!ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            argument.AddError($"--port is \"{text}\"; expected a whole number from 0 to 65535");
        return port;
    }

    private static string ParseFolder(ArgumentResult argument)
    {
        var text = argument.Tokens.Single().Value;
        if (!Directory.Exists(text))
            argument.AddError($"--source is \"{text}\"; there is no such folder");
        return Path.GetFullPath(text);
    }

    private static async Task<int> ServeAsync(
        ServeOptions options, Func<BuildOptions, CancellationToken, BuildReport> build,
        InvocationConfiguration console, CancellationToken cancellation)
    {
        try
        {
            await using var server = await SiteServer.StartAsync(options, build, report => Print(console, report));
            await console.Output.WriteLineAsync($"Serving {server.Address} (Ctrl+C ends)");
            await server.RunAsync(cancellation);
            return 0;
        }
        catch (AddressInUseException)
        {
            return Fail(console, $"port {Number(options.Port)} is in use; choose another one with --port, or 0 for any free one");
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return Fail(console, $"cannot serve on port {Number(options.Port)}: {e.Message}");
        }
    }

    private static void Print(InvocationConfiguration console, BuildReport report)
    {
        foreach (var diagnostic in report.Diagnostics)
            console.Error.WriteLine(diagnostic);
        console.Output.WriteLine(report.Succeeded
            ? string.Create(CultureInfo.InvariantCulture, $"{report.Papers} papers, {report.Topics} topics, {report.Editions} editions: {report.Files} files, in {report.Elapsed.TotalSeconds:F2} s")
            : "The build failed; the last good site stays up");
    }

    private static int Fail(InvocationConfiguration console, string message)
    {
        console.Error.WriteLine($"sitegen: error: {message}");
        return 1;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
