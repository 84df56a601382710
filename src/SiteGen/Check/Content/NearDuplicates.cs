using System.Globalization;
using SiteGen.Content;
using SiteGen.Text;
using SiteGen.Text.Terms;

namespace SiteGen.Check.Content;

/// <summary>
/// Reports papers that are probably the same: their abstracts share many runs of three words (shingles), or their titles share
/// most words and their abstracts some shingles. Words are compared by their stems, so that a revised abstract ("we propose", "we
/// proposed") is still the same. Papers of one field use the same words, but not in the same order. Of two papers, the later one is
/// reported.
/// </summary>
internal static class NearDuplicates
{
    private const int ShingleLength = 3;
    private const int MinShingles = 12;
    private const int MinTitleWords = 4;

    // The similarity of two abstracts that differ in every seventh word. No two of the 119 papers in this repository, which are
    // of one field, reach a tenth of it.
    private const double MinAbstractSimilarity = 0.4;

    // One of nine words may differ. "… for code generation" and "… for text generation" are that similar too, so the abstracts
    // have to be related as well.
    private const double MinTitleSimilarity = 0.7;
    private const double MinRelatedSimilarity = 0.1;

    /// <summary>Reports each paper at most once, with the most similar earlier paper.</summary>
    /// <param name="check">The content.</param>
    public static void Find(ContentCheck check)
    {
        var papers = check.ByAge;
        var abstracts = new WordSets([.. papers.AsParallel().AsOrdered().Select(p => HashShingles(p.Abstract, ShingleLength))]);
        var titles = new WordSets([.. papers.AsParallel().AsOrdered().Select(p => HashShingles(p.Title, 1))]);
        var best = new Dictionary<int, SimilarPair>();
        foreach (var pair in abstracts.FindSimilar(MinAbstractSimilarity, MinShingles))
            Keep(pair);
        // A similar abstract is the better reason, so titles count only for papers without one.
        foreach (var pair in titles.FindSimilar(MinTitleSimilarity, MinTitleWords).Where(pair => !best.ContainsKey(pair.Later)).ToList())
        {
            if (abstracts.GetSize(pair.Earlier) < MinShingles
                || abstracts.GetSize(pair.Later) < MinShingles
                || abstracts.ComputeSimilarity(pair.Earlier, pair.Later) >= MinRelatedSimilarity)
                Keep(pair);
        }

        foreach (var pair in best.Values.Where(pair => !IsKnownTwin(papers[pair.Earlier], papers[pair.Later])))
            Report(check, papers[pair.Earlier], papers[pair.Later], abstracts.ComputeSimilarity(pair.Earlier, pair.Later));

        void Keep(SimilarPair pair)
        {
            if (!best.TryGetValue(pair.Later, out var known) || pair.Similarity > known.Similarity)
                best[pair.Later] = pair;
        }
    }

    private static void Report(ContentCheck check, Paper earlier, Paper later, double abstracts)
    {
        var what = abstracts >= MinAbstractSimilarity
            ? string.Create(CultureInfo.InvariantCulture, $"its abstract is {abstracts * 100:F0} % the same as that of {earlier.Path}")
            : $"its title is nearly the same as that of {earlier.Path}";
        check.Warn(CheckRules.NearDuplicate, later.Path, "title",
            $"{what}; if they are the same paper, remove one of the files, "
            + $"otherwise add \"{CheckRules.NearDuplicate} {later.Path}\" to 'check.ignore' in {ContentReader.SettingsPath}");
    }

    // DuplicateTitles and DuplicateIdentifiers report these.
    private static bool IsKnownTwin(Paper a, Paper b) =>
        TitleKey.Fold(a.Title) == TitleKey.Fold(b.Title)
        || (a.Arxiv is { Length: > 0 } && string.Equals(a.Arxiv, b.Arxiv, StringComparison.OrdinalIgnoreCase))
        || (a.Doi is { Length: > 0 } && string.Equals(a.Doi, b.Doi, StringComparison.OrdinalIgnoreCase));

    private static ulong[] HashShingles(string text, int length)
    {
        var shingles = new HashSet<ulong>();
        var last = new ulong[length];
        var count = 0;
        foreach (var word in Words.Enumerate(text))
        {
            last[count++ % length] = Hash(EnglishStemmer.Stem(word.ToString()));
            if (count < length)
                continue;
            var shingle = 0UL;
            for (var i = 0; i < length; i++)
                shingle = (shingle * 0x9E3779B97F4A7C15) ^ (last[(count + i) % length] >> 7) ^ last[(count + i) % length];
            shingles.Add(shingle);
        }

        return [.. shingles];
    }

    // FNV-1a, because string.GetHashCode differs from process to process.
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in word)
            hash = (hash ^ c) * 0x100000001B3;
        return hash;
    }
}
