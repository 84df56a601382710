using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>Computes how much a signal grew in a number of days.</summary>
internal static class SignalGain
{
    /// <summary>Returns the gain, at least 0. Between two points, of which older ones are a week apart, the signal grows evenly.</summary>
    /// <param name="points">The points, oldest first.</param>
    /// <param name="day">The last day that counts; later points are ignored.</param>
    /// <param name="days">How many days count, at least 1.</param>
    /// <param name="startsAtZero">Whether the signal was 0 before the first point; otherwise the first point is no gain.</param>
    public static double Compute(IReadOnlyList<SignalPoint> points, DateOnly day, int days, bool startsAtZero)
    {
        var first = day.DayNumber - days;
        return points.Count == 0 || points[^1].Day.DayNumber <= first ? 0
            : Math.Max(0, GetValue(points, day.DayNumber, startsAtZero) - GetValue(points, first, startsAtZero));
    }

    private static double GetValue(IReadOnlyList<SignalPoint> points, int day, bool startsAtZero)
    {
        if (points[0].Day.DayNumber > day)
            return startsAtZero ? 0 : points[0].Value;
        var next = 1;
        while (next < points.Count && points[next].Day.DayNumber <= day)
            next++;
        var before = points[next - 1];
        if (next == points.Count)
            return before.Value;
        var share = (day - before.Day.DayNumber) / (double)(points[next].Day.DayNumber - before.Day.DayNumber);
        return before.Value + (share * (points[next].Value - before.Value));
    }
}
