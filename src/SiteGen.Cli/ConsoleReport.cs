using System.Globalization;
using SiteGen.Build;
using SiteGen.Content;
using SiteGen.Import;
using SiteGen.Import.Topics;
using Spectre.Console;

namespace SiteGen.Cli;

/// <summary>Everything that commands say: findings on standard error, what was asked for on standard output.</summary>
internal sealed class ConsoleReport(TextWriter output, TextWriter error)
{
    // One file that is all wrong must not bury what is wrong with the others.
    private const int MostPerFile = 1000;

    private readonly bool _annotate = Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true";

    /// <summary>Says what is wrong with the command line.</summary>
    public int Misused(string message)
    {
        error.WriteLine($"sitegen: error: {message}");
        return CommandLine.Misused;
    }

    /// <summary>Says why the work could not be done.</summary>
    public int Failed(string message)
    {
        error.WriteLine($"sitegen: error: {message}");
        return CommandLine.Wrong;
    }

    /// <summary>Says why nothing seems to happen.</summary>
    public void Notice(string message) => error.WriteLine($"sitegen: {message}");

    /// <summary>What a build of <c>serve</c> found and did.</summary>
    public void Rebuilt(BuildReport report)
    {
        Findings(report.Diagnostics);
        if (BuildSummary(report) != CommandLine.Done)
            output.WriteLine("The last good site stays up");
    }

    /// <summary>Says where a served site is.</summary>
    public void Served(Uri address) => output.WriteLine($"The site is at {address}");

