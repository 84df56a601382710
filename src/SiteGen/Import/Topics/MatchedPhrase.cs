namespace SiteGen.Import.Topics;

/// <summary>A phrase of a topic that was found in a paper.</summary>
/// <param name="Phrase">
/// The phrase as the topic's <c>match</c> has it; a folded word of the topic's title or description where no phrase
/// of any topic was found.
/// </param>
/// <param name="InTitle">How often it stands in the title.</param>
/// <param name="InAbstract">How often it stands in the abstract.</param>
/// <param name="Weight">What one mention in the abstract counts.</param>
public sealed record MatchedPhrase(string Phrase, int InTitle, int InAbstract, double Weight)
{
    /// <summary>How much more a mention in the title counts than one in the abstract.</summary>
    public const double TitleFactor = 3;

    /// <summary>Whether it only supports a topic and cannot propose it alone.</summary>
    public bool IsHint => Phrase.EndsWith(MatchPhrase.HintSign);

    /// <summary>What the phrase adds to the topic's score.</summary>
    public double Share => Weight * ((TitleFactor * Saturate(InTitle)) + Saturate(InAbstract));

    // 0, 1, 1.5, 1.75, … towards 2: each further mention says half as much as the one before.
    private static double Saturate(int mentions) => 2 * (1 - Math.Pow(0.5, mentions));
}
