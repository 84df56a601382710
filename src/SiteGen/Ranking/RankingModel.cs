namespace SiteGen.Ranking;

/// <summary>A model that is linear in terms and authors.</summary>
/// <param name="Vectors">The vectors of all papers.</param>
/// <param name="Authors">The authors of all papers.</param>
/// <param name="TermWeights">The weight of each term.</param>
/// <param name="AuthorWeights">The weight of each author.</param>
/// <param name="Intercept">The output for a paper without terms and authors.</param>
internal sealed record RankingModel(
    TextVectors Vectors, AuthorFeatures Authors, float[] TermWeights, double[] AuthorWeights, double Intercept);
