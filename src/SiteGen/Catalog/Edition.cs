namespace SiteGen.Catalog;

/// <summary>The papers of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Papers">The papers, in feed order.</param>
public sealed record Edition(DateOnly Day, IReadOnlyList<PaperEntry> Papers)
{
    /// <summary>The site path of the edition's page.</summary>
    public string Path => SiteUrls.Edition(Day);
}
