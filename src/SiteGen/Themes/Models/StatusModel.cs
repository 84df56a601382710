using SiteGen.Catalog;
using SiteGen.Content.Watching;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of the sources: <c>status</c>.</summary>
internal static class StatusModel
{
    /// <summary>Creates the model.</summary>
    /// <param name="catalog">The site.</param>
    public static ModelObject Create(SiteCatalog catalog) => ModelObject.Create("status",
        ("sources", ModelObject.CreateList(catalog.Sources.Select(CreateSource))));

    private static ModelObject CreateSource(WatchedSource source) => ModelObject.Create("source",
        ("name", source.Source.Name),
        ("description", source.Description),
        ("state", source.State is { } state ? FreshnessNames.ToText(state.Freshness) : null),
        ("message", source.State is { Message.Length: > 0 } told ? told.Message : null),
        ("tried", SourceStates.Format(source.State?.Tried)),
        ("succeeded", SourceStates.Format(source.State?.Succeeded)),
        ("batch", source.State?.Batch is { } day ? SiteModel.FormatDay(day) : null),
        ("newest", source.State?.Newest));
}
