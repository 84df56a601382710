namespace SiteGen.Themes.Models;

/// <summary>How much a message says about each paper.</summary>
/// <param name="Papers">The maximum number of papers.</param>
/// <param name="Picks">The maximum length of a pick's abstract; 0 for its title only.</param>
/// <param name="Others">The maximum length of another paper's abstract; 0 for its title only.</param>
internal sealed record MailDetail(int Papers, int Picks, int Others);
