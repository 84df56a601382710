using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Import.Dumps;

/// <summary>Reads the upvotes at the head of an entry with links: <c>[-] 74</c>, or <c>[-] -</c> for none.</summary>
internal static partial class ListingVotes
{
    /// <summary>Returns the upvotes between the previous entry and a title; null if there are none.</summary>
    /// <param name="lines">The lines of the dump.</param>
    /// <param name="title">The index of the title.</param>
    public static int? FindBefore(IReadOnlyList<DumpLine> lines, int title)
    {
        for (var i = title - 1; i >= 0 && lines[i].Kind is LineKind.Blank or LineKind.EntryLink or LineKind.Chrome; i--)
        {
            if (VoteLine().Match(lines[i].Text) is { Success: true } match
                && int.TryParse(match.Groups["votes"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var votes))
                return votes;
        }

        return null;
    }

    [GeneratedRegex(@"^\[-\]\s*(?<votes>[0-9]{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex VoteLine();
}
