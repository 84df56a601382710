namespace SiteGen.Content;

/// <summary>Reports the diagnostics of one file. Safe to use from several threads.</summary>
/// <param name="path">The file, relative to the source folder, with forward slashes.</param>
/// <param name="bag">Receives the diagnostics.</param>
public sealed class FileDiagnostics(string path, DiagnosticBag bag)
{
    private volatile bool _hasErrors;

    /// <summary>The file, relative to the source folder, with forward slashes.</summary>
    public string Path => path;

    /// <summary>Whether an error was reported through this object.</summary>
    public bool HasErrors => _hasErrors;

    /// <summary>Reports an error.</summary>
    /// <param name="position">The position in the file.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="detail">Further lines for people; see <see cref="Diagnostic.Detail"/>.</param>
    public void Error(SourcePosition position, string message, string detail = "")
    {
        _hasErrors = true;
        bag.Error(path, position, message, detail);
    }

    /// <summary>Reports an error that concerns the file as a whole.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    public void Error(string message) => Error(SourcePosition.Start, message);

    /// <summary>Reports a warning.</summary>
    /// <param name="position">The position in the file.</param>
    /// <param name="message">What is doubtful and what to do.</param>
    public void Warning(SourcePosition position, string message) => bag.Warning(path, position, message);

    /// <summary>Reports a warning that concerns the file as a whole.</summary>
    /// <param name="message">What is doubtful and what to do.</param>
    public void Warning(string message) => Warning(SourcePosition.Start, message);
}
