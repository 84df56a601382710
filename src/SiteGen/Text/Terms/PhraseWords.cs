using System.Collections.Frozen;

namespace SiteGen.Text.Terms;

/// <summary>Words that say little about what two papers have in common, although they count in the similarity.</summary>
internal static class PhraseWords
{
    /// <summary>
    /// The stems of words that are part of no reason: verbs, adjectives and adverbs with which papers report what they did.
    /// </summary>
    public static readonly FrozenSet<string> Reporting = Parse("""
        ability able according accurate achieve additional additionally address aim allow applied apply approximately argue associated
        assume available bad based best better big call called capable carry challenging choose clear clearly close common commonly
        compare comparable compared complete completely conclude conduct consider consist consistently contain contrast contribute
        corresponding create crucial current currently define demonstrate depend derive describe design desired detail determine
        develop developed difficult directly discuss easily easy effective effectively efficient efficiently employ enable ensure
        entire especially essential establish evaluate evident examine exist existing expect explain explore express extend extensive
        extensively extract facilitate fail far fast finally find focus follow following fully fundamental generally give given good
        great greater greatly help hence high higher highly hope identify illustrate important improve include increase
        increasing increasingly indicate inspire interest interesting introduce investigate involve know known large larger largely
        later lead leading leverage likely limited little long low lower main mainly maintain major make manner mean means mention
        motivated need new notable note novel numerous observe obtain offer operate original outperform overcome
        particular particularly perform popular possible potential potentially powerful practical present previous previously prior
        probably produce promising propose proposed prove provide quickly quite rarely rather reach recent recently reduce regarding
        related relative relatively rely remain report represent require research researcher respective respectively reveal rich
        second seek seem serve several severe show significant significantly similar similarly simple simply simultaneously single
        small solve sometimes specific specifically state strong strongly study substantial substantially successful successfully
        sufficient suggest suitable summarize superior support take tend test third thorough three true try two typical typically
        unfortunately unlike use useful using usually utilize valuable various vary verify versus widely work wrong yield yet
        """);

    /// <summary>
    /// The stems of nouns that nearly all papers use. They are part of a reason only beside another word: "language model", but
    /// neither "model" nor "model performance".
    /// </summary>
    public static readonly FrozenSet<string> General = Parse("""
        accuracy advantage algorithm amount analysis application approach article aspect author average baseline benchmark benefit
        case challenge change characteristic class code component concept condition context contribution cost data dataset degree
        development difference domain effect effectiveness efficiency effort end environment error evaluation evidence example
        experiment experimental factor feature field finding form framework function future gap generation goal group idea impact
        implementation importance improvement information input insight issue knowledge label layer learning level limitation line
        literature loss machine majority measure mechanism metric model module name network neural nature number objective operation
        order outcome output overview pair paper parameter part performance perspective phase point power practice problem procedure
        process property purpose quality question range rate ratio reason representation requirement resource result review role
        sample scenario scheme score self series set setting size solution source space stage step strategy structure subset survey
        system task technique technology term theory time tool topic total training type understanding user value variety version
        view way word years
        """);

    private static FrozenSet<string> Parse(string words) => words
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(EnglishStemmer.Stem)
        .ToFrozenSet(StringComparer.Ordinal);
}
