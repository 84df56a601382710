using System.Text.RegularExpressions;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>Removes what is no text of a page in Markdown: pictures, tags of HTML, bold type, line breaks and escapes.</summary>
internal static partial class MarkdownMarks
{
    /// <summary>Replaces characters that are not text of the page, so that all other characters keep their positions.</summary>
    public const char Hidden = '\u200B';

    /// <summary>Returns whether a tool has escaped the backslashes of TeX.</summary>
    /// <param name="text">The text of the file.</param>
    public static bool IsEscaped(string text) => EscapedBackslash().IsMatch(text);

    /// <summary>Hides pictures, tags and bold type.</summary>
    /// <param name="page">The characters of the page; they change.</param>
    /// <param name="text">The text of the page.</param>
    public static void Hide(char[] page, string text)
    {
        page.AsSpan().Replace('\uFEFF', Hidden);
        foreach (var pattern in new[] { Picture(), PictureInBrackets(), Tag(), Bold() })
        {
            foreach (var match in pattern.EnumerateMatches(text))
                Hide(page, match.Index, match.Index + match.Length);
        }
    }

    /// <summary>Hides characters; line ends stay.</summary>
    /// <param name="page">The characters of the page; they change.</param>
    /// <param name="start">The index of the first one.</param>
    /// <param name="end">The index after the last one.</param>
    public static void Hide(char[] page, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (page[i] is not ('\n' or '\r'))
                page[i] = Hidden;
        }
    }

    /// <summary>Returns a part of the page as plain text on one line, which may begin and end with a space.</summary>
    /// <param name="raw">The part, with hidden characters.</param>
    /// <param name="isEscaped">Whether a tool has escaped the backslashes of TeX.</param>
    public static string Clean(string raw, bool isEscaped)
    {
        var text = HardBreak().Replace(raw, " ").Replace(Hidden.ToString(), "", StringComparison.Ordinal);
        text = isEscaped ? Escape().Replace(text, "$1") : EscapedBrackets().Replace(EscapedMark().Replace(text, "$1"), "[$1]");
        return Spaces().Replace(text, " ");
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"!\[[^\[\]\n]{0,2000}\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+""[^""\n]*"")?\)|\[[^\[\]\n]{0,100}\])", Options)]
    private static partial Regex Picture();

    // What some tools write in place of a picture.
    [GeneratedRegex(@"\[(?:图片|圖片|图像|画像|image|img|picture|photo|bild)\s*[0-9]*\s*[:：][^\[\]\n]{0,300}\](?!\()", Options)]
    private static partial Regex PictureInBrackets();

    [GeneratedRegex(@"</?(?:a|br|img|span|div|p|em|strong|b|i|u|sup|sub|hr|svg|path|button|li|ul|ol|picture|source|details|summary"
        + @"|h[1-6]|center"
        + @"|table|tbody|thead|tr|td|th|font|figure)(?:\s+[\w:-]{1,40}(?:=(?:""[^""\n]*""|'[^'\n]*'|[^\s""'<>]+))?){0,20}\s*/?>", Options)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<![\^{*])\*\*(?![}*])", Options)]
    private static partial Regex Bold();

    [GeneratedRegex(@"\\{1,2}(?=[^\S\n]*(?:\n|$))|\\\\(?=[^\S\n]{2})", Options)]
    private static partial Regex HardBreak();

    [GeneratedRegex(@"\s+", Options)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\\\\[a-z{}]", Options)]
    private static partial Regex EscapedBackslash();

    // CommonMark: a backslash before punctuation is an escape.
    [GeneratedRegex(@"\\([!-/:-@[-`{-~])", Options)]
    private static partial Regex Escape();

    // A tool that leaves TeX as it is still escapes these characters.
    [GeneratedRegex(@"\\([*#>+!`]|(?<=[0-9]\\)[.])", Options)]
    private static partial Regex EscapedMark();

    [GeneratedRegex(@"\\\[([^\\\[\]\n^_]{0,200})\\\]", Options)]
    private static partial Regex EscapedBrackets();
}
