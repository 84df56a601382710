using System.Globalization;

namespace SiteGen.Content;

/// <summary>How serious a diagnostic is. An error stops the build; a warning does so only in a strict build.</summary>
public enum Severity
{
    /// <summary>The input is used, but someone should look at it.</summary>
    Warning,

    /// <summary>The input cannot be used; nothing is written.</summary>
    Error,
}

/// <summary>A position in a text file. A column counts UTF-16 code units.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct SourcePosition(int Line, int Column)
{
    /// <summary>The first character of a file: the position of a diagnostic that concerns the file as a whole.</summary>
    public static SourcePosition Start => new(1, 1);

    /// <summary>No position: the file does not exist or cannot be read.</summary>
    public static SourcePosition None => default;
}

/// <summary>A message about an input file: where, how serious, what is wrong and what to do.</summary>
/// <param name="Severity">Warning or error.</param>
/// <param name="Path">The file, relative to the source folder, with forward slashes.</param>
/// <param name="Position">The position in that file.</param>
/// <param name="Message">What is wrong and what to do, as a sentence without a final dot.</param>
public sealed record Diagnostic(Severity Severity, string Path, SourcePosition Position, string Message)
{
    private readonly string? _rule;

    /// <summary>
    /// The rule that was broken, in kebab-case. Programs count by it, and curators suppress by it. It is <c>content</c> or
    /// <c>theme</c>, depending on the file, for diagnostics of a build; a check has rules of its own, whose names never change.
    /// </summary>
    public string Rule
    {
        get => _rule ?? (Path.StartsWith("themes/", StringComparison.Ordinal) ? "theme" : "content");
        init => _rule = value;
    }

    /// <summary>The file, relative to the source folder, with forward slashes; sanitized, so that it stays on one line.</summary>
    public string Path { get; init; } = VisibleText.Sanitize(Path);

    /// <summary>
    /// What is wrong and what to do, as a sentence without a final dot. Messages quote foreign text, so they are sanitized: a
    /// line break could start a command to GitHub Actions, and a control character could change the terminal.
    /// </summary>
    public string Message { get; init; } = VisibleText.SanitizeAndShorten(Message);

    /// <summary>
    /// Further lines for people, below the line of <see cref="ToString"/>, such as a <see cref="SourceExcerpt"/> and the include
    /// trace of a template. Indented lines without control characters, separated by line feeds; may be empty.
    /// </summary>
    public string Detail { get; init; } = "";

    /// <summary>The line and the detail below it, for a terminal.</summary>
    public string FullText => Detail.Length == 0 ? ToString() : $"{this}\n{Detail}";

    /// <summary>
    /// The file and the position as <c>path:line:column</c>, the form that editors and CI turn into links; the path alone
    /// without a position.
    /// </summary>
    public string Location => Position == SourcePosition.None
        ? Path
        : string.Create(CultureInfo.InvariantCulture, $"{Path}:{Position.Line}:{Position.Column}");

    /// <summary><c>error</c> or <c>warning</c>.</summary>
    public string SeverityName => Severity == Severity.Error ? "error" : "warning";

    /// <summary>Returns the diagnostic as <c>path:line:column: error: message</c>.</summary>
    public override string ToString() => $"{Location}: {SeverityName}: {Message}";
}
