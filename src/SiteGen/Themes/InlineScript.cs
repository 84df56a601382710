using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes;

/// <summary>A script inside a page: it runs before anything is drawn.</summary>
/// <param name="Name">Its path below <c>inline</c>, with forward slashes: the name that templates use.</param>
/// <param name="Text">Its source, with line feeds.</param>
internal sealed record InlineScript(string Name, string Text)
{
    /// <summary>The folder of a theme that contains inline scripts.</summary>
    public const string Folder = "inline";

    /// <summary>The script element; empty if the file is empty.</summary>
    public Html Element => Text.Length == 0 ? Html.Empty : new Html($"<script>{Text}</script>");

    /// <summary>Reads a script. Text that would end the script element, or hide its end, is an error.</summary>
    /// <param name="folder">The theme with the script.</param>
    /// <param name="path">Its path in the theme.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    /// <returns>The script, or null if the file cannot be read.</returns>
    public static InlineScript? Read(ThemeFolder folder, string path, DiagnosticBag diagnostics)
    {
        if (folder.ReadText(path, diagnostics)?.ReplaceLineEndings("\n").TrimEnd() is not { } text)
            return null;
        foreach (var end in (ReadOnlySpan<string>)["</script", "<!--"])
        {
            if (text.IndexOf(end, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var index))
                continue;
            var message = $"an inline script cannot contain '{end}'; write it as '{end[..1]}' + '{end[1..]}'";
            diagnostics.Error(folder.GetDisplayPath(path), TextPositions.GetPosition(text, index), message);
        }

        return new InlineScript(path[(Folder.Length + 1)..], text);
    }
}
