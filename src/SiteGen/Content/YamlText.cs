using System.Globalization;
using System.Text;

namespace SiteGen.Content;

/// <summary>
/// Writes YAML scalars in double quotes, because YAML readers take an unquoted <c>2410.05430</c> for a number and <c>no</c> for
/// a Boolean.
/// </summary>
internal static class YamlText
{
    /// <summary>Returns the text as a double-quoted scalar on one line.</summary>
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
                // Characters that YAML reads as line breaks or forbids, and those that editors do not show.
                < ' ' or (>= '\x7f' and <= '\x9f') or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff' =>
                    result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ when IsUnpairedSurrogate(text, i) => result.Append('\ufffd'),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }

    // An unpaired surrogate cannot be written in UTF-8, and not all YAML readers accept its escape.
    private static bool IsUnpairedSurrogate(string text, int index) => char.IsSurrogate(text[index])
        && !(char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        && !(char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1]));

    /// <summary>Returns the texts as a flow sequence on one line.</summary>
    public static string QuoteAll(IEnumerable<string> texts) => "[" + string.Join(", ", texts.Select(Quote)) + "]";
}
