using System.Text.RegularExpressions;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>
/// Finds the links of a page in Markdown: <c>[text](address)</c>, whose text may have several lines and paragraphs,
/// <c>[text][label]</c> with <c>[label]: address</c> elsewhere, and the numbers of text browsers, <c>[12]text</c> with
/// <c>12. address</c> below <c>References</c>.
/// </summary>
internal static partial class MarkdownLinks
{
    /// <summary>The maximum number of characters of the text of a link; an abstract may be one.</summary>
    private const int MaxTextLength = 20_000;

    /// <summary>A line of at least so many characters may be broken by a text browser.</summary>
    private const int MinBrokenLength = 60;

    /// <summary>Returns whether a text has links in Markdown.</summary>
    /// <param name="text">The text of the file.</param>
    public static bool IsMarkdown(string text) =>
        InlineLink().IsMatch(text) || Definition().Count(text) > 1 || ReadNumbers(text).Count > 1;

    /// <summary>Returns the links in order; none contains another one. Definitions of addresses are hidden.</summary>
    /// <param name="page">The characters of the page; they change.</param>
    public static List<MarkdownLink> Find(char[] page)
    {
        var text = new string(page);
        var definitions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Definition().Matches(text))
        {
            definitions.TryAdd(match.Groups["label"].Value, match.Groups["address"].Value);
            MarkdownMarks.Hide(page, match.Index, match.Index + match.Length);
        }

