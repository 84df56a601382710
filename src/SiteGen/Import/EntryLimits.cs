using System.Globalization;
using System.Text;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Import;

/// <summary>
/// Leaves out what a build would refuse, so that no import makes a site unbuildable. No real paper reaches these limits; a
/// file that was taken for a bibliography or a dump by mistake, or an attack, may.
/// </summary>
internal sealed class EntryLimits
{
    // Lengths are in UTF-16 code units.
    private const int MaxTitle = 2_000;
    private const int MaxAbstract = 200_000;
    private const int MaxField = 2_000;
    private const int MaxName = 500;

    // The largest collaborations have about 5,000 authors.
    private const int MaxAuthors = 10_000;

    private readonly ImportedPaper _entry;
    private readonly DiagnosticBag _diagnostics;

    private EntryLimits(ImportedPaper entry, DiagnosticBag diagnostics) => (_entry, _diagnostics) = (entry, diagnostics);

    /// <summary>Returns the entries within the limits.</summary>
    /// <param name="entries">The entries of all dumps, in order.</param>
    /// <param name="diagnostics">Receives a warning for each value, or entry, that is left out.</param>
    public static IReadOnlyList<ImportedPaper> Apply(IReadOnlyList<ImportedPaper> entries, DiagnosticBag diagnostics) =>
        [.. entries.Select(entry => new EntryLimits(entry, diagnostics).Limit()).OfType<ImportedPaper>()];

    private ImportedPaper? Limit()
    {
        if (_entry.Title.Length > MaxTitle)
        {
            Warn($"skipped: the title that begins \"{_entry.Title[..60]}\" is longer than {MaxTitle:N0} characters");
            return null;
        }

        var limited = _entry with
        {
            Abstract = LimitAbstract(_entry.Abstract),
            Authors = LimitNames("author", _entry.Authors),
            Doi = LimitText("DOI", _entry.Doi),
            Venue = LimitText("venue", _entry.Venue),
            Links = [.. _entry.Links.Where(link => LimitText("address of a link", link.Value) is not null)],
            Publication = _entry.Publication is { } publication ? Limit(publication) : null,
        };
        if (CountBytes(limited) <= SourceFile.MaxAuthoredBytes)
            return limited;
        Warn($"skipped: the file of \"{_entry.Title}\" would be larger than {SourceFile.MaxAuthoredBytes:N0} bytes");
        return null;
    }

    private Publication Limit(Publication publication) => publication with
    {
        Volume = LimitText("volume", publication.Volume),
        Number = LimitText("number", publication.Number),
        Pages = LimitText("text of the pages", publication.Pages),
        Publisher = LimitText("publisher", publication.Publisher),
        School = LimitText("school", publication.School),
        Editors = LimitNames("editor", publication.Editors),
        Isbn = LimitText("ISBN", publication.Isbn),
    };

    private string LimitAbstract(string text)
    {
        if (text.Length > MaxAbstract)
            Warn($"the abstract is longer than {MaxAbstract:N0} characters; it was left out");
        else if (MarkdownLimits.FindViolation(text) is var (_, message))
            Warn($"the abstract was left out: {message}");
        else
            return text;
        return "";
    }

    private string? LimitText(string name, string? text)
    {
        if (text is null || text.Length <= MaxField)
            return text;
        Warn($"the {name} is longer than {MaxField:N0} characters; it was left out");
        return null;
    }

    private List<PersonName> LimitNames(string kind, IReadOnlyList<PersonName> names)
    {
        if (names.Count > MaxAuthors)
            Warn($"only the first {MaxAuthors:N0} of {names.Count:N0} {kind}s were read");
        var limited = names.Take(MaxAuthors).Where(name => name.Display.Length <= MaxName).ToList();
        if (limited.Count < Math.Min(names.Count, MaxAuthors))
            Warn($"the name of an {kind} is longer than {MaxName} characters; it was left out");
        return limited;
    }

    private static int CountBytes(ImportedPaper entry) => Encoding.UTF8.GetByteCount(PaperWriter.Write(new PaperFile
    {
        Title = entry.Title,
        Date = new FeedDate(DateOnly.MaxValue),
        Fields = ImportPlanner.GetFields(entry),
        Abstract = entry.Abstract,
    }));

    private void Warn(FormattableString message) =>
        _diagnostics.Warning(_entry.Path, _entry.Position, message.ToString(CultureInfo.InvariantCulture));
}
