namespace SiteGen.Content;

/// <summary>A Markdown file, split into front matter and body. Lines count from 1.</summary>
/// <param name="Yaml">The lines between the two <c>---</c>.</param>
/// <param name="YamlLine">The line on which <paramref name="Yaml"/> begins.</param>
/// <param name="Body">The text after the front matter, unchanged.</param>
/// <param name="BodyLine">The line on which <paramref name="Body"/> begins.</param>
internal sealed record FrontMatter(string Yaml, int YamlLine, string Body, int BodyLine)
{
    private const string Fence = "---";

    /// <summary>Splits a file; returns null, with an error, if front matter is missing or has no end.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static FrontMatter? Split(string text, FileDiagnostics diagnostics)
    {
        if (!LineAt(text, 0).TrimEnd('\r').SequenceEqual(Fence))
        {
            diagnostics.Error("front matter is missing; begin the file with a line '---', then title: \"…\", then a line '---'");
            return null;
        }

        var start = NextLine(text, 0);
        var line = 2;
        for (var at = start; at < text.Length; at = NextLine(text, at), line++)
        {
            // Only exactly three hyphens end front matter. A longer or indented run may be part of a block scalar.
            if (!LineAt(text, at).TrimEnd('\r').SequenceEqual(Fence))
                continue;
            var body = NextLine(text, at);
            return new FrontMatter(text[start..at], 2, text[body..], line + 1);
        }

        diagnostics.Error("front matter does not end; put a line '---' after its last key");
        return null;
    }

    private static ReadOnlySpan<char> LineAt(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.AsSpan(at) : text.AsSpan(at, end - at);
    }

    private static int NextLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }
}
