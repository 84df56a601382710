namespace SiteGen.Content;

/// <summary>
/// A Markdown file, split into front matter and body. Lines count from 1. White space behind <c>---</c> does not matter.
/// </summary>
/// <param name="Yaml">The lines between the two <c>---</c>.</param>
/// <param name="YamlLine">The line on which <paramref name="Yaml"/> begins.</param>
/// <param name="Body">The text after the front matter, unchanged.</param>
/// <param name="BodyLine">The line on which <paramref name="Body"/> begins.</param>
internal sealed record FrontMatter(string Yaml, int YamlLine, string Body, int BodyLine)
{
    private const string Delimiter = "---";

    /// <summary>Returns whether a file begins with front matter.</summary>
    /// <param name="text">The file's text.</param>
    public static bool HasStart(string text) => IsDelimiter(GetLine(text, 0));

    /// <summary>Splits a file; returns null, with an error, if front matter is missing or has no end.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static FrontMatter? Split(string text, FileDiagnostics diagnostics)
    {
        if (!HasStart(text))
        {
            diagnostics.Error("front matter is missing; begin the file with a line '---', then title: \"…\", then a line '---'");
            return null;
        }

        var start = FindNextLine(text, 0);
        var line = 2;
        for (var index = start; index < text.Length; index = FindNextLine(text, index), line++)
        {
            if (!IsDelimiter(GetLine(text, index)))
                continue;
            var body = FindNextLine(text, index);
            return new FrontMatter(text[start..index], 2, text[body..], line + 1);
        }

        diagnostics.Error("front matter does not end; put a line '---' after its last key");
        return null;
    }

    // Exactly three hyphens: a longer or indented run may be part of a block scalar.
    private static bool IsDelimiter(ReadOnlySpan<char> line) => line.TrimEnd().SequenceEqual(Delimiter);

    private static ReadOnlySpan<char> GetLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.AsSpan(start) : text.AsSpan(start, end - start);
    }

    private static int FindNextLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
