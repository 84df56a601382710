using System.Text.RegularExpressions;

namespace SiteGen.Import.Dumps;

/// <summary>How much a line looks like a paragraph of an abstract rather than a title, by its own shape.</summary>
internal static partial class LineShape
{
    /// <summary>
    /// The logarithm of the odds that the line is prose: above zero an abstract, below zero a title. Length says most;
    /// then full stops, words that make sentences, capitals, addresses.
    /// </summary>
    /// <param name="line">The line, not empty.</param>
    public static double ProseOdds(string line)
    {
        if (AddressOnly().IsMatch(line))
            return 6;
        var odds = 3 * Math.Log(Math.Max(line.Length, 20) / 150.0);
        odds += line[^1] switch { '.' => 4, '?' or '!' => 0, _ => EndsSentence(line) ? 0 : -2.5 };
        odds += 1.5 * Math.Min(2, SentenceBreak().Count(line));
        odds += 0.7 * Math.Min(3, SentenceWord().Count(line));
        if (Opening().IsMatch(line))
            odds += 1.5;
        if (Address().IsMatch(line))
            odds += 2;
        return odds - (1.5 * Capitals(line));
    }

    /// <summary>Whether a line ends where a sentence may end.</summary>
    /// <param name="line">The line, not empty.</param>
    public static bool EndsSentence(string line) => SentenceEnd().IsMatch(End(line));

    /// <summary>Whether a title that ends so cannot be over: with a joining mark or a word that needs another.</summary>
    /// <param name="line">The line.</param>
    public static bool IsCutOff(string line) => OpenEnd().IsMatch(End(line));

    /// <summary>Whether the line is nothing but an address.</summary>
    /// <param name="line">The line.</param>
    public static bool IsAddress(string line) => AddressOnly().IsMatch(line);

    /// <summary>Enough of a line to see how it ends; the whole of a long one would be searched for nothing.</summary>
    private static ReadOnlySpan<char> End(string line) => line.AsSpan(Math.Max(0, line.Length - 24));

    /// <summary>1 where nearly all long words begin with a capital, 0 where half of them or fewer do.</summary>
    private static double Capitals(string line)
    {
        var (words, capitals) = (0, 0);
        foreach (var word in LongWord().EnumerateMatches(line))
        {
            words++;
            capitals += char.IsUpper(line[word.Index]) ? 1 : 0;
        }

        return words == 0 ? 0 : Math.Clamp((2.5 * capitals / words) - 1.25, 0, 1);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"[\p{Ll}\p{N})\]$][.?!][)""”]?\s+(?=[\p{Lu}$\\(""“])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceBreak();

    [GeneratedRegex(@"\b(?:we|our|is|are|was|were|has|have|been|can|this paper|these|such|which|that|it|show|shows|demonstrates?|propose|present|achieves?|outperforms?|confirms?)\b", Options)]
    private static partial Regex SentenceWord();

    [GeneratedRegex(@"^(?:we|our|this|these|it|they|moreover|furthermore|however|finally|additionally|in this|in particular|to this end|as a result|extensive|(?:source )?codes? (?:is|are|and|available)|keywords:|key words:|accepted|appeared|submitted)(?![\w])", Options)]
    private static partial Regex Opening();

    [GeneratedRegex(@"https?://|www\.|\b[a-z0-9-]+\.(?:com|org|net|io|edu|ai|co)/", Options)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$", Options)]
    private static partial Regex AddressOnly();

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongWord();

    [GeneratedRegex(@"[.?!:;…][)\]""'”’$]*$|\$\$$", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[,:–—&/-]$|\b(?:of|for|and|or|with|in|on|the|a|an|to|via|by|from|using|under|through|towards|between|into|at|as|its)$", Options)]
    private static partial Regex OpenEnd();
}
