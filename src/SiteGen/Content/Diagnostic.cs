using System.Globalization;

namespace SiteGen.Content;

/// <summary>How bad a finding is: an error stops the build, a warning does not (unless the build is strict).</summary>
public enum Severity
{
    /// <summary>The work goes on; the person should look at it.</summary>
    Warning,

    /// <summary>The input cannot be used; nothing is written.</summary>
    Error,
}

/// <summary>A place in a text file. Both numbers count from 1; a column counts UTF-16 code units.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct SourcePosition(int Line, int Column)
{
    /// <summary>The first character of a file: the place of what concerns the file as a whole.</summary>
    public static SourcePosition Start => new(1, 1);

    /// <summary>No position: the file does not exist or cannot be read.</summary>
    public static SourcePosition None => default;
}

/// <summary>One finding about an input file: where, how bad, what is wrong and what to do.</summary>
/// <param name="Severity">Warning or error.</param>
/// <param name="Path">The file, relative to the source folder, with forward slashes.</param>
/// <param name="Position">The place in that file.</param>
/// <param name="Message">What is wrong and what to do, as a sentence without a final dot.</param>
public sealed record Diagnostic(Severity Severity, string Path, SourcePosition Position, string Message)
{
    private readonly string? _rule;

    /// <summary>
    /// The rule that was broken, in kebab-case: what a program counts and a curator silences. <c>content</c> or
    /// <c>theme</c>, by the file, for whatever stops or doubts a build; the names of a check's own rules never change.
    /// </summary>
    public string Rule
    {
        get => _rule ?? (Path.StartsWith("themes/", StringComparison.Ordinal) ? "theme" : "content");
        init => _rule = value;
    }

    /// <summary>The file, relative to the source folder, with forward slashes; no character of it breaks a line.</summary>
    public string Path { get; init; } = VisibleText.Of(Path);

    /// <summary>
    /// What is wrong and what to do, as a sentence without a final dot. Findings quote foreign text: no character of it breaks
    /// the line (a line of its own could be a command to GitHub Actions) or does anything to a terminal.
    /// </summary>
    public string Message { get; init; } = VisibleText.Bounded(Message);

    /// <summary>
    /// More for a person's eyes, below the line of <see cref="ToString"/>: the place in the text (<see cref="SourceExcerpt"/>),
    /// what led there. Indented lines, separated by line feeds, without control characters; empty if there is no more to say.
    /// </summary>
    public string Detail { get; init; } = "";

    /// <summary>The line and the detail below it, as a terminal shows them.</summary>
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
