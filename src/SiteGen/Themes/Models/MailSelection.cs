using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

/// <summary>What a message is about: an edition, or a week of editions.</summary>
/// <param name="Key">Identifies it: <c>2026-11-23</c> or <c>2026-W48</c>.</param>
/// <param name="Kind"><c>day</c> or <c>week</c>.</param>
/// <param name="Path">The site path of its page.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Editions">Its editions, newest first.</param>
internal sealed record MailSelection(
    string Key, string Kind, string Path, DateOnly First, DateOnly Last, IReadOnlyList<Edition> Editions)
{
    /// <summary>The papers, picks first.</summary>
    public IReadOnlyList<PaperEntry> Papers { get; } = Picks.First([.. Editions.SelectMany(e => e.Papers)]);

    /// <summary>The introduction of an edition; null for a week, and for an edition without one.</summary>
    public Edition? Introduced => Kind == "day" && Editions[0].Introduction is not null ? Editions[0] : null;

    /// <summary>Selects an edition.</summary>
    /// <param name="edition">The edition.</param>
    public static MailSelection From(Edition edition) =>
        new(SiteModel.FormatDay(edition.Day), "day", edition.Path, edition.Day, edition.Day, [edition]);

    /// <summary>Selects a week.</summary>
    /// <param name="week">The week.</param>
    public static MailSelection From(Period week) => new(week.Name, "week", week.Path, week.First, week.Last, week.Editions);
}
