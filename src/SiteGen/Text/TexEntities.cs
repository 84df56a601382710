using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Text;

/// <summary>Decodes character references of HTML in TeX: <c>&amp;ouml;</c>, <c>&amp;#8211;</c>, <c>\&amp;amp;</c>.</summary>
internal static partial class TexEntities
{
    /// <summary>Decodes all references, also those that were encoded twice. Characters that are special in TeX are escaped.</summary>
    /// <param name="text">The text; untrusted.</param>
    public static string Decode(string text)
    {
        // Crossref has "&amp;amp;lt;" for "<".
        for (var round = 0; round < 3 && Reference().IsMatch(text); round++)
        {
            var decoded = Reference().Replace(text, DecodeReference);
            if (decoded == text)
                break;
            text = decoded;
        }

        return text;
    }

    private static string DecodeReference(Match match)
    {
        var reference = $"&{match.Groups["name"].Value}{(match.Groups["number"].Success ? "#" : "")}{match.Groups["number"].Value};";
        var decoded = WebUtility.HtmlDecode(reference);
        return decoded == reference ? match.Value : Escape(decoded);
    }

    private static string Escape(string decoded)
    {
        var tex = new StringBuilder();
        foreach (var c in decoded)
        {
            tex.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '$' => @"\$",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '~' => @"\textasciitilde{}",
                '\0' => "",
                _ => c.ToString(),
            });
        }

        return tex.ToString();
    }

    [GeneratedRegex(@"(?:\{\\&\}|\\?&)(?:(?<name>[a-zA-Z][a-zA-Z0-9]{1,30})|(?:\{\\#\}|\\?#)(?<number>[xX][0-9a-fA-F]{1,6}|[0-9]{1,7}));",
        RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
