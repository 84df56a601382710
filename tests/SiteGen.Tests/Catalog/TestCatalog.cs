using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Tests.Catalog;

/// <summary>Builds catalogs of content in one step.</summary>
internal static class TestCatalog
{
    public static SiteCatalog Build(
        SiteContent content, DateOnly day, int jobs = 2, bool drafts = false, DiagnosticBag? diagnostics = null, Shard? shard = null)
    {
        var published = CatalogBuilder.SelectPublished(content, day, drafts, diagnostics ?? new DiagnosticBag());
        return CatalogBuilder.Build(content, published, day, drafts, jobs, shard);
    }
}
