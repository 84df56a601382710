using System.Buffers;
using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Feeds;

/// <summary>
/// Writes papers as BibTeX that biblatex reads too: UTF-8, one field per line. A preprint is a <c>@misc</c> with
/// <c>eprint</c>; <see cref="CitationKinds"/> decides about the type. <c>day</c> is no field of BibTeX, whose styles ignore
/// it, but JabRef and Zotero read it.
/// </summary>
/// <param name="urls">Adds the base URL to the path of a paper that is not at arXiv.</param>
public sealed class BibtexWriter(SiteUrls urls) : CitationWriter
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <inheritdoc/>
    internal override ReadOnlySpan<byte> Separator => "\n"u8;

    /// <inheritdoc/>
    internal override void WriteEntry(CitedPaper paper, IBufferWriter<byte> output)
    {
        output.Append("@").Append(GetEntryType(paper.Kind)).Append("{").Append(ToKey(paper.Entry.CitationKey));
        WriteFields(paper.Entry, paper.Kind, output);
        output.Append("\n}\n");
    }

    private void WriteFields(PaperEntry entry, CitationKind kind, IBufferWriter<byte> output)
    {
        var paper = entry.Paper;
        // The second pair of braces preserves the capitals of the title.
        WriteField("title", Brace(BibtexText.EscapeTitle(FeedText.ToSingleLine(paper.Title))), output);
        var authors = string.Join(" and ", paper.Authors.Select(FormatAuthor).Where(author => author.Length > 0));
        if (authors.Length > 0)
            WriteField("author", authors, output);
        if (paper.Published is { } date)
        {
            WriteField("year", date.Year.ToString("D4", CultureInfo.InvariantCulture), output);
            if (date.Month is { } month)
                StartField("month", output).Append(Months[month - 1]);
            if (date.Day is { } day)
                WriteField("day", day.ToString(CultureInfo.InvariantCulture), output);
        }

        WriteText(GetVenueField(kind), paper.Venue, output);
        if (paper.Publication is { } publication)
            WritePublication(publication, kind, output);
        if (paper.Arxiv is { } arxiv)
        {
            WriteField("eprint", BibtexText.EncodeVerbatim(FeedText.ToSingleLine(arxiv)), output);
            WriteField("archiveprefix", "arXiv", output);
        }

        if (paper.Doi is { } doi)
            WriteField("doi", BibtexText.EncodeVerbatim(FeedText.ToSingleLine(doi)), output);
        WriteField("url", BibtexText.EncodeVerbatim(CitationUrl.Choose(entry, urls)), output);
    }

    private static void WritePublication(Publication publication, CitationKind kind, IBufferWriter<byte> output)
    {
        var editors = string.Join(" and ", publication.Editors.Select(FormatAuthor).Where(editor => editor.Length > 0));
        if (editors.Length > 0)
            WriteField("editor", editors, output);
        WriteText("volume", publication.Volume, output);
        WriteText("number", publication.Number, output);
        WriteText("pages", publication.Pages?.Replace("–", "--", StringComparison.Ordinal), output);
        WriteText("school", publication.School, output);
        WriteText(kind == CitationKind.Report ? "institution" : "publisher", publication.Publisher, output);
        WriteText("isbn", publication.Isbn, output);
    }

    private static void WriteText(string name, string? text, IBufferWriter<byte> output)
    {
        if (FeedText.ToSingleLine(text ?? "") is { Length: > 0 } line)
            WriteField(name, BibtexText.Escape(line), output);
    }

    private static void WriteField(string name, string value, IBufferWriter<byte> output) =>
        StartField(name, output).Append("{").Append(value).Append("}");

    private static IBufferWriter<byte> StartField(string name, IBufferWriter<byte> output) =>
        output.Append(",\n  ").Append(name).Append(" = ");

    private static string GetEntryType(CitationKind kind) => kind switch
    {
        CitationKind.JournalArticle => "article",
        CitationKind.ConferencePaper => "inproceedings",
        CitationKind.Chapter => "incollection",
        CitationKind.Book => "book",
        CitationKind.DoctoralThesis => "phdthesis",
        CitationKind.MastersThesis => "mastersthesis",
        CitationKind.Report => "techreport",
        _ => "misc",
    };

    private static string GetVenueField(CitationKind kind) => kind switch
    {
        CitationKind.JournalArticle => "journal",
        CitationKind.ConferencePaper or CitationKind.Chapter => "booktitle",
        CitationKind.Book => "series",
        _ => "note",
    };

    /// <summary>
    /// Returns <c>Family, Given</c> or <c>Family, Suffix, Given</c>. The name of a group, and a name with one part only, is
    /// in braces, because BibTeX would split it.
    /// </summary>
    private static string FormatAuthor(PersonName name)
    {
        var (family, given) = (FeedText.ToSingleLine(name.Family), FeedText.ToSingleLine(name.Given));
        if (family.Length > 0 && given.Length > 0)
        {
            string[] parts = [family, FeedText.ToSingleLine(name.Suffix), given];
            return string.Join(", ", parts.Where(part => part.Length > 0).Select(FormatNamePart));
        }

        var whole = FeedText.ToSingleLine(name.Display);
        return whole.Length == 0 ? "" : Brace(BibtexText.Escape(whole));
    }

    // Braces keep BibTeX from treating a comma or the word "and" as a separator and from dropping a part without letters.
    private static string FormatNamePart(string part)
    {
        var tex = BibtexText.Escape(part);
        var needsBraces = part.Contains(',', StringComparison.Ordinal)
            || part.Split(' ').Contains("and", StringComparer.OrdinalIgnoreCase)
            || !part.Any(char.IsLetterOrDigit);
        return needsBraces ? Brace(tex) : tex;
    }

    private static string Brace(string tex) => $"{{{tex}}}";

    // Replaces characters that end a key or have a special meaning in a BibTeX parser. The keys of valid slugs have none of them.
    private static string ToKey(string key) =>
        string.Concat(FeedText.RemoveControls(key).Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '+' ? c : '-'));
}
