namespace SiteGen.Import.Topics;

/// <summary>A phrase of a topic that was found in a paper.</summary>
/// <param name="Phrase">
/// The phrase as it is written in the topic's <c>match</c>; if the paper contains no phrase of any topic, a folded word of
/// the topic's title or description.
/// </param>
/// <param name="InTitle">The number of mentions in the title.</param>
/// <param name="InAbstract">The number of mentions in the abstract.</param>
/// <param name="Weight">The score of one mention in the abstract.</param>
public sealed record MatchedPhrase(string Phrase, int InTitle, int InAbstract, double Weight)
{
    /// <summary>The factor by which a mention in the title counts more than one in the abstract.</summary>
    public const double TitleFactor = 3;

    /// <summary>Whether it is a hint, which supports a topic but cannot propose it alone.</summary>
    public bool IsHint => Phrase.EndsWith(MatchPhrase.HintSign);

    /// <summary>The share of the phrase in the topic's score.</summary>
    public double Share => Weight * ((TitleFactor * Saturate(InTitle)) + Saturate(InAbstract));

    // Returns 0, 1, 1.5, 1.75, … up to 2: each further mention counts half as much as the one before.
    private static double Saturate(int mentions) => 2 * (1 - Math.Pow(0.5, mentions));
}
