using System.Collections.Frozen;

namespace SiteGen.Text.Terms;

/// <summary>Words that say little about what two papers have in common, although they count in the similarity.</summary>
internal static class PhraseWords
{
    /// <summary>
    /// The stems of words that are part of no reason: verbs, adjectives and adverbs with which papers report what they did.
    /// </summary>
    public static readonly FrozenSet<string> Reporting = Parse("""
        ability able according accurate achieve across adapt additional additionally address aim allow among applied apply
        approximately argue arise art associated assume available bad based best better big bring call called capable carry
        challenging choose clear clearly close common commonly comparable compare compared competitive complete completely
        computationally conclude conduct consider consist consistently consume contain contrast contribute corresponding
        create crucial current currently define demonstrate depend derive describe design desired detail detect determine
        develop developed different difficult directly discuss easily easy effective effectively efficient efficiently employ
        enable ensure entire especially essential establish estimate evaluate evident examine exist existing expect expensive
        explain explore express extend extensive extensively extract facilitate facto fail far fast finally find first fix
        focus follow following fully fundamental generally generate give given good great greater greatly help hence high
        higher highly hope identify illustrate important improve include increase increasing increasingly indicate inspire
        interest interesting introduce investigate involve know known large largely larger last later lead leading leverage
        likely limited little long low lower main mainly maintain major make manner mean means mention motivated need new non
        notable note novel numerical numerous observe obtain offer operate original outperform overcome page particular
        particularly per perform popular possible potential potentially powerful practical pre present pretrain previous
        previously prior probably produce promising propose proposed prove provide quickly quite rarely rather reach real
        recent recently reduce regarding related relative relatively rely remain report represent require research researcher
        respective respectively reveal rich seamless second seek seem serve several severe show significant significantly
        similar similarly simple simply simultaneously single small solve sometimes specific specifically state strong
        strongly study substantial substantially successful successfully sufficient suggest suitable summarize superior
        support take tend test third thorough three together top true try two typical typically unfortunately unify unlike use
        useful using usually utilize valuable vanilla various vary verify versus wide widely work world wrong yet yield
        """);

    /// <summary>
    /// The stems of nouns that nearly all papers use. They are part of a reason only beside another word: "language model", but
    /// neither "model" nor "model performance".
    /// </summary>
    public static readonly FrozenSet<string> General = Parse("""
        accuracy advantage algorithm amount analysis application approach article aspect author average baseline benchmark
        benefit case category challenge change characteristic class code component computation concept condition context
        contribution cost data dataset decision degree detection development difference domain effect effectiveness efficiency
        effort end environment error evaluation evidence example experiment experimental extraction factor feature field
        finding form framework function future gap generation goal group idea impact implementation importance improvement
        information input insight instance issue knowledge label layer learning level limitation line literature loss machine
        majority measure mechanism metric model module name nature network neural number object objective operation order
        outcome output overview pair paper parameter part performance perspective phase point power practice prediction
        problem procedure process project property purpose quality question range rate ratio reason representation requirement
        resource result review role sample scenario scheme score self series set setting shot similarity size solution source
        space stage step strategy structure subset survey system target task technique technology term text theory time tool
        topic total training type understanding university user value variety vector version view way word years
        """);

    // Adjectives, adverbs and participles mostly have one of these endings.
    private static readonly string[] EndingsOfAdjectives = ["able", "al", "ed", "ful", "ible", "ic", "ive", "ly", "ous"];

    private static readonly FrozenSet<string> Adjectives = Parse(
        "binary deep early extreme fast general human late linear multi natural open rare robust smart visual");

    private static readonly FrozenSet<string> Nouns = Parse("""
        anomaly archive assembly clinic credential family interval journal logic manual metric music narrative need objective perspective
        physics potential proposal removal retrieval seed signal speed statistic terminal topic traffic trial
        """);

    /// <summary>Returns whether a phrase can end in a word: whether it has none of the endings of adjectives.</summary>
    /// <param name="word">The folded word, not its stem.</param>
    public static bool MayEndPhrase(string word) => EnglishStemmer.Stem(word) is var stem && !Adjectives.Contains(stem)
        && (Nouns.Contains(stem) || !Array.Exists(EndingsOfAdjectives, ending => word.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>Returns whether a word can be a reason by itself: "boosting" only says something beside another word.</summary>
    /// <param name="word">The folded word, not its stem.</param>
    public static bool IsNoun(string word) => MayEndPhrase(word) && !word.EndsWith("ing", StringComparison.Ordinal);

    private static FrozenSet<string> Parse(string words) => words
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(EnglishStemmer.Stem)
        .ToFrozenSet(StringComparer.Ordinal);
}
