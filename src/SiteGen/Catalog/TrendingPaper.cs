namespace SiteGen.Catalog;

/// <summary>A paper that many people have noticed in a number of days.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Score">The score; see <see cref="TrendingRanking"/>.</param>
/// <param name="Upvotes">The upvotes that it gained at Hugging Face.</param>
/// <param name="Stars">The stars that its code gained at GitHub.</param>
public sealed record TrendingPaper(PaperEntry Paper, double Score, int Upvotes, int Stars);
