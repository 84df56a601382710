using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace SiteGen.Text;

/// <summary>
/// Converts tags of HTML and JATS to TeX: <c>&lt;i&gt;</c>, <c>&lt;sub&gt;</c>, <c>&lt;jats:p&gt;</c>, and formulas in
/// MathML or <c>&lt;tex-math&gt;</c>. Text such as <c>a&lt;b</c> is no tag; nor is the tag of an element that never ends.
/// </summary>
internal static partial class TexTags
{
    /// <summary>Elements that enclose text, with the TeX that begins them; an empty text drops the tag only.</summary>
    private static readonly FrozenDictionary<string, string> Elements = Rows(
        @"i=\emph{|em=\emph{|italic=\emph{|cite=\emph{|dfn=\emph{|var=\emph{|b=\textbf{|strong=\textbf{|bold=\textbf{|tt=\texttt{"
        + @"|code=\texttt{|monospace=\texttt{|sub=\textsubscript{|inf=\textsubscript{|sup=\textsuperscript{"
        + "|sc=|scp=|small-caps=|smallcaps=|span=|u=|font=|small=|big=|roman=|sans-serif=|underline=|overline=|a=|xref=|ext-link=|nolink="
        + "|named-content=|styled-content=|nobr=|bdi=|q=|abbr=|abstract=|body=|html=|inline-formula=|disp-formula=|alternatives=|formula=");

    /// <summary>Elements that begin or end a paragraph, with or without an end tag.</summary>
    private static readonly FrozenSet<string> Blocks =
        "p br title sec section div ul ol li list list-item h1 h2 h3 h4 h5 h6 blockquote label"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> MathElements =
        ("math tex-math mrow mi mo mn ms mtext mspace mstyle mpadded mphantom merror mfenced mfrac msqrt mroot msub msup msubsup mover "
            + "munder munderover mtable mtr mtd semantics annotation").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a tag has a meaning here.</summary>
    /// <param name="name">Its name without prefix.</param>
    public static bool IsKnown(string name) =>
        name.ToLowerInvariant() is var lower
        && (Elements.ContainsKey(lower) || Blocks.Contains(lower) || MathElements.Contains(lower));

    /// <summary>Converts all tags; takes time linear in the length of the text.</summary>
    /// <param name="text">TeX with tags; untrusted.</param>
    public static string ToTex(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
            return text;
        var formulas = TexTagFormulas.Convert(text);
        var tags = Tag().Matches(formulas);
        return tags.Count == 0 ? formulas : Replace(formulas, tags, Pair(tags));
    }

    private static string Replace(string text, MatchCollection tags, bool[] isPaired)
    {
        var tex = new StringBuilder(text.Length);
        var at = 0;
        for (var i = 0; i < tags.Count; i++)
        {
            var name = NameOf(tags[i]);
            if (Replacement(tags[i], name, isPaired[i]) is not { } replacement)
                continue;
            tex.Append(text, at, tags[i].Index - at).Append(replacement);
            at = tags[i].Index + tags[i].Length;
            if (name == "title" && !IsEnd(tags[i]) && AbstractHeading().Match(text, at) is { Success: true } heading)
                at += heading.Length;
        }

        return tex.Append(text, at, text.Length - at).ToString();
    }

    private static string? Replacement(Match tag, string name, bool isPaired)
    {
        if (Blocks.Contains(name))
            return "\n\n";
        if (!Elements.TryGetValue(name, out var begin))
            return null;
        if (!isPaired)
            return name.Length > 1 && name != "sub" && name != "sup" && (IsEnd(tag) || begin.Length == 0) ? "" : null;
        return IsEnd(tag) ? (begin.Length > 0 ? "}" : "") : begin;
    }

    /// <summary>Pairs start tags with end tags; elements that overlap are not paired.</summary>
    private static bool[] Pair(MatchCollection tags)
    {
        var isPaired = new bool[tags.Count];
        var open = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        var order = new Stack<int>();
        for (var i = 0; i < tags.Count; i++)
        {
            var name = NameOf(tags[i]);
            if (!Elements.ContainsKey(name) || tags[i].Groups["empty"].Success)
                continue;
            if (!open.TryGetValue(name, out var starts))
                open[name] = starts = new Stack<int>();
            if (!IsEnd(tags[i]))
            {
                starts.Push(i);
                order.Push(i);
            }
            else if (starts.Count > 0)
            {
                Close(tags, order, open, starts.Peek());
                isPaired[i] = isPaired[starts.Pop()] = true;
                order.Pop();
            }
        }

        return isPaired;
    }

    /// <summary>Forgets the elements that began after another one that ends now.</summary>
    private static void Close(MatchCollection tags, Stack<int> order, Dictionary<string, Stack<int>> open, int start)
    {
        while (order.Peek() != start)
            open[NameOf(tags[order.Pop()])].Pop();
    }

    private static string NameOf(Match tag) => tag.Groups["name"].Value.ToLowerInvariant();

    private static bool IsEnd(Match tag) => tag.Groups["end"].Success;

    private static FrozenDictionary<string, string> Rows(string rows) => rows.Split('|')
        .Select(row => row.Split('='))
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Attributes have an equals sign; "a <b and c> d" is a comparison.
    [GeneratedRegex(@"<(?<end>/)?(?:(?:jats|html|xhtml|ns[0-9]):)?(?<name>[a-z][a-z0-9-]{0,20})"
        + @"(?:\s+[a-z:_-]{1,40}\s*=[^<>]{0,300}?)?\s*(?<empty>/)?>",
        Options)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\G\s*(?:abstract|summary)\s*(?=</)", Options)]
    private static partial Regex AbstractHeading();
}
