using SiteGen.Content;

namespace SiteGen.Catalog.Similarity;

/// <summary>A paper that is compared with others.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Topics">Its topics, without duplicates.</param>
internal readonly record struct ComparedPaper(Paper Paper, IReadOnlyList<Topic> Topics);
