using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Catalog;

/// <summary>Counts the words of a paper that say what it is about: no formulas, addresses, numbers or small words.</summary>
internal static partial class TermCounter
{
    private static readonly FrozenSet<string> SmallWords = """
        a about above abstract accuracy achieve achieved achieves across additional additionally all allow allowing allows almost along also
        although among an analysis and another any approach approaches are as at available based be because been before being below benchmark
        benchmarks better between both but by can cannot code compared conduct could dataset datasets demonstrate demonstrated demonstrates
        different do does due during each effective effectively effectiveness either evaluate evaluated evaluation even every existing experiment
        experimental experiments extensive fig first for framework from further furthermore github given good greater had has have here high higher
        however i if important improve improved improvement improvements in include including instead into introduce is it its just known large last
        lead leading learn learned learning less like lower make many may method methods model models more moreover most much multi must need
        network networks neural new no non nor not novel number obtain of off often on one only or order other our out outperform outperforms over
        overall paper per performance pre present problem problems propose proposed provide provides recent recently rely require requires
        respectively result results same second self set several show showing shown shows significant significantly simple since single so some
        state such task tasks than that the their them then there these they third this those three through thus to together too toward towards
        training two typically under up upon use used uses using various very via was we well were what when where whether which while who whose why
        wide will with within without work works would yet you your
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How often each term stands in a paper; a title's word counts several times.</summary>
    public static Dictionary<string, int> Count(Paper paper, int titleWeight)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Add(counts, paper.Title, titleWeight);
        Add(counts, paper.Abstract, 1);
        return counts;
    }

    private static void Add(Dictionary<string, int> counts, string text, int weight)
    {
        foreach (var word in Words.Split(NotProse().Replace(text, " ")))
        {
            if (word.Length < 2 || SmallWords.Contains(word) || char.IsAsciiDigit(word[0]))
                continue;
            var term = Singular(word);
            counts[term] = counts.GetValueOrDefault(term) + weight;
        }
    }

    // English plurals only: enough for "classifiers" to meet "classifier".
    private static string Singular(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 4 } when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("tches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) => word[..^2],
        { Length: > 3 } when word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') => word[..^1],
        _ => word,
    };

    [GeneratedRegex(@"\$[^$]*\$|https?://[^\s<>()\[\]]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotProse();
}
