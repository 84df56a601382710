using System.Globalization;

namespace SiteGen.Cli.Reports;

/// <summary>Parts of sentences, the same in every culture.</summary>
internal static class Phrase
{
    /// <summary>Returns a number with its noun in the singular or the plural.</summary>
    /// <param name="count">The number.</param>
    /// <param name="noun">The noun in the singular.</param>
    public static string Count(int count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>Returns a duration in seconds.</summary>
    /// <param name="time">The duration.</param>
    public static string Seconds(TimeSpan time) => Invariant($"{time.TotalSeconds:F2} s");

    /// <summary>Formats numbers and days with the invariant culture.</summary>
    /// <param name="text">The text.</param>
    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
