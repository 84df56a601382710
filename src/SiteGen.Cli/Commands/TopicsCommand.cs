using System.CommandLine;
using SiteGen.Cli.Reports;
using SiteGen.Content;
using SiteGen.Import.Topics;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen topics</c>: proposes topics for the papers that are there already.</summary>
internal static class TopicsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var source = CommonOptions.Source();
        var apply = CommonOptions.Flag("--apply", "Add the topics to the papers that have none");
        var json = CommonOptions.Flag("--json", "Write the papers to standard output as one JSON document");
        var command = new Command("topics", "Propose topics for the papers that are there already") { source, apply, json };
        command.SetAction((parsed, cancellation) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return Task.FromResult(Run(
                Path.GetFullPath(parsed.GetValue(source)!), parsed.GetValue(apply), parsed.GetValue(json), output, error, cancellation));
        });
        return command;
    }

    private static int Run(
        string source, bool apply, bool json, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        // Annotations of GitHub Actions would be no part of the JSON document.
        var reporter = new Reporter(json ? TextWriter.Null : output, error);
        var diagnostics = new DiagnosticBag();
        var proposals = TopicProposals.Find(source, diagnostics);
        var applied = proposals is not null && apply ? TopicProposals.Apply(source, proposals, diagnostics, cancellation) : 0;
        reporter.Diagnostics(diagnostics.Sorted());
        if (proposals is null)
            return ExitCode.Failure;
        if (json)
            TopicsReport.WriteJson(proposals, output);
        else
            TopicsReport.Write(proposals, apply ? applied : null, output);
        return diagnostics.HasErrors ? ExitCode.Failure : ExitCode.Success;
    }
}
