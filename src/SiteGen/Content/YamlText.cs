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
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append(@"\\"),
                '\n' => result.Append("\\n"),
                '\t' => result.Append("\\t"),
                '\r' => result.Append("\\r"),
                // What YAML reads as a line break or does not let stand, and what an editor would not show.
                < ' ' or (>= '\x7f' and <= '\x9f') or '\u2028' or '\u2029' or '\ufeff' =>
                    result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }

    /// <summary>The texts as a flow sequence on one line.</summary>
    public static string QuoteAll(IEnumerable<string> texts) => "[" + string.Join(", ", texts.Select(Quote)) + "]";
}
