using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps.Segments;

/// <summary>
/// The places of papers' addresses in a dump: behind the title, as on huggingface.co/papers, behind the abstract, or
/// before the title. The first address of a paper decides, because others may follow it.
/// </summary>
internal sealed class LinkPlaces
{
    /// <summary>Above these odds the line before an address is an abstract, although most addresses follow titles.</summary>
    private const double ClearProse = 4;

    private readonly HashSet<int> _titles = [];
    private readonly HashSet<int> _abstracts = [];
    private readonly HashSet<int> _insides = [];
    private readonly HashSet<int> _heads = [];

    private LinkPlaces()
    {
    }

    /// <summary>Whether each address precedes its title.</summary>
    public bool Lead { get; private init; }

    /// <summary>Finds the addresses.</summary>
    /// <param name="lines">The lines of the dump.</param>
    public static LinkPlaces Find(IReadOnlyList<DumpLine> lines)
    {
        var links = Enumerable.Range(0, lines.Count)
            .Where(i => lines[i].Kind == LineKind.PaperLink)
            .Select(i => (Line: i, PaperAddress.Parse(lines[i].Text)!.Key))
            .ToList();
        var firsts = links.Where((link, i) => i == 0 || links[i - 1].Key != link.Key).Select(link => link.Line).ToList();
        var odds = firsts.ConvertAll(line => FindTextBefore(lines, line) is { } before
            ? LineShape.EstimateProseOdds(lines[before].Text)
            : (double?)null);
        var close = odds.Count(o => o > 0) > odds.Count(o => o <= 0);
        var isFirst = firsts.Count > 0 && !lines.Take(firsts[0]).Any(line => line.Kind == LineKind.Text);
        var places = new LinkPlaces { Lead = isFirst && (close || firsts.Count == 1) && FollowedByText(lines, firsts[0]) };
        for (var i = 0; i < firsts.Count; i++)
            places.Add(lines, firsts[i], odds[i], places.Lead ? double.NegativeInfinity : close ? 0 : ClearProse);
        if (!places.Lead)
            places.AddInsides(links);
        return places;
    }

    /// <summary>Returns whether the address of a paper directly follows a line, as it follows a title.</summary>
    /// <param name="line">The index of the line.</param>
    public bool FollowTitle(int line) => _titles.Contains(line);

    /// <summary>Returns whether the address of a paper directly follows a line, as it follows an abstract.</summary>
    /// <param name="line">The index of the line.</param>
    public bool FollowAbstract(int line) => _abstracts.Contains(line);

    /// <summary>Returns whether a line is the first one behind an address that ends an entry or begins one.</summary>
    /// <param name="line">The index of the line.</param>
    public bool Precede(int line) => _heads.Contains(line);

    /// <summary>Returns whether a line lies between the first and the second address of one paper, as an abstract does.</summary>
    /// <param name="line">The index of the line.</param>
    public bool Surround(int line) => _insides.Contains(line);

    private void Add(IReadOnlyList<DumpLine> lines, int link, double? oddsBefore, double threshold)
    {
        if (oddsBefore <= threshold && FindTextBefore(lines, link) is { } title)
        {
            _titles.Add(title);
            return;
        }

        if (FindTextBefore(lines, link) is { } text)
            _abstracts.Add(text);
        else if (!Lead)
            return;
        if (FindTextAfter(lines, link) is { } head)
            _heads.Add(head);
    }

    private void AddInsides(List<(int Line, string Key)> links)
    {
        for (var i = 0; i + 1 < links.Count; i++)
        {
            var isFirst = i == 0 || links[i - 1].Key != links[i].Key;
            if (isFirst && links[i + 1].Key == links[i].Key)
                _insides.UnionWith(Enumerable.Range(links[i].Line + 1, links[i + 1].Line - links[i].Line - 1));
        }
    }

    private static int? FindTextBefore(IReadOnlyList<DumpLine> lines, int line)
    {
        var before = line - 1;
        // Other links of the entry and the label of this one may stand between.
        while (before >= 0 && (lines[before].Kind is LineKind.Blank or LineKind.Link
            || (lines[before].Kind == LineKind.Chrome && LinkLabel.FindName(lines[before].Text) is not null)))
            before--;
        return before >= 0 && lines[before].Kind == LineKind.Text ? before : null;
    }

    private static int? FindTextAfter(IReadOnlyList<DumpLine> lines, int line)
    {
        var after = line + 1;
        while (after < lines.Count && lines[after].Kind != LineKind.Text)
            after++;
        return after < lines.Count ? after : null;
    }

    private static bool FollowedByText(IReadOnlyList<DumpLine> lines, int line)
    {
        var after = line + 1;
        while (after < lines.Count && lines[after].Kind == LineKind.Blank)
            after++;
        return after < lines.Count && lines[after].Kind == LineKind.Text;
    }
}
