using System.Globalization;
using System.Text;

namespace SiteGen.Content;

/// <summary>Writes YAML scalars in double quotes, because an unquoted <c>2410.05430</c> or <c>no</c> is not text.</summary>
internal static class YamlText
{
    /// <summary>The text as a double-quoted scalar on one line.</summary>
    public static string Quote(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append(@"\\"),
                '\n' => result.Append("\\n"),
                '\t' => result.Append("\\t"),
                '\r' => result.Append("\\r"),
                // What YAML reads as a line break or does not let stand, and what an editor would not show.
                < ' ' or (>= '\x7f' and <= '\x9f') or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff' =>
                    result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ when IsLone(text, i) => result.Append('\ufffd'),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }

    // Half a pair can neither be saved as UTF-8 nor be escaped for every reader.
    private static bool IsLone(string text, int at) => char.IsSurrogate(text[at])
        && !(char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        && !(char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));

    /// <summary>The texts as a flow sequence on one line.</summary>
    public static string QuoteAll(IEnumerable<string> texts) => "[" + string.Join(", ", texts.Select(Quote)) + "]";
}
