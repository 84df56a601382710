using System.Collections.Frozen;

namespace SiteGen.Text.Terms;

/// <summary>
/// Function words, which do not tell what a text is about: articles, pronouns, prepositions, conjunctions and auxiliary verbs.
/// Words that only some fields use often ("model", "network") are no stop words, because their frequency already says so.
/// </summary>
internal static class StopWords
{
    /// <summary>The English words, folded.</summary>
    public static readonly FrozenSet<string> English = Parse("""
        a about above after again all also although am an and any are as at be because been before being below between both but by
        can could did do does doing down due during each either et for from further had has have having he her here how however
        i if in into is it its itself just may might more moreover most much must nor not of off on once one only or other our out
        over own same she should since so some such than that the their them then there therefore these they this those through thus
        to too toward towards under until up upon us very via was we well were what when where whether which while who whom whose why
        will with within without would yet you your
        """);

    /// <summary>
    /// Frequent words of other languages of scientific abstracts (Spanish, French, German, Portuguese, Italian, Dutch) that are no
    /// English words.
    /// </summary>
    public static readonly FrozenSet<string> Foreign = Parse("""
        aber al auch auf aus avec bei ce cette che como con da dans das dass de degli dei del della den der des di die dos du een ein
        eine einer el em en es est este et fur gli hat het il im ist la las le les lo los mit na nao nel nicht nos nous nuestro oder
        onze os ou para par pas pelo per por pour que qui se sich sind son sont sono su sul sur te um uma un una und une uno van von
        vor wir wird y zu zum zur zwischen
        """);

    private static FrozenSet<string> Parse(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
