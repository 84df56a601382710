namespace SiteGen.Tests.Sources.Simulation;

/// <summary>A paper of a simulated month.</summary>
/// <param name="Id">Its arXiv identifier.</param>
/// <param name="Title">Its title.</param>
/// <param name="Abstract">Its abstract.</param>
/// <param name="Family">The family name of its author.</param>
/// <param name="Category">Its primary category.</param>
/// <param name="Day">The day of its batch, in UTC.</param>
/// <param name="Announced">When arXiv announces it.</param>
internal sealed record SimulatedPaper(
    string Id, string Title, string Abstract, string Family, string Category, DateOnly Day, DateTimeOffset Announced)
{
    /// <summary>When a second version replaces the first, with another abstract; null for never.</summary>
    public DateTimeOffset? Revised { get; init; }

    /// <summary>When the authors withdraw it; null for never.</summary>
    public DateTimeOffset? Withdrawn { get; init; }

    /// <summary>A category that it is cross-listed to later, and when.</summary>
    public (string Category, DateTimeOffset At)? CrossList { get; init; }

    /// <summary>Returns its categories at a time.</summary>
    public IReadOnlyList<string> CategoriesAt(DateTimeOffset now) =>
        CrossList is { } cross && cross.At <= now ? [Category, cross.Category] : [Category];

    /// <summary>Returns the day of its last change before a time.</summary>
    public DateOnly StampAt(DateTimeOffset now)
    {
        var day = Day;
        foreach (var change in (DateTimeOffset?[])[Revised, Withdrawn, CrossList?.At])
        {
            if (change is { } at && at <= now && DateOnly.FromDateTime(at.UtcDateTime) > day)
                day = DateOnly.FromDateTime(at.UtcDateTime);
        }

        return day;
    }
}
