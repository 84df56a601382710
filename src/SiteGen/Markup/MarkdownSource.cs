using SiteGen.Content;

namespace SiteGen.Markup;

/// <summary>A Markdown text and its position in a file, so that diagnostics can point into the file.</summary>
/// <param name="Markdown">The Markdown.</param>
/// <param name="Path">The file, as diagnostics name it.</param>
/// <param name="FirstLine">The line of the file, from 1, on which the Markdown begins.</param>
public readonly record struct MarkdownSource(string Markdown, string Path, int FirstLine)
{
    /// <summary>The position that all diagnostics get, for a text in YAML, whose escapes hide the positions within it; else null.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>Creates the source of a text that is a value in front matter.</summary>
    /// <param name="value">The text.</param>
    /// <param name="path">The file, as diagnostics name it.</param>
    public static MarkdownSource FromValue(Located<string> value, string path) =>
        new(value.Value, path, value.Position.Line) { Position = value.Position };

    /// <summary>Returns the position in the file of an offset in the Markdown.</summary>
    /// <param name="offset">The offset; values out of range mean the nearest end.</param>
    internal SourcePosition PositionOf(int offset)
    {
        if (Position is { } position)
            return position;
        var before = Markdown.AsSpan(0, int.Clamp(offset, 0, Markdown.Length));
        return new SourcePosition(FirstLine + before.Count('\n'), before.Length - before.LastIndexOf('\n'));
    }
}
