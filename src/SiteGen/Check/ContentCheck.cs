using SiteGen.Check.Content;
using SiteGen.Content;

namespace SiteGen.Check;

/// <summary>What a rule on content reads and where its findings go.</summary>
/// <param name="Content">What was read.</param>
/// <param name="Day">The day of the check, in the zone of the editions.</param>
/// <param name="Places">Finds places in the files.</param>
/// <param name="Diagnostics">Takes the findings.</param>
internal sealed record ContentCheck(SiteContent Content, DateOnly Day, SourcePlaces Places, DiagnosticBag Diagnostics)
{
    /// <summary>Holds the content against each rule; gives back how many papers there are.</summary>
    public int Run()
    {
        DuplicateTitles.Find(this);
        DuplicateIdentifiers.Find(this);
        NearDuplicates.Find(this);
        ImagesWithoutText.Find(this);
        PapersWithoutTopic.Find(this);
        TopicsWithoutPapers.Find(this);
        FarFutureDates.Find(this);
        return Content.Papers.Count;
    }

    /// <summary>The papers in the order in which they enter the feed; those of one day by slug.</summary>
    public IReadOnlyList<Paper> ByAge { get; } =
        [.. Content.Papers.OrderBy(p => p.Date.EditionDay(Content.Settings.TimeZone)).ThenBy(p => p.Slug, StringComparer.Ordinal)];

    /// <summary>Reports a warning at the value of a key.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The file.</param>
    /// <param name="key">The key.</param>
    /// <param name="message">What is doubtful and what to do.</param>
    public void Warn(string rule, string path, string key, string message) =>
        Diagnostics.Warning(rule, path, Places.Key(path, key), message);
}
