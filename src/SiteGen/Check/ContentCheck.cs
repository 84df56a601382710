using SiteGen.Check.Content;
using SiteGen.Content;

namespace SiteGen.Check;

/// <summary>The input of the rules for content, and where their diagnostics go.</summary>
/// <param name="Content">The content.</param>
/// <param name="Day">The day of the check, in the time zone of the editions.</param>
/// <param name="Locations">Finds positions in the files.</param>
/// <param name="Diagnostics">Receives diagnostics.</param>
internal sealed record ContentCheck(SiteContent Content, DateOnly Day, SourceLocations Locations, DiagnosticBag Diagnostics)
{
    /// <summary>Applies each rule and returns the number of papers.</summary>
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

    /// <summary>The papers in the order in which they enter the feed, those of one day by slug.</summary>
    public IReadOnlyList<Paper> ByAge { get; } =
        [.. Content.Papers.OrderBy(p => p.Date.GetEditionDay(Content.Settings.TimeZone)).ThenBy(p => p.Slug, StringComparer.Ordinal)];

    /// <summary>Reports a warning at the value of a key in the front matter.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="path">The file.</param>
    /// <param name="key">The key.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public void Warn(string rule, string path, string key, string message) =>
        Diagnostics.Warning(rule, path, Locations.FindKey(path, key), message);
}
