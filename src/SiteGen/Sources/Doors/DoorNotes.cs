using System.Globalization;

namespace SiteGen.Sources.Doors;

/// <summary>Formats numbers of notes.</summary>
internal static class DoorNotes
{
    /// <summary>Returns a number with the thing that it counts, such as <c>1 entry</c> or <c>2,000 entries</c>.</summary>
    /// <param name="number">The number.</param>
    /// <param name="singular">The name of one.</param>
    /// <param name="plural">The name of several.</param>
    public static string Count(int number, string singular, string plural) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? singular : plural)}");
}
