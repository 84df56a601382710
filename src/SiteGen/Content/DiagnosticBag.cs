using System.Collections.Concurrent;

namespace SiteGen.Content;

/// <summary>
/// Collects the findings of one run, so that a person sees all of them at once. Safe to use from several threads;
/// <see cref="Sorted"/> gives the same order whatever thread came first.
/// </summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentBag<Diagnostic> _items = [];

    /// <summary>Whether an error was reported.</summary>
    public bool HasErrors => _items.Any(d => d.Severity == Severity.Error);

    /// <summary>Whether a warning was reported.</summary>
    public bool HasWarnings => _items.Any(d => d.Severity == Severity.Warning);

    /// <summary>Reports an error.</summary>
    /// <param name="path">The file, relative to the source folder, with forward slashes.</param>
    /// <param name="position">The place in the file.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public void Error(string path, SourcePosition position, string message) =>
        Add(new Diagnostic(Severity.Error, path, position, message));

    /// <summary>Reports a warning.</summary>
    /// <param name="path">The file, relative to the source folder, with forward slashes.</param>
    /// <param name="position">The place in the file.</param>
    /// <param name="message">What is doubtful and what to do.</param>
    public void Warning(string path, SourcePosition position, string message) =>
        Add(new Diagnostic(Severity.Warning, path, position, message));

    /// <summary>Adds a finding made elsewhere. Its texts may quote files and are made fit for a terminal here.</summary>
    /// <param name="diagnostic">The finding.</param>
    public void Add(Diagnostic diagnostic) =>
        _items.Add(diagnostic with { Path = PrintableText.Of(diagnostic.Path), Message = PrintableText.Bounded(diagnostic.Message) });

    /// <summary>All findings without repeats, by path (ordinal), line, column, severity (errors first), message.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _items.Distinct()
            .OrderBy(d => d.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Position.Line)
            .ThenBy(d => d.Position.Column)
            .ThenByDescending(d => d.Severity)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];
}
