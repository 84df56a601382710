using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Catalog.Similarity;

/// <summary>
/// Counts the words of papers that say what they are about: no formulas, addresses, numbers or small words. Counts one
/// paper after the other and remembers what it has made of each word, so that a word costs one look into a table.
/// </summary>
internal sealed partial class TermCounter
{
    private const int NoTerm = -1;

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

    private readonly Vocabulary _words = new();
    private readonly List<int> _termOfWord = [];
    private readonly Vocabulary _terms = new();
    private readonly List<int> _counts = [];
    private readonly List<int> _met = [];

    /// <summary>The terms, in the order in which they were met; a term's number is its place.</summary>
    public IReadOnlyList<string> Terms => _terms.Words;

    /// <summary>How often each term stands in a paper; a title's word counts several times.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="titleWeight">How often.</param>
    /// <returns>The terms by number, in the order in which the paper has them.</returns>
    public TermCount[] Count(Paper paper, int titleWeight)
    {
        Add(paper.Title, titleWeight);
        Add(paper.Abstract, 1);
        var counts = new TermCount[_met.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = new TermCount(_met[i], _counts[_met[i]]);
            _counts[_met[i]] = 0;
        }

        _met.Clear();
        return counts;
    }

    private void Add(string text, int weight)
    {
        foreach (var word in Words.In(Prose(text)))
        {
            var number = _words.Number(word);
            if (number == _termOfWord.Count)
                _termOfWord.Add(Term(_words.Words[number]));
            var term = _termOfWord[number];
            if (term == NoTerm)
                continue;
            if (_counts[term] == 0)
                _met.Add(term);
            _counts[term] += weight;
        }
    }

    private int Term(string word)
    {
        if (word.Length < 2 || SmallWords.Contains(word) || char.IsAsciiDigit(word[0]))
            return NoTerm;
        var term = _terms.Number(Singular(word));
        if (term == _counts.Count)
            _counts.Add(0);
        return term;
    }

    // Most texts have nothing to take out, which these two searches see at a fraction of the pattern's cost.
    private static string Prose(string text) =>
        text.Contains('$') || text.Contains("http", StringComparison.Ordinal) ? NotProse().Replace(text, " ") : text;

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

/// <summary>A term of a paper.</summary>
/// <param name="Term">Its number.</param>
/// <param name="Count">How often the paper has it.</param>
internal readonly record struct TermCount(int Term, int Count);