    /// <summary>Lists findings with their details; on GitHub Actions also as annotations of the files.</summary>
    public void Findings(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var file in diagnostics.GroupBy(d => d.Path, StringComparer.Ordinal))
        {
            foreach (var diagnostic in file.Take(MostPerFile))
            {
                error.WriteLine(diagnostic.FullText);
                if (_annotate)
                    output.WriteLine(Annotation.Format(diagnostic));
            }

            if (file.Skip(MostPerFile).Count() is var more and > 0)
                error.WriteLine(Text($"{file.Key}: and {more} more in this file"));
        }
    }

    /// <summary>Runs a build with a progress bar, if a person sits before a terminal.</summary>
    public T WithProgress<T>(Func<IProgress<BuildProgress>?, T> run)
    {
        if (Console.IsOutputRedirected || !ReferenceEquals(output, Console.Out))
            return run(null);
        return AnsiConsole.Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask("Starting");
            return run(new ProgressBar(task));
        });
    }

    /// <summary>Does work that waits, with a progress bar, if a person sits before a terminal.</summary>
    public Task<T> WithProgress<T>(Func<IProgress<BuildProgress>?, Task<T>> run)
    {
        if (Console.IsOutputRedirected || !ReferenceEquals(output, Console.Out))
            return run(null);
        return AnsiConsole.Progress().AutoClear(true).StartAsync(context => run(new ProgressBar(context.AddTask("Starting"))));
    }

    /// <summary>Shows what each step took; memory is the working set after it.</summary>
    public void Timings(BuildReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Step");
        foreach (var header in (string[])["Items", "ms", "CPU ms", "MB (working set)"])
            table.AddColumn(new TableColumn(header).RightAligned());
        foreach (var step in report.Timings)
        {
            table.AddRow(
                Spectre.Console.Markup.Escape(step.Name),
                Text($"{step.Items}"),
                Text($"{step.Elapsed.TotalMilliseconds:F1}"),
                Text($"{step.Processor.TotalMilliseconds:F1}"),
                Text($"{step.Memory / 1e6:F0}"));
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
    }

    /// <summary>The last line of a build, and before it what waits.</summary>
    public int BuildSummary(BuildReport report)
    {
        if (!report.Succeeded)
            return Failed(report.Diagnostics);
        if (report.HeldBack > 0)
            output.WriteLine(Text($"{Count(report.HeldBack, "paper")} held back until {report.NextEdition:yyyy-MM-dd}"));
        output.WriteLine(Text($"{Count(report.Papers, "paper")}, {Count(report.Topics, "topic")}, {Count(report.Editions, "edition")}: {Count(report.Files, "file")}, {report.Written} written, {report.Unchanged} unchanged, {report.Removed} removed, in {report.Elapsed.TotalSeconds:F2} s"));
        return CommandLine.Done;
    }

    /// <summary>What is wrong with the parts of a merge, or its last line.</summary>
    public int MergeSummary(MergeReport report)
    {
        foreach (var message in report.Errors)
            Failed(message);
        if (report.Errors.Count > 0)
        {
            error.WriteLine(Text($"{Count(report.Errors.Count, "error")}; nothing was written"));
            return CommandLine.Wrong;
        }

        output.WriteLine(Text($"{Count(report.Parts, "part")}: {Count(report.Files, "file")}, {report.Written} written, {report.Unchanged} unchanged, {report.Removed} removed, in {report.Elapsed.TotalSeconds:F2} s"));
        return CommandLine.Done;
    }

    /// <summary>The findings of a check by rule, and its last line.</summary>
    public int CheckSummary(CheckReport report)
    {
        foreach (var (severity, noun) in ((Severity, string)[])[(Severity.Error, "error"), (Severity.Warning, "warning")])
        {
            if (report.ByRule(severity) is { Count: > 0 } rules)
                output.WriteLine(Text($"{Count(rules.Sum(r => r.Count), noun)}: {string.Join(", ", rules.Select(r => Text($"{r.Count} {r.Rule}")))}"));
        }

        if (report.Ignored > 0)
            output.WriteLine(Text($"{Count(report.Ignored, "warning")} ignored, as check.ignore in content/site.yaml says"));
        if (report.Links is { } links)
            output.WriteLine(Text($"{Count(links, "link")} to other sites followed"));
        var build = report.Build;
        if (!build.Succeeded)
            return Failed(build.Diagnostics);
        output.WriteLine(Text($"{Count(build.Papers, "paper")}, {Count(build.Topics, "topic")}, {Count(build.Editions, "edition")}: {Count(build.Files, "file")} checked, {Count(build.Diagnostics.Count, "warning")}, in {build.Elapsed.TotalSeconds:F2} s"));
        return CommandLine.Done;
    }

    /// <summary>The new papers of a plan, each with its day, its topics and what spoke for them.</summary>
    public void ImportPlan(ImportPlan plan)
    {
        foreach (var paper in plan.New)
        {
            output.WriteLine($"{paper.Date}  {paper.Path}");
            output.WriteLine($"  {VisibleText.Bounded(paper.Source.Title)}");
            foreach (var topic in paper.Topics)
                output.WriteLine(Text($"  {topic.Topic} {topic.Score:F2}: {string.Join(", ", topic.Phrases.Select(Phrase))}"));
            if (paper.Topics.Count == 0)
                output.WriteLine("  no topic");
        }

        foreach (var fill in plan.Fills)
            output.WriteLine($"{fill.Path}: add {string.Join(", ", fill.Fields.Present)}");
    }

    /// <summary>The last line of an import.</summary>
    public int ImportSummary(ImportPlan plan, bool dryRun)
    {
        output.WriteLine(Text($"{Count(plan.New.Count, "new paper")}, {Count(plan.Fills.Count, "paper")} filled in, {plan.Known - plan.Fills.Count} known, {plan.Deleted} deleted by the curator{(dryRun ? " (dry run: nothing written)" : "")}"));
        return CommandLine.Done;
    }

    private int Failed(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        error.WriteLine(Text($"{Count(errors, "error")}, {Count(diagnostics.Count - errors, "warning")}; nothing was written"));
        return CommandLine.Wrong;
    }

    private static string Phrase(MatchedPhrase phrase) =>
        Text($"\"{phrase.Phrase}\" (title {phrase.InTitle}, abstract {phrase.InAbstract})");

    private static string Count(int count, string noun) => Text($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed class ProgressBar(ProgressTask task) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            task.Description = Spectre.Console.Markup.Escape(value.Step);
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }
}
