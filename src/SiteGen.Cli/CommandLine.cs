using System.CommandLine;
using SiteGen.Build;
using SiteGen.Cli.Commands;
using SiteGen.Content;

namespace SiteGen.Cli;

/// <summary>The program without its process: arguments in, text and exit code out.</summary>
public static class CommandLine
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The content or the theme is wrong; the earlier output stands.</summary>
    public const int Wrong = 1;

    /// <summary>The command line is wrong; nothing was tried.</summary>
    public const int Misused = 2;

    // With it set, a fault of the program ends it with its stack trace.
    private const string TraceVariable = "SITEGEN_TRACE";

    /// <summary>Runs a command.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="output">Takes what the person asked for.</param>
    /// <param name="error">Takes findings.</param>
    /// <returns>0, 1 or 2; see the constants.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("A feed of papers of your own: from dumps of paper listings to a site with RSS.")
        {
            BuildCommand.Create(),
            MergeCommand.Create(),
            ImportCommand.Create(),
            CheckCommand.Create(),
            ServeCommand.Create((options, cancellation) => SiteBuilder.Build(options, null, cancellation)),
            NewCommand.Create(),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var message in parsed.Errors.Select(e => e.Message).Distinct())
                error.WriteLine($"sitegen: error: {message.TrimEnd('.')}");
            error.WriteLine("Run 'sitegen --help' or 'sitegen <command> --help' to see what there is.");
            return Misused;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            error.WriteLine($"sitegen: error: {Failure.Of(e)}");
            return Wrong;
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable(TraceVariable) is null)
        {
            error.WriteLine($"sitegen: error: this is a fault of sitegen itself ({e.GetType().Name}: {VisibleText.Bounded(e.Message)}); report it with what you gave it, and with what it says when {TraceVariable}=1 is set");
            return Wrong;
        }
    }
}
