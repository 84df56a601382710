using System.CommandLine;
using System.CommandLine.Help;
using SiteGen.Build;
using SiteGen.Cli.Commands;
using SiteGen.Cli.Reports;
using SiteGen.Content;

namespace SiteGen.Cli;

/// <summary>The program without its process: arguments in, text and exit code out.</summary>
public static class CommandLine
{
    // If this is set, an internal error ends the program with its stack trace.
    private const string TraceVariable = "SITEGEN_TRACE";

    // GitHub kills a workflow that was cancelled after 10 seconds. Until then, 'mail' saves what it has sent.
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(9);

    /// <summary>Runs a command.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="output">Receives results.</param>
    /// <param name="error">Receives diagnostics.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = CreateRoot().Parse(args);
        var reporter = new Reporter(output, error);
        var usageErrors = UsageErrors.Explain(parsed);
        if (usageErrors.Count > 0)
        {
            foreach (var message in usageErrors)
                reporter.UsageError(message);
            error.WriteLine($"Run '{UsageErrors.GetFullName(parsed.CommandResult)} --help' for usage.");
            return ExitCode.UsageError;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = StopTimeout,
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            return reporter.Failure(SystemErrors.Explain(e));
        }
        catch (Exception e) when (Environment.GetEnvironmentVariable(TraceVariable) is null)
        {
            return reporter.Failure(
                $"this is a bug in sitegen ({e.GetType().Name}: {VisibleText.SanitizeAndShorten(e.Message)}); "
                + $"report it with your input and what the command prints with {TraceVariable}=1");
        }
    }

    internal static RootCommand CreateRoot()
    {
        var root = new RootCommand("Build a static site with feeds from listings of papers")
        {
            NewCommand.Create(),
            BuildCommand.Create(),
            ServeCommand.Create((options, cancellation) => SiteBuilder.Build(options, null, cancellation), Browser.TryOpen),
            CheckCommand.Create(),
            ImportCommand.Create(),
            AddCommand.Create(),
            FetchCommand.Create(),
            EnrichCommand.Create(),
            RankCommand.Create(),
            TopicsCommand.Create(),
            QueueCommand.Create(),
            MailCommand.Create(),
            MergeCommand.Create(),
        };
        root.Add(HelpCommand.Create(root));
        root.Add(VersionCommand.Create(root));
        root.Options.OfType<HelpOption>().Single().Description = "Show help";
        root.Options.OfType<VersionOption>().Single().Description = "Show the version";
        root.SetAction(parsed => root.Parse("--help").Invoke(parsed.InvocationConfiguration));
        return root;
    }
}
