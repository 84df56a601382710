using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Watching;

namespace SiteGen.Catalog;

/// <summary>Warns of sources that have brought nothing for days although they should.</summary>
internal static class SourceWarnings
{
    // A batch of Friday is three days old on Monday, before that day's batch has come.
    private const int MaxDays = 3;

    // A source that has never answered has no day to count from; the workflow asks twice a day.
    private const int MaxFailures = 2 * MaxDays;

    /// <summary>Reports a warning for each source that has been stalled or has failed for more than three days.</summary>
    /// <param name="content">The content of the site.</param>
    /// <param name="day">The day of the build.</param>
    /// <param name="diagnostics">Receives the warnings.</param>
    public static void Report(SiteContent content, DateOnly day, DiagnosticBag diagnostics)
    {
        foreach (var source in content.Sources)
        {
            if (content.SourceStates.Find(source.Name) is { Freshness: Freshness.Stalled or Freshness.Failed } state && IsLate(state, day))
                diagnostics.Warning(source.Path, SourcePosition.None, Describe(state));
        }
    }

    private static bool IsLate(SourceState state, DateOnly day) => FindLastGoodDay(state) is { } last
        ? day.DayNumber - last.DayNumber > MaxDays
        : state.Failures > MaxFailures;

    private static DateOnly? FindLastGoodDay(SourceState state) => state.Freshness is Freshness.Stalled
        ? state.Batch
        : state.Succeeded is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null;

    private static string Describe(SourceState state)
    {
        var since = FindLastGoodDay(state) is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"{Verb(state)} {last:yyyy-MM-dd}")
            : "has never answered";
        return $"this source {since}{(state.Message.Length > 0 ? $": {state.Message}" : "")}; see whether 'sitegen fetch' reaches it";
    }

    private static string Verb(SourceState state) =>
        state.Freshness is Freshness.Stalled ? "should have brought papers and has brought none since" : "has not answered since";
}
