using System.Collections.Frozen;

namespace SiteGen.Catalog.Similarity;

/// <summary>
/// Words that do not tell what a paper is about: function words of English and the common vocabulary of abstracts.
/// </summary>
internal static class StopWords
{
    /// <summary>The words, folded.</summary>
    public static readonly FrozenSet<string> All = """
        a about above abstract accuracy achieve achieved achieves across additional additionally all allow allowing
        allows almost along also although among an analysis and another any approach approaches are as at available
        based be because been before being below benchmark benchmarks better between both but by can cannot code
        compared conduct could dataset datasets demonstrate demonstrated demonstrates different do does due during
        each effective effectively effectiveness either evaluate evaluated evaluation even every existing experiment
        experimental experiments extensive fig first for framework from further furthermore github given good greater
        had has have here high higher however i if important improve improved improvement improvements in include
        including instead into introduce is it its just known large last lead leading learn learned learning less like
        lower make many may method methods model models more moreover most much multi must need network networks
        neural new no non nor not novel number obtain of off often on one only or order other our out outperform
        outperforms over overall paper per performance pre present problem problems propose proposed provide provides
        recent recently rely require requires respectively result results same second self set several show showing
        shown shows significant significantly simple since single so some state such task tasks than that the their
        them then there these they third this those three through thus to together too toward towards training two
        typically under up upon use used uses using various very via was we well were what when where whether which
        while who whose why wide will with within without work works would yet you your
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
