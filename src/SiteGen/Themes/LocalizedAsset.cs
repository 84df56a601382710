using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Localization;

namespace SiteGen.Themes;

/// <summary>
/// Inserts words into scripts and style sheets: <c>{/* strings: saved */}</c> becomes an object with the section
/// <c>scripts.saved</c>, and <c>"strings:styles.note"</c> in a style sheet that message.
/// </summary>
internal static partial class LocalizedAsset
{
    /// <summary>Returns the bytes of an asset with its words. Reports an error and returns null if one is missing.</summary>
    /// <param name="path">The path of the asset in its theme.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="strings">The words.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static byte[]? Insert(string path, byte[] bytes, StringTable strings, FileDiagnostics diagnostics)
    {
        var form = Path.GetExtension(path) switch { ".js" => ScriptWords(), ".css" => StyleWords(), _ => null };
        if (form is null || bytes.AsSpan().IndexOf("strings:"u8) < 0)
            return bytes;
        var text = Encoding.UTF8.GetString(bytes);
        var result = form.Replace(text, match =>
        {
            var name = match.Groups["name"].Value;
            if (Find(name, form == ScriptWords(), strings) is { } words)
                return words;
            diagnostics.Error(TextPositions.GetPosition(text, match.Index), form == ScriptWords()
                ? $"strings/en.yaml has no section 'scripts.{name}'"
                : $"strings/en.yaml has no '{name}'");
            return match.Value;
        });
        return diagnostics.HasErrors ? null : Encoding.UTF8.GetBytes(result);
    }

    private static string? Find(string name, bool isScript, StringTable strings) =>
        isScript ? strings.FindScriptWords(name) : strings.Find(name) is { } message ? QuoteForCss(message.Select([]).Format([])) : null;

    // CSS Syntax, section 4.3.7: an escape is a backslash and hexadecimal digits, which a space ends.
    private static string QuoteForCss(string text) =>
        "\"" + CssSpecial().Replace(text, match => $"\\{(int)match.Value[0]:x} ") + "\"";

    [GeneratedRegex(@"\{/\* strings: (?<name>\w+) \*/\}")]
    private static partial Regex ScriptWords();

    [GeneratedRegex("\"strings:(?<name>[\\w.]+)\"")]
    private static partial Regex StyleWords();

    [GeneratedRegex("[\"\\\\\\x00-\\x1f<]")]
    private static partial Regex CssSpecial();
}
