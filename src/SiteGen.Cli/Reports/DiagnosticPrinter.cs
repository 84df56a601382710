using SiteGen.Content;

namespace SiteGen.Cli.Reports;

/// <summary>
/// Prints diagnostics to standard error, in colour on a terminal. On GitHub Actions it also prints all of them as annotations
/// to standard output.
/// </summary>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
/// <param name="style">The colours of standard error; lazy, because most runs have nothing to print.</param>
internal sealed class DiagnosticPrinter(TextWriter output, TextWriter error, Lazy<TerminalStyle> style)
{
    // A single broken file must not bury the errors of the others.
    private const int MaxPerFile = 1000;

    private readonly bool _annotates = Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true";

    /// <summary>Prints diagnostics in their order.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    public void Print(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var file in diagnostics.GroupBy(d => d.Path, StringComparer.Ordinal))
        {
            foreach (var diagnostic in file.Take(MaxPerFile))
                Write(diagnostic, "");
            if (file.Skip(MaxPerFile).Count() is var more and > 0)
                error.WriteLine(Phrase.Invariant($"{file.Key}: and {more} more in this file"));
        }

        Annotate(diagnostics);
    }

    /// <summary>Prints diagnostics with their rules: first those that differ, then large groups of alike ones.</summary>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="all">Whether to list every diagnostic of a large group.</param>
    public void PrintWithRules(IReadOnlyList<Diagnostic> diagnostics, bool all)
    {
        var groups = DiagnosticGroup.Build(diagnostics).Where(group => group.IsLarge).ToList();
        var grouped = groups.SelectMany(group => group.Diagnostics).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var diagnostic in diagnostics.Where(d => !grouped.Contains(d)))
            Write(diagnostic, style.Value.Secondary($" [{diagnostic.Rule}]"));
        foreach (var (i, group) in groups.Index())
        {
            if (i > 0 || grouped.Count < diagnostics.Count)
                error.WriteLine();
            Write(group, all);
        }

        Annotate(diagnostics);
    }

    private void Write(DiagnosticGroup group, bool all)
    {
        var noun = group.Diagnostics.All(d => d.Severity == Severity.Error) ? "error"
            : group.Diagnostics.All(d => d.Severity == Severity.Warning) ? "warning" : "diagnostic";
        error.WriteLine(style.Value.Heading($"{group.Rule}: {Phrase.Count(group.Diagnostics.Count, noun)}"));
        foreach (var diagnostic in all ? group.Diagnostics : group.Diagnostics.Take(DiagnosticGroup.Samples))
            Write(diagnostic, "");
        if (!all)
        {
            var rest = group.Diagnostics.Count - DiagnosticGroup.Samples;
            error.WriteLine(style.Value.Secondary(Phrase.Invariant($"… and {rest} more; --all lists them")));
        }
    }

    private void Write(Diagnostic diagnostic, string suffix)
    {
        error.WriteLine(style.Value.Format(diagnostic) + suffix);
        if (diagnostic.Detail.Length > 0)
            error.WriteLine(diagnostic.Detail);
    }

    private void Annotate(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (!_annotates)
            return;
        foreach (var diagnostic in diagnostics.GroupBy(d => d.Path, StringComparer.Ordinal).SelectMany(file => file.Take(MaxPerFile)))
            output.WriteLine(Annotation.Format(diagnostic));
    }
}
