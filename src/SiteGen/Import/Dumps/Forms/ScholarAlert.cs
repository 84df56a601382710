using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Dumps.Lines;
using SiteGen.Text;

namespace SiteGen.Import.Dumps.Forms;

/// <summary>
/// Reads alerts and result pages of Google Scholar. An entry is a title, perhaps with its address, a byline
/// (<c>A Able, B Baker - arXiv preprint arXiv:2411.00001, 2024</c>) and a part of the abstract. The byline is what tells the
/// form; authors, venue and abstract may be cut off, and an ellipsis says so.
/// </summary>
internal sealed partial class ScholarAlert
{
    private readonly List<DumpLine> _lines;
    private readonly DumpWarnings _warnings;

    private ScholarAlert(IEnumerable<DumpLine> lines, DumpWarnings warnings)
    {
        _lines = [.. lines.TakeWhile(line => !Footer().IsMatch(line.Text)).Select(MarkPage)];
        _warnings = warnings;
    }

    /// <summary>Returns whether lines are of this form.</summary>
    /// <param name="lines">The lines of the dump.</param>
    public static bool Matches(IReadOnlyList<DumpLine> lines)
    {
        const int MaxLinesOfEntry = 12;
        var (bylines, preprints, texts) = (0, 0, 0);
        foreach (var line in lines.Where(line => line.Kind == LineKind.Text))
        {
            texts++;
            if (Byline().Match(line.Text) is not { Success: true } match)
                continue;
            bylines++;
            preprints += match.Groups["source"].Value.StartsWith("arxiv", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        var isScholar = lines.Any(line => line.Text.Contains("scholar.google.", StringComparison.Ordinal) || Footer().IsMatch(line.Text));
        return (bylines > 1 || (bylines > 0 && (preprints > 0 || isScholar))) && texts <= (bylines + 1) * MaxLinesOfEntry;
    }

    /// <summary>Reads the papers.</summary>
    /// <param name="lines">The lines of the dump.</param>
    /// <param name="warnings">Receives warnings.</param>
    public static IReadOnlyList<DumpRecord> Read(IReadOnlyList<DumpLine> lines, DumpWarnings warnings)
    {
        var alert = new ScholarAlert(lines, warnings);
        var bylines = alert._lines.Index().Where(line => line.Item.Kind == LineKind.Text && Byline().IsMatch(line.Item.Text)).ToList();
        List<DumpRecord> records = [];
        var end = 0;
        for (var i = 0; i < bylines.Count; i++)
        {
            var byline = bylines[i].Index;
            var titles = alert.FindTitle(end, byline);
            var limit = i + 1 < bylines.Count ? alert.FindTitle(byline + 1, bylines[i + 1].Index).Start : alert._lines.Count;
            for (var stray = end; stray < titles.Start && i == 0; stray++)
            {
                if (alert._lines[stray].Kind == LineKind.Text)
                    warnings.AddSkipped(alert._lines[stray]);
            }

            if (titles.End > titles.Start)
                records.Add(alert.Build(titles, byline, limit));
            else
                warnings.AddSkipped(alert._lines[byline]);
            end = limit;
        }

        return records;
    }

    // Buttons and pictures of the mail; an address in angle brackets is one.
    private static DumpLine MarkPage(DumpLine line)
    {
        if (line.Kind != LineKind.Text)
            return line;
        if (line.Text is ['<', .. var inner, '>'] && inner.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return DumpLines.Create(inner, line.Position with { Column = line.Position.Column + 1 }) is { Kind: LineKind.PaperLink } link
                ? link
                : line with { Text = inner, Kind = LineKind.Link, LinkName = "page" };
        if (LineShape.IsAddress(line.Text))
            return line with { Kind = LineKind.Link, LinkName = "page" };
        return Page().IsMatch(line.Text) ? line with { Kind = LineKind.Chrome } : line;
    }

    /// <summary>Returns the lines of the title before a byline: those behind the last blank line, address or end of a sentence.</summary>
    private (int Start, int End) FindTitle(int from, int byline)
    {
        var end = byline;
        while (end > from && _lines[end - 1].Kind != LineKind.Text)
            end--;
        var start = end;
        while (start > from && _lines[start - 1].Kind == LineKind.Text && (start == end || !EndsSnippet(_lines[start - 1].Text)))
            start--;
        // Without a mark between them, all but the last line belongs to the entry before.
        return start == from && from > 0 && end - start > 1 ? (end - 1, end) : (start, end);
    }

    private static bool EndsSnippet(string line) => line.EndsWith('…') || line.EndsWith("...", StringComparison.Ordinal)
        || line.EndsWith('.');

    private DumpRecord Build((int Start, int End) titles, int byline, int limit)
    {
        var match = Byline().Match(_lines[byline].Text);
        var title = string.Join(' ', _lines[titles.Start..titles.End].Select(line => line.Text));
        var mark = TitleMark().Match(title).Length;
        var position = _lines[titles.Start].Position;
        position = position with { Column = position.Column + Math.Min(mark, _lines[titles.Start].Text.Length) };
        List<DumpLine> snippet = [.. _lines[(byline + 1)..limit].Where(line => line.Kind == LineKind.Text)];
        var authors = NameList.Parse(match.Groups["authors"].Value);
        if (authors.IsCut)
            _warnings.AddAuthorsCut(position, title[mark..]);
        if (snippet.Count > 0 && IsCut(snippet[^1].Text))
            _warnings.AddSnippet(position, title[mark..]);
        var addresses = _lines[titles.Start..limit].Where(line => line.Kind is LineKind.PaperLink or LineKind.Link)
            .Select(line => PaperAddress.Unwrap(line.Text)).ToList();
        var papers = addresses.Select(PaperAddress.Parse).OfType<PaperAddress>().ToList();
        var arxiv = ArxivId.Find(match.Groups["source"].Value) ?? papers.Find(paper => paper.Arxiv is not null)?.Arxiv;
        var doi = papers.Find(paper => paper.Doi is not null)?.Doi;
        return new DumpRecord(position, title[mark..], snippet.Count > 0 ? [snippet] : [])
        {
            Authors = authors.Names,
            Arxiv = arxiv,
            Doi = doi,
            Published = PartialDate.TryParse(match.Groups["year"].Value, out var year) ? year : null,
            Venue = ReadVenue(match.Groups["source"].Value),
            Links = arxiv is null && doi is null && addresses.Find(IsPage) is { } page ? [new("page", page)] : [],
        };
    }

    private static bool IsCut(string line) => line.EndsWith('…') || line.EndsWith("...", StringComparison.Ordinal);

    private static bool IsPage(string address) => WebAddress.IsValid(address) && !ScholarPage().IsMatch(address);

    // A venue that is cut off is none, and arXiv is a server.
    private static string? ReadVenue(string source)
    {
        var venue = TexProse.ToPlain(source).Trim(' ', ',', '-');
        return venue.Length > 1 && !venue.Contains('…', StringComparison.Ordinal) && !venue.Contains("...", StringComparison.Ordinal)
            && !venue.Contains("arxiv", StringComparison.OrdinalIgnoreCase) ? venue : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Name = @"(?>\p{Lu}[\p{Lu}.'’-]{0,5}(?:\s\p{Lu}\.?){0,3}\s+"
        + @"(?:\p{L}[\p{L}\p{M}'’.-]*\s){0,3}\p{L}[\p{L}\p{M}'’.-]*|\p{Lo}{2,5})";

    [GeneratedRegex(@"^(?<authors>" + Name + @"(?>(?:,\s*" + Name + @"){0,60})(?:,?\s*(?:…|\.\.\.))?)\s+[-–—]\s+"
        + @"(?:(?<source>[^\n]{2,200}?)(?:,\s*|\s+[-–—]\s+))?(?<year>(?:19|20)[0-9]{2})(?:\s+[-–—]\s+\S.{0,60})?$"
        + @"|^(?<authors>" + Name + @"(?>(?:,\s*" + Name + @"){0,60})(?:,?\s*(?:…|\.\.\.))?)\s+[-–—]\s+(?<source>arxiv\b.{0,80}"
        + @"|[^\n]{2,100}…)$"
        , RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^(?:\[(?:pdf|html|citation|book|doc|link|c|b|ps)\]\s*)+", Options)]
    private static partial Regex TitleMark();

    [GeneratedRegex(@"^(?:this (?:message|alert) (?:was|is) (?:sent|brought)|google scholar (?:sent|alerts?\b.*unsubscribe)"
        + @"|list alerts|cancel alert"
        + @"|manage (?:all )?(?:your )?alerts|showing (?:less|most) relevant results|privacy\s+terms\s+help)", Options)]
    private static partial Regex Footer();

    [GeneratedRegex(@"^(?:\[image:.*\]|save|saved?|cite|twitter|linkedin|facebook|x|share|google scholar(?: alerts?)?|cited by [0-9]+.*"
        + @"|related articles.*|all [0-9]+ versions.*|view as html.*|import into bibtex|.* - new (?:articles|results|citations"
        + @"|related research)"
        + @"|\[?(?:pdf|html)\]?(?:\s+from)?\s+\S+\.\S+|scholar alert.*|new (?:articles|results).*:?|see all recommendations"
        + @"|about [0-9,.]+ results.*)$", Options)]
    private static partial Regex Page();

    [GeneratedRegex(@"^https?://(?:[a-z0-9-]+\.)*(?:scholar\.google\.|googleusercontent\.|gstatic\.|google\.[a-z.]+/(?:intl"
        + @"|policies))", Options)]
    private static partial Regex ScholarPage();
}