        var numbers = ReadNumbers(text);
        foreach (var (_, (start, end, _)) in numbers)
            MarkdownMarks.Hide(page, start, end);
        if (numbers.Count > 1 && References().Match(text) is { Success: true } heading)
            MarkdownMarks.Hide(page, heading.Index, heading.Index + heading.Length);
        var links = FindBracketed(page, definitions);
        return numbers.Count > 1 ? Merge(links, FindNumbered(page, numbers)) : links;
    }

    private static List<MarkdownLink> Merge(IEnumerable<MarkdownLink> links, IEnumerable<MarkdownLink> numbered)
    {
        List<MarkdownLink> merged = [];
        foreach (var link in links.Concat(numbered).OrderBy(link => link.Start))
        {
            if (merged.Count == 0 || merged[^1].End <= link.Start)
                merged.Add(link);
        }

        return merged;
    }

    private static List<MarkdownLink> FindBracketed(char[] page, Dictionary<string, string> definitions)
    {
        var text = new string(page);
        List<MarkdownLink> links = [];
        var open = new Stack<int>();
        var unused = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == '[')
                open.Push(i);
            else if (text[i] == ']')
            {
                // A bracket inside the text, as in "(0, 1]", has closed the one that opens a link.
                var isOpen = open.TryPop(out var start);
                if (!isOpen && unused >= 0 && (links.Count == 0 || links[^1].End <= unused))
                    (isOpen, start) = (true, unused);
                if (FindTarget(text, i, definitions) is not var (address, addressStart, end))
                {
                    unused = isOpen && EndsInterval(text, i) ? start : unused;
                    continue;
                }

                // Its bracket is missing: a tool has put it on another line, or somebody cut it off.
                var textStart = isOpen ? start + 1 : FindLineStart(text, i, links.Count > 0 ? links[^1].End : 0);
                start = isOpen ? start : textStart;

                if (i - start > MaxTextLength || (links.Count > 0 && links[^1].Start > start))
                {
                    // A link around a link, or text without an end: what stands inside is the link.
                    MarkdownMarks.Hide(page, start, start + 1);
                    MarkdownMarks.Hide(page, i, end);
                }
                else
                {
                    links.Add(new MarkdownLink(start, textStart, i, end, addressStart, Complete(address)));
                }

                i = end - 1;
            }
        }

        return links;
    }

    private static bool EndsInterval(string text, int close)
    {
        const int MaxLength = 30;
        var open = text.AsSpan()[Math.Max(0, close - MaxLength)..close].LastIndexOfAny('(', ')', '[');
        return open >= 0 && text[Math.Max(0, close - MaxLength) + open] == '(';
    }

    private static int FindLineStart(string text, int index, int least)
    {
        const int MaxDistance = 200;
        var start = index;
        while (start > Math.Max(least, index - MaxDistance) && text[start - 1] != '\n')
            start--;
        return start;
    }

    private static (string Address, int AddressStart, int End)? FindTarget(string text, int close, Dictionary<string, string> definitions)
    {
        if (close + 1 >= text.Length)
            return null;
        if (text[close + 1] == '(' && Target().Match(text, close + 1) is { Success: true } target)
            return (target.Groups["address"].Value, target.Groups["address"].Index, close + 1 + target.Length);
        if (definitions.Count > 0 && text[close + 1] == '[' && Label().Match(text, close + 1) is { Success: true } label
            && definitions.TryGetValue(label.Groups["label"].Value, out var address))
            return (address, close + 1, close + 1 + label.Length);
        return null;
    }

    private static IEnumerable<MarkdownLink> FindNumbered(char[] page, Dictionary<string, (int Start, int End, string Address)> numbers)
    {
        var text = new string(page);
        foreach (Match match in Number().Matches(text))
        {
            if (!numbers.TryGetValue(match.Groups["number"].Value, out var definition))
                continue;
            var start = match.Index + match.Length;
            var end = FindEndOfNumbered(text, start);
            if (end > start)
                yield return new MarkdownLink(match.Index, start, end, end, match.Index, Complete(definition.Address));
        }
    }

    // The text ends at the next number, or at the end of the line, unless a text browser broke the line there.
    private static int FindEndOfNumbered(string text, int start)
    {
        var next = Number().Match(text, start, Math.Min(MaxTextLength, text.Length - start));
        var limit = next.Success ? next.Index : Math.Min(text.Length, start + MaxTextLength);
        var lineStart = Math.Max(text.LastIndexOf('\n', Math.Max(0, start - 1), Math.Min(start, MinBrokenLength)) + 1,
            start - MinBrokenLength);
        while (true)
        {
            var lineEnd = lineStart < limit ? text.IndexOf('\n', lineStart, limit - lineStart) : -1;
            if (lineEnd < 0)
                return limit;
            var following = text.AsSpan(lineEnd + 1, limit - lineEnd - 1);
            following = following.IndexOf('\n') is var end and >= 0 ? following[..end] : following;
            if (lineEnd - lineStart < MinBrokenLength || following.IsWhiteSpace())
                return Math.Max(start, lineEnd);
            lineStart = lineEnd + 1;
        }
    }

    private static Dictionary<string, (int Start, int End, string Address)> ReadNumbers(string text)
    {
        var numbers = new Dictionary<string, (int, int, string)>(StringComparer.Ordinal);
        if (References().Match(text) is not { Success: true } heading)
            return numbers;
        foreach (Match match in NumberedAddress().Matches(text, heading.Index))
            numbers.TryAdd(match.Groups["number"].Value, (match.Index, match.Index + match.Length, match.Groups["address"].Value));
        return numbers;
    }

    // Relative addresses of the two sites whose pages are pasted most.
    private static string Complete(string address) =>
        address.StartsWith("/papers/", StringComparison.Ordinal) || address.StartsWith("/login?", StringComparison.Ordinal)
            ? "https://huggingface.co" + address
        : ArxivPath().IsMatch(address) ? "https://arxiv.org" + address
        : address;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const RegexOptions LineOptions = Options | RegexOptions.Multiline;

    [GeneratedRegex(@"\]\(\s*<?(?:https?:/|/[a-z])", Options)]
    private static partial Regex InlineLink();

    [GeneratedRegex(@"\G\(\s*<?(?<address>[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+(?:""[^""\n]*""|'[^'\n]*'))?\s*\)", Options)]
    private static partial Regex Target();

    [GeneratedRegex(@"\G\[(?<label>[^\[\]\n]{1,100})\]", Options)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[ \t]{0,8}\[(?<label>[^\[\]\n]{1,100})\]:[ \t]*<?(?<address>https?://[^\s<>]+)>?[^\n]*$", LineOptions)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\[(?<number>[0-9]{1,4})\](?=[^\s\](:])", Options)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[ \t]*(?:visible links|references)[ \t]*:?[ \t\r]*$", LineOptions)]
    private static partial Regex References();

    [GeneratedRegex(@"^[ \t]*(?<number>[0-9]{1,4})\.[ \t]+(?<address>https?://\S+)[ \t\r]*$", LineOptions)]
    private static partial Regex NumberedAddress();

    [GeneratedRegex(@"^/(?:abs|pdf|html|format)/", Options)]
    private static partial Regex ArxivPath();
}
