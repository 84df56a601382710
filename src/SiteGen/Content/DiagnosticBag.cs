namespace SiteGen.Content;

/// <summary>
/// Collects the findings of one run, so that a person sees all of them at once. Safe to use from several threads;
/// <see cref="Sorted"/> gives the same order whatever thread came first.
/// </summary>
public sealed class DiagnosticBag
{
    // Not one of the concurrent collections: each file that is read has a bag of its own, which mostly stays empty.
    private readonly List<Diagnostic> _items = [];
    private readonly Lock _lock = new();

    /// <summary>Whether an error was reported.</summary>
    public bool HasErrors => Items().Any(d => d.Severity == Severity.Error);

    /// <summary>Whether a warning was reported.</summary>
    public bool HasWarnings => Items().Any(d => d.Severity == Severity.Warning);

    /// <summary>Reports an error.</summary>
    /// <param name="path">The file, relative to the source folder, with forward slashes.</param>
    /// <param name="position">The place in the file.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="detail">More for a person's eyes; see <see cref="Diagnostic.Detail"/>.</param>
    public void Error(string path, SourcePosition position, string message, string detail = "") =>
        Add(new Diagnostic(Severity.Error, path, position, message) { Detail = detail });

    /// <summary>Reports a warning.</summary>
    /// <param name="path">The file, relative to the source folder, with forward slashes.</param>
    /// <param name="position">The place in the file.</param>
    /// <param name="message">What is doubtful and what to do.</param>
    public void Warning(string path, SourcePosition position, string message) =>
        Add(new Diagnostic(Severity.Warning, path, position, message));

    /// <summary>Reports a breach of one of a check's own rules as an error.</summary>
    /// <param name="rule">The rule; see <see cref="Diagnostic.Rule"/>.</param>
    /// <param name="path">The file, relative to the source folder, with forward slashes.</param>
    /// <param name="position">The place in the file.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public void Error(string rule, string path, SourcePosition position, string message) =>
        Add(new Diagnostic(Severity.Error, path, position, message) { Rule = rule });

    /// <summary>Reports a breach of one of a check's own rules as a warning.</summary>
    /// <inheritdoc cref="Error(string, string, SourcePosition, string)"/>
    public void Warning(string rule, string path, SourcePosition position, string message) =>
        Add(new Diagnostic(Severity.Warning, path, position, message) { Rule = rule });

    /// <summary>Returns an object that reports to this bag and knows its file.</summary>
    /// <param name="path">The file, relative to the source folder, with forward slashes.</param>
    public FileDiagnostics ForFile(string path) => new(path, this);

    /// <summary>Adds a finding made elsewhere.</summary>
    /// <param name="diagnostic">The finding.</param>
    public void Add(Diagnostic diagnostic)
    {
        lock (_lock)
            _items.Add(diagnostic);
    }

    /// <summary>All findings without repeats (of two that differ in detail only, the first by detail), by path (ordinal), line, column, severity (errors first), message.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        var items = Items();
        if (items.Length < 2)
            return items;
        return [.. items.OrderBy(d => d.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Position.Line)
            .ThenBy(d => d.Position.Column)
            .ThenByDescending(d => d.Severity)
            .ThenBy(d => d.Message, StringComparer.Ordinal)
            .ThenBy(d => d.Detail, StringComparer.Ordinal)
            .DistinctBy(d => (d.Path, d.Position, d.Severity, d.Message))];
    }

    private Diagnostic[] Items()
    {
        lock (_lock)
            return [.. _items];
    }
}
