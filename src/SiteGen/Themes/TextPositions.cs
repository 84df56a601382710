using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>Converts indexes in a text to lines and columns.</summary>
internal static class TextPositions
{
    /// <summary>Returns the line and the column of an index.</summary>
    /// <param name="text">A text with line feeds.</param>
    /// <param name="index">The index.</param>
    public static SourcePosition GetPosition(string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new SourcePosition(before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }
}
