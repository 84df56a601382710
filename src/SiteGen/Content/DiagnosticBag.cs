namespace SiteGen.Content;

/// <summary>
/// Collects the diagnostics of one run, so that a person sees all of them at once. Safe to use from several threads: the
/// order of <see cref="Sorted"/> does not depend on which thread came first.
/// </summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];
    private readonly Lock _lock = new();

    /// <summary>Whether an error was reported.</summary>
    public bool HasErrors => Items().Any(d => d.Severity == Severity.Error);

    /// <summary>Whether a warning was reported.</summary>
    public bool HasWarnings => Items().Any(d => d.Severity == Severity.Warning);

    /// <summary>Reports an error.</summary>
    /// <param name="path">The file, relative to the source folder, with forward slashes.</param>
    /// <param name="position">The position in the file.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="detail">Further lines for people; see <see cref="Diagnostic.Detail"/>.</param>
    public void Error(string path, SourcePosition position, string message, string detail = "") =>
        Add(new Diagnostic(Severity.Error, path, position, message) { Detail = detail });

    /// <summary>Reports a warning.</summary>
    /// <param name="path">The file, relative to the source folder, with forward slashes.</param>
    /// <param name="position">The position in the file.</param>
    /// <param name="message">What is doubtful and what to do.</param>
    public void Warning(string path, SourcePosition position, string message) =>
        Add(new Diagnostic(Severity.Warning, path, position, message));

    /// <summary>Reports a violation of a check's rule as an error.</summary>
    /// <param name="rule">The rule; see <see cref="Diagnostic.Rule"/>.</param>
    /// <param name="path">The file, relative to the source folder, with forward slashes.</param>
    /// <param name="position">The position in the file.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public void Error(string rule, string path, SourcePosition position, string message) =>
        Add(new Diagnostic(Severity.Error, path, position, message) { Rule = rule });

    /// <summary>Reports a violation of a check's rule as a warning.</summary>
    /// <inheritdoc cref="Error(string, string, SourcePosition, string)"/>
    public void Warning(string rule, string path, SourcePosition position, string message) =>
        Add(new Diagnostic(Severity.Warning, path, position, message) { Rule = rule });

    /// <summary>Returns an object that reports to this bag and knows its file.</summary>
    /// <param name="path">The file, relative to the source folder, with forward slashes.</param>
    public FileDiagnostics ForFile(string path) => new(path, this);

    /// <summary>Adds a diagnostic.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    public void Add(Diagnostic diagnostic)
    {
        lock (_lock)
            _items.Add(diagnostic);
    }

    /// <summary>Adds the errors of another bag; leaves out its warnings.</summary>
    /// <param name="other">The other bag.</param>
    public void AddErrors(DiagnosticBag other)
    {
        foreach (var error in other.Sorted().Where(d => d.Severity is Severity.Error))
            Add(error);
    }

    /// <summary>
    /// Returns all diagnostics by path (ordinal), line, column, severity (errors first), message and detail. Of those that
    /// differ in the detail only, the first is kept.
    /// </summary>
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
