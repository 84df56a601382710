using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes;

/// <summary>A script that stands in the page itself: what has to run before anything is drawn.</summary>
/// <param name="Name">Its path below <c>inline</c>, with forward slashes: what templates write.</param>
/// <param name="Text">What it holds, with line feeds.</param>
internal sealed record InlineScript(string Name, string Text)
{
    /// <summary>The part of a theme that holds them.</summary>
    public const string Folder = "inline";

    /// <summary>The element; nothing where the file is empty.</summary>
    public Html Element => Text.Length == 0 ? Html.Empty : new Html($"<script>{Text}</script>");

    /// <summary>Reads a script; one that would end its element, or hide its end, is an error. Null when it cannot be read, which is reported.</summary>
    /// <param name="folder">The theme that has it.</param>
    /// <param name="path">Its path in the theme.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static InlineScript? Read(ThemeFolder folder, string path, DiagnosticBag diagnostics)
    {
        if (folder.ReadText(path, diagnostics)?.ReplaceLineEndings("\n").TrimEnd() is not { } text)
            return null;
        foreach (var end in (ReadOnlySpan<string>)["</script", "<!--"])
        {
            if (text.IndexOf(end, StringComparison.OrdinalIgnoreCase) is var at && at >= 0)
                diagnostics.Error(folder.Display(path), PositionAt(text, at), $"'{end}' cannot stand in a script that stands in a page; write it as '{end[..1]}' + '{end[1..]}'");
        }

        return new InlineScript(path[(Folder.Length + 1)..], text);
    }

    private static SourcePosition PositionAt(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return new SourcePosition(before.Count('\n') + 1, at - before.LastIndexOf('\n'));
    }
}
