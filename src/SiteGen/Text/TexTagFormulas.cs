using System.Text;
using System.Text.RegularExpressions;
using TexMath;

namespace SiteGen.Text;

/// <summary>Converts formulas within tags: <c>&lt;tex-math&gt;</c> of JATS and <c>&lt;math&gt;</c> of MathML.</summary>
internal static partial class TexTagFormulas
{
    /// <summary>Converts all formulas; of a formula that is given in both forms, the first one.</summary>
    /// <param name="text">TeX with tags; untrusted.</param>
    public static string Convert(string text)
    {
        if (!text.Contains("math", StringComparison.Ordinal) || !text.Contains('<', StringComparison.Ordinal))
            return text;
        var tex = new StringBuilder(text.Length);
        var (at, last) = (0, -1);
        foreach (var (start, end) in FindElements(text))
        {
            var between = text[at..start.Index];
            var content = text[start.Index..(end.Index + end.Length)];
            var formula = start.Groups["name"].Value == "tex-math"
                ? ReadTexMath(text[(start.Index + start.Length)..end.Index])
                : ReadMathMl(content);
            // JATS gives a formula in both forms within <alternatives>, with nothing in between.
            var isAlternative = last == tex.Length && at > 0 && string.IsNullOrWhiteSpace(between);
            tex.Append(between);
            if (!isAlternative)
                tex.Append(formula);
            at = end.Index + end.Length;
            last = tex.Length;
        }

        return tex.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Finds the start and end tags of formulas. A start tag before the end of another formula does not count.</summary>
    private static IEnumerable<(Match Start, Match End)> FindElements(string text)
    {
        Match? start = null;
        foreach (Match tag in FormulaTag().Matches(text))
        {
            var isEnd = tag.Groups["end"].Success;
            if (!isEnd)
                start ??= tag;
            else if (start is not null && start.Groups["name"].Value == tag.Groups["name"].Value)
            {
                yield return (start, tag);
                start = null;
            }
        }
    }

    private static string ReadTexMath(string content)
    {
        if (IsEscaped().IsMatch(content))
            content = TexEscapes.Unescape(content);
        var document = DocumentBody().Match(content);
        var tex = Delimiters().Replace(document.Success ? document.Groups["body"].Value : content, "");
        if (tex.StartsWith(@"\(", StringComparison.Ordinal) && tex.EndsWith(@"\)", StringComparison.Ordinal))
            tex = tex[2..^2].Trim();
        return tex.Length == 0 ? "" : $"${tex}$";
    }

    private static string ReadMathMl(string element) =>
        MathMl.ToTex(BareAmpersand().Replace(element, "&amp;")) is { } tex ? $"${tex}$" : AnyTag().Replace(element, "");

    private const RegexOptions Options = RegexOptions.CultureInvariant;

    [GeneratedRegex(@"<(?<end>/)?(?:(?:[a-z0-9]{1,5}):)?(?<name>math|tex-math)(?:\s[^<>]{0,600})?>", Options)]
    private static partial Regex FormulaTag();

    [GeneratedRegex(@"\\textbackslash|\{\\[_$^{}]\}", Options)]
    private static partial Regex IsEscaped();

    [GeneratedRegex(@"^(?:\s|\$|\{?\\(?:\$|textdollar)\}?)+|(?:\s|\$|\{?\\(?:\$|textdollar)\}?)+$", Options)]
    private static partial Regex Delimiters();

    [GeneratedRegex(@"\\begin\{document\}(?<body>.*?)\\end\{document\}", Options | RegexOptions.Singleline)]
    private static partial Regex DocumentBody();

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,6}|#x[0-9a-fA-F]{1,6});)", Options)]
    private static partial Regex BareAmpersand();

    [GeneratedRegex("<[^<>]{0,600}>", Options)]
    private static partial Regex AnyTag();
}
