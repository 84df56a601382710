using SiteGen.Content;
using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps.Segments;

/// <summary>The lines of one entry of a dump, and what those that are neither title nor abstract say about the paper.</summary>
internal sealed class EntryLines
{
    private readonly List<DumpLine> _lines;
    private readonly List<FieldLine> _fields;
    private readonly List<PaperAddress> _addresses;

    /// <summary>Takes the lines of an entry.</summary>
    /// <param name="lines">The lines of the dump.</param>
    /// <param name="start">The index of the first line.</param>
    /// <param name="end">The index after the last line.</param>
    public EntryLines(IReadOnlyList<DumpLine> lines, int start, int end)
    {
        _lines = [.. Enumerable.Range(start, end - start).Select(i => lines[i]).Where(line => line.Kind != LineKind.Blank)];
        _fields = [.. _lines.Where(line => line.Kind == LineKind.Field).Select(line => FieldLine.Parse(line.Text)!)];
        _addresses = [.. _lines.Where(line => line.Kind == LineKind.PaperLink).Select(line => PaperAddress.Parse(line.Text)!)];
    }

    /// <summary>Whether the entry has the address of a paper.</summary>
    public bool HasLink => _addresses.Count > 0;

    /// <summary>The arXiv identifier, or null.</summary>
    public string? Arxiv =>
        _addresses.Find(address => address.Arxiv is not null)?.Arxiv ?? FieldValues.FindArxiv(_fields);

    /// <summary>The DOI, or null.</summary>
    public string? Doi => _addresses.Find(address => address.Doi is not null)?.Doi ?? FieldValues.FindDoi(_fields);

    /// <summary>Returns the authors.</summary>
    public IReadOnlyList<PersonName> ReadAuthors() => FieldValues.ReadAuthors(_fields).Names;

    /// <summary>Returns where the paper was published, or null.</summary>
    public string? ReadVenue() => FieldValues.FindVenue(_fields);

    /// <summary>Returns the date of the entry: one with its label, or else one that stands where a listing has it.</summary>
    public PartialDate? ReadDate()
    {
        if (FieldValues.FindDate(_fields) is { } labelled)
            return labelled;
        for (var i = 0; i < _lines.Count; i++)
        {
            // Without a link of the entry or its end before it, a date belongs to the page and not to the paper.
            if (_lines[i].Kind != LineKind.Date || !(HasLink || IsPublished(_lines[i]) || (i > 0 && EndsEntry(_lines[i - 1]))))
                continue;
            if ((ListingDate.Parse(_lines[i].Text) ?? ListingDate.ParseWithoutYear(_lines[i].Text, Arxiv)) is { } date)
                return date;
        }

        return null;
    }

    /// <summary>Returns the addresses behind labels, and that of the page of a paper without identifier.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ReadLinks()
    {
        List<KeyValuePair<string, string>> links =
            [.. _lines.Where(line => line.Kind == LineKind.Link).Select(line => KeyValuePair.Create(line.LinkName!, line.Text))];
        if (Arxiv is null && Doi is null && _addresses.Find(address => address.Page is not null) is { } page)
            links.Add(new("page", page.Page!));
        return [.. links.DistinctBy(link => link.Key)];
    }

    private static bool IsPublished(DumpLine line) => line.Text.Contains("ublished", StringComparison.Ordinal);

    private static bool EndsEntry(DumpLine line) => line.Text == "·" || PageChrome.IsNumberOfAuthors(line.Text);
}
