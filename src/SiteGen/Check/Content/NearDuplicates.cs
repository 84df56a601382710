using System.Globalization;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Check.Content;

/// <summary>
/// Papers that are probably one: their abstracts share much of their runs of three words, or their titles share most words
/// and their abstracts something. Papers of one field say the same words, but not in a row. The later one is reported.
/// </summary>
internal static class NearDuplicates
{
    private const int RunLength = 3;
    private const int FewestRuns = 12;
    private const int FewestWords = 4;

    // Where every seventh word of an abstract is another one, this much is left. Of the 119 papers of this repository's own
    // feed, which are of one field, no two share more than a tenth of it.
    private const double AbstractsAlike = 0.4;

    // Of nine words one may differ; "… for code generation" and "… for text generation" are so alike too, hence the rest.
    private const double TitlesAlike = 0.7;
    private const double AbstractsRelated = 0.1;

    /// <summary>Reports each paper once, with the one that it is most like.</summary>
    /// <param name="check">What to read.</param>
    public static void Find(ContentCheck check)
    {
        var papers = check.ByAge;
        var abstracts = new WordSets([.. papers.AsParallel().AsOrdered().Select(p => Runs(p.Abstract, RunLength))]);
        var titles = new WordSets([.. papers.AsParallel().AsOrdered().Select(p => Runs(p.Title, 1))]);
        var best = new Dictionary<int, AlikePair>();
        foreach (var pair in abstracts.Alike(AbstractsAlike, FewestRuns))
            Keep(pair);
        // Abstracts first: they are the better reason.
        foreach (var pair in titles.Alike(TitlesAlike, FewestWords).Where(pair => !best.ContainsKey(pair.Later)).ToList())
        {
            if (abstracts.Size(pair.Earlier) < FewestRuns || abstracts.Size(pair.Later) < FewestRuns || abstracts.Similarity(pair.Earlier, pair.Later) >= AbstractsRelated)
                Keep(pair);
        }

        foreach (var pair in best.Values.Where(pair => !IsKnownTwin(papers[pair.Earlier], papers[pair.Later])))
            Report(check, papers[pair.Earlier], papers[pair.Later], abstracts.Similarity(pair.Earlier, pair.Later));

        void Keep(AlikePair pair)
        {
            if (!best.TryGetValue(pair.Later, out var known) || pair.Similarity > known.Similarity)
                best[pair.Later] = pair;
        }
    }

    private static void Report(ContentCheck check, Paper earlier, Paper later, double abstracts)
    {
        var what = abstracts >= AbstractsAlike
            ? string.Create(CultureInfo.InvariantCulture, $"its abstract is {abstracts * 100:F0} % that of {earlier.Path}")
            : $"its title is nearly that of {earlier.Path}";
        check.Warn(CheckRules.NearDuplicate, later.Path, "title",
            $"{what}; if they are one paper, take the file of one away, else write \"{CheckRules.NearDuplicate} {later.Path}\" into 'check.ignore' of {ContentReader.SettingsPath}");
    }

    // Another rule says so already.
    private static bool IsKnownTwin(Paper a, Paper b) =>
        TitleKey.Fold(a.Title) == TitleKey.Fold(b.Title)
        || (a.Arxiv is { Length: > 0 } && string.Equals(a.Arxiv, b.Arxiv, StringComparison.OrdinalIgnoreCase))
        || (a.Doi is { Length: > 0 } && string.Equals(a.Doi, b.Doi, StringComparison.OrdinalIgnoreCase));

    private static ulong[] Runs(string text, int length)
    {
        var runs = new HashSet<ulong>();
        var last = new ulong[length];
        var count = 0;
        foreach (var word in Words.In(text))
        {
            last[count++ % length] = Hash(word);
            if (count < length)
                continue;
            var run = 0UL;
            for (var i = 0; i < length; i++)
                run = (run * 0x9E3779B97F4A7C15) ^ (last[(count + i) % length] >> 7) ^ last[(count + i) % length];
            runs.Add(run);
        }

        return [.. runs];
    }

    // FNV-1a: a text's own hash code is another one in each process.
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in word)
            hash = (hash ^ c) * 0x100000001B3;
        return hash;
    }
}
