using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Watching;

namespace SiteGen.Catalog;

/// <summary>Warns of sources that have brought nothing for days although they should.</summary>
internal static class SourceWarnings
{
    // A batch of Friday is three days old on Monday, before that day's batch has come.
    private const int MaxDays = 3;

    /// <summary>Reports a warning for each source that has been stalled or has failed for more than three days.</summary>
    /// <param name="content">The content of the site.</param>
    /// <param name="day">The day of the build.</param>
    /// <param name="diagnostics">Receives the warnings.</param>
    public static void Report(SiteContent content, DateOnly day, DiagnosticBag diagnostics)
    {
        foreach (var source in content.Sources)
        {
            if (content.SourceStates.Find(source.Name) is { Freshness: Freshness.Stalled or Freshness.Failed } state
                && FindLastGoodDay(state) is { } last
                && day.DayNumber - last.DayNumber > MaxDays)
                diagnostics.Warning(source.Path, SourcePosition.None, Describe(state, last));
        }
    }

    private static DateOnly? FindLastGoodDay(SourceState state) => state.Freshness is Freshness.Stalled
        ? state.Batch
        : state.Succeeded is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : DateOnly.MinValue;

    private static string Describe(SourceState state, DateOnly last)
    {
        var since = last == DateOnly.MinValue ? "has never answered" : string.Create(CultureInfo.InvariantCulture, $"{Verb(state)} {last:yyyy-MM-dd}");
        return $"this source {since}{(state.Message.Length > 0 ? $": {state.Message}" : "")}; see whether 'sitegen fetch' reaches it";
    }

    private static string Verb(SourceState state) =>
        state.Freshness is Freshness.Stalled ? "should have brought papers and has brought none since" : "has not answered since";
}
