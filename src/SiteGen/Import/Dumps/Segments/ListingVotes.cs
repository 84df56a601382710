using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps.Segments;

/// <summary>
/// Reads the upvotes of entries with links: the number before the log-in link of a paper, or <c>[-] 74</c> at the head of an
/// entry (<c>[-] -</c> for none).
/// </summary>
internal sealed partial class ListingVotes
{
    private readonly IReadOnlyList<DumpLine> _lines;
    private readonly Dictionary<string, int> _votes = new(StringComparer.Ordinal);

    private ListingVotes(IReadOnlyList<DumpLine> lines) => _lines = lines;

    /// <summary>Reads the upvotes of a dump.</summary>
    /// <param name="lines">Its lines.</param>
    public static ListingVotes Read(IReadOnlyList<DumpLine> lines)
    {
        var votes = new ListingVotes(lines);
        DumpLine? before = null;
        foreach (var line in lines.Where(line => line.Kind != LineKind.Blank))
        {
            if (line.Kind == LineKind.EntryLink && before is not null && Parse(before.Text) is { } number
                && FindPaper(line.Text) is { } paper)
                votes._votes.TryAdd(paper, number);
            before = line;
        }

        return votes;
    }

    /// <summary>Returns the upvotes of a paper; null if there are none.</summary>
    /// <param name="arxiv">Its identifier, or null.</param>
    /// <param name="title">The index of its title; upvotes between the previous entry and it are its own.</param>
    public int? Find(string? arxiv, int title)
    {
        if (arxiv is not null && _votes.TryGetValue(arxiv, out var votes))
            return votes;
        for (var i = title - 1; i >= 0 && _lines[i].Kind is LineKind.Blank or LineKind.EntryLink or LineKind.Chrome; i--)
        {
            if (_lines[i].Text.StartsWith("[-]", StringComparison.Ordinal) && Parse(_lines[i].Text) is { } number)
                return number;
        }

        return null;
    }

    private static int? Parse(string line) =>
        VoteLine().Match(line) is { Success: true } match
        && int.TryParse(match.Groups["votes"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var votes) ? votes : null;

    private static string? FindPaper(string loginAddress) =>
        ArxivId.Parse(Uri.UnescapeDataString(loginAddress[(loginAddress.LastIndexOf("papers", StringComparison.OrdinalIgnoreCase)
            + 6)..]).Trim('/'));

    [GeneratedRegex(@"^(?:\[-\]\s*|upvote\s+)?(?<votes>[0-9]{1,9})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VoteLine();
}
