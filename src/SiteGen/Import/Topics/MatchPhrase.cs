using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Import.Topics;

/// <summary>
/// One line of a topic's <c>match</c>, parsed. The forms:
/// <list type="bullet">
/// <item><c>few-shot learning</c>: these words in a row. Case, accents, hyphens, British or American
/// <c>-ise</c>/<c>-ize</c> and a plural's <c>s</c> make no difference.</item>
/// <item><c>distill*</c>: a word that begins so; the star may stand at the end of any word, after three letters or
/// more.</item>
/// <item><c>convolutional network?</c>: a hint, which counts a quarter: words that go with the topic but do not make
/// a paper belong to it; hints alone never propose a topic.</item>
/// <item><c>-hate speech</c>: not meant: where these words stand, no shorter phrase of the topic counts.</item>
/// </list>
/// A phrase of one word weighs 1, of two words 1.5, of three or more 2: the more words, the rarer is a match by
/// chance.
/// </summary>
public sealed class MatchPhrase
{
    /// <summary>The sign at the end of a hint.</summary>
    internal const char HintSign = '?';

    private const double HintFactor = 0.25;
    private const int ShortestPrefix = 3;

    private MatchPhrase(string text, IReadOnlyList<PhraseWord> words, double weight)
    {
        Text = text;
        Words = words;
        Weight = weight;
    }

    /// <summary>The phrase as the curator wrote it.</summary>
    public string Text { get; }

    /// <summary>Its words, folded; at least one.</summary>
    public IReadOnlyList<PhraseWord> Words { get; }

    /// <summary>What one mention in an abstract counts; 0 for a phrase that is not meant.</summary>
    public double Weight { get; }

    /// <summary>Parses one line of <c>match</c>.</summary>
    /// <param name="text">The line.</param>
    /// <param name="phrase">The phrase, where the line is one.</param>
    /// <param name="problem">What is wrong and what to do, where it is not.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out MatchPhrase? phrase, [NotNullWhen(false)] out string? problem)
    {
        phrase = null;
        var core = text.Trim();
        bool excluded = core.StartsWith('-'), hint = core.EndsWith(HintSign);
        core = core.TrimStart('-').TrimEnd(HintSign);
        var words = core.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Parse).ToList();
        problem = Problem(text, core, words, excluded && hint);
        if (problem is null)
            phrase = new MatchPhrase(text, words, excluded ? 0 : WeightOf(words.Count) * (hint ? HintFactor : 1));
        return problem is null;
    }

    private static double WeightOf(int words) => words switch { 1 => 1, 2 => 1.5, _ => 2 };

    private static IEnumerable<PhraseWord> Parse(string part)
    {
        var words = ProseWords.Segments(part).SelectMany(segment => segment).ToList();
        var prefix = part.EndsWith('*');
        return words.Select((word, i) => prefix && i == words.Count - 1
            ? new PhraseWord(WordForm.Spelling(word), IsPrefix: true)
            : new PhraseWord(WordForm.Of(word), IsPrefix: false));
    }

    private static string? Problem(string text, string core, List<PhraseWord> words, bool contradictory)
    {
        if (words.Count == 0)
            return $"the phrase \"{text}\" has no words; write words, or remove it";
        if (contradictory)
            return $"the phrase \"{text}\" is both excluded (-) and a hint (?); keep one of the two signs";
        if (HasStarInside(core))
            return $"the phrase \"{text}\" has a * inside a word; a * can only end a word";
        return words.Exists(w => w.IsPrefix && w.Text.Length < ShortestPrefix)
            ? $"the phrase \"{text}\" has a * after fewer than three letters; write more of the word"
            : null;
    }

    private static bool HasStarInside(string core) =>
        core.Split(' ').Any(part => part.TrimEnd('*').Contains('*', StringComparison.Ordinal) || part == "*");
}
