using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>Estimates from the shape of a line whether it is a paragraph of an abstract or a title.</summary>
internal static partial class LineShape
{
    /// <summary>The number of characters in which words and full stops are counted; a longer line is prose by its length.</summary>
    private const int MaxHeadLength = 400;

    /// <summary>
    /// Returns the logarithm of the odds that the line is prose: above 0 an abstract, below 0 a title. Length counts most,
    /// then full stops, words that are typical of sentences, capitals, and addresses.
    /// </summary>
    /// <param name="line">The line, not empty.</param>
    public static double EstimateProseOdds(string line)
    {
        if (AddressOnly().IsMatch(line))
            return 6;
        var odds = 3 * Math.Log(Math.Max(line.Length, 20) / 150.0);
        odds += line[^1] switch { '.' => 4, '?' or '!' => 0, _ => EndsSentence(line) ? 0 : -2.5 };
        var head = line.AsSpan(0, Math.Min(line.Length, MaxHeadLength));
        odds += 1.5 * Math.Min(2, SentenceBreak().Count(head));
        odds += Opening().IsMatch(head) ? 1.5 : 0;
        odds += Address().IsMatch(head) ? 2 : 0;
        return odds + EstimateWordOdds(head);
    }

    /// <summary>Returns whether a line ends where a sentence may end.</summary>
    /// <param name="line">The line, not empty.</param>
    public static bool EndsSentence(string line) => SentenceEnd().IsMatch(GetEnd(line));

    /// <summary>Returns whether a line ends like an unfinished title: with a joining mark or a word that needs another one.</summary>
    /// <param name="line">The line.</param>
    public static bool IsCutOff(string line) => OpenEnd().IsMatch(GetEnd(line));

    /// <summary>Returns whether a line is just an address.</summary>
    /// <param name="line">The line.</param>
    public static bool IsAddress(string line) => AddressOnly().IsMatch(line);

    /// <summary>
    /// Returns whether a line only says where code, data or pages of a paper are: addresses with labels
    /// (<c>Code and models: https://…</c>), or a short sentence (<c>Code is available at https://…</c>).
    /// </summary>
    /// <param name="line">The line.</param>
    public static bool IsPointer(string line)
    {
        const int MaxRest = 80;
        if (IsAddress(line))
            return true;
        if (line.Length > MaxHeadLength || PointerStart().Match(line) is not { Success: true } start)
            return false;
        var rest = WholeAddress().Replace(line[start.Length..], "").TrimEnd(' ', '.', ')', ']');
        return rest.Length <= MaxRest && !rest.AsSpan().ContainsAny('.', '?', '!');
    }

    /// <summary>Returns the end of a line, so that a pattern for the end need not search all of a long one.</summary>
    private static ReadOnlySpan<char> GetEnd(string line) => line.AsSpan(Math.Max(0, line.Length - 24));

    /// <summary>Up to three words that are typical of sentences favour prose; capitals at nearly all long words favour a title.</summary>
    private static double EstimateWordOdds(ReadOnlySpan<char> line)
    {
        var (sentenceWords, longWords, capitals) = (0, 0, 0);
        for (var i = 0; i < line.Length; i++)
        {
            var start = i;
            while (i < line.Length && char.IsLetter(line[i]))
                i++;
            var word = line[start..i];
            if (SentenceWords.Contains(word))
                sentenceWords++;
            if (word.Length < 4)
                continue;
            longWords++;
            capitals += char.IsUpper(word[0]) ? 1 : 0;
        }

        var share = longWords == 0 ? 0 : Math.Clamp((2.5 * capitals / longWords) - 1.25, 0, 1);
        return (0.7 * Math.Min(3, sentenceWords)) - (1.5 * share);
    }

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SentenceWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "we", "our", "is", "are", "was", "were", "has", "have", "been", "can", "these", "such", "which", "that", "it", "show",
        "shows", "demonstrate", "demonstrates", "propose", "present", "achieve", "achieves", "outperform", "outperforms", "confirm",
        "confirms").GetAlternateLookup<ReadOnlySpan<char>>();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<=[\p{Ll}\p{N})\]$])[.?!][)""”]?\s+(?=[\p{Lu}$\\(""“])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceBreak();

    [GeneratedRegex(@"^(?:we|our|this|these|it|they|moreover|furthermore|however|finally|additionally"
        + @"|in this|in particular|to this end|as a result|extensive"
        + @"|(?:source )?codes? (?:is|are|and|available)|keywords:|key words:|accepted|appeared|submitted)(?![\w])", Options)]
    private static partial Regex Opening();

    [GeneratedRegex(@"https?://|www\.|\b[a-z0-9-]+\.(?:com|org|net|io|edu|ai|co)/", Options)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[\s(\[]*(?:(?:our|the|all|source|project|official|pre-?trained|github|public|supplementary|more)\s+|[^\w\s]\s*)*"
        + @"(?:codes?|codebase|implementations?|data|datasets?|demos?|models?|weights|checkpoints?|projects?|websites?|homepage"
        + @"|pages?|repositor(?:y|ies)"
        + @"|videos?|slides|software|packages?|github|links?|benchmarks?|materials?|results|url|available)\b"
        + @"[^.?!]{0,160}?(?:https?://|www\.|\b[a-z0-9-]+\.(?:com|org|net|io|edu|ai|co)/)\S+", Options)]
    private static partial Regex PointerStart();

    [GeneratedRegex(@"(?:https?://|www\.)\S+", Options)]
    private static partial Regex WholeAddress();

    [GeneratedRegex(@"^(?:https?://|www\.)\S+$", Options)]
    private static partial Regex AddressOnly();

    [GeneratedRegex(@"[.?!:;…][)\]""'”’$]*$|\$\$$", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[,:–—&/-]$"
        + @"|\b(?:of|for|and|or|with|in|on|the|a|an|to|via|by|from|using|under|through|towards|between|into|at|as|its)$", Options)]
    private static partial Regex OpenEnd();
}
