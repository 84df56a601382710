using System.Buffers;
using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Feeds;

/// <summary>
/// Writes papers as BibTeX that biblatex reads as well: UTF-8, one field a line. The key of an entry is the paper's slug,
/// so it never changes. A preprint is a <c>@misc</c> with <c>eprint</c>; see <see cref="CitationKinds"/> for the rest.
/// </summary>
/// <param name="urls">Adds the base to the address of a paper that is not at arXiv.</param>
public sealed class BibtexWriter(SiteUrls urls) : CitationWriter
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>An empty line.</summary>
    internal override ReadOnlySpan<byte> Between => "\n"u8;

    /// <summary>From <c>@</c> to the brace that closes the entry, with a line feed at the end.</summary>
    /// <inheritdoc/>
    internal override void WriteEntry(CitedPaper paper, IBufferWriter<byte> output)
    {
        output.Add("@").Add(TypeName(paper.Kind)).Add("{").Add(Key(paper.Entry.Paper.Slug));
        WriteFields(paper.Entry, paper.Kind, output);
        output.Add("\n}\n");
    }

    private void WriteFields(PaperEntry entry, CitationKind kind, IBufferWriter<byte> output)
    {
        var paper = entry.Paper;
        // In two pairs of braces a title keeps its capitals.
        WriteField("title", Braced(TexText.Title(FeedText.Line(paper.Title))), output);
        var authors = string.Join(" and ", paper.Authors.Select(Author).Where(author => author.Length > 0));
        if (authors.Length > 0)
            WriteField("author", authors, output);
        if (paper.Published is { } date)
        {
            WriteField("year", date.Year.ToString("D4", CultureInfo.InvariantCulture), output);
            if (date.Month is { } month)
                BeginField("month", output).Add(Months[month - 1]);
        }

        if (paper.Venue is { } venue)
            WriteField(VenueField(kind), TexText.Escape(FeedText.Line(venue)), output);
        if (paper.Arxiv is { } arxiv)
        {
            WriteField("eprint", TexText.Verbatim(FeedText.Line(arxiv)), output);
            WriteField("archiveprefix", "arXiv", output);
        }

        if (paper.Doi is { } doi)
            WriteField("doi", TexText.Verbatim(FeedText.Line(doi)), output);
        WriteField("url", TexText.Verbatim(CitationAddress.Of(entry, urls)), output);
    }

    private static void WriteField(string name, string value, IBufferWriter<byte> output) =>
        BeginField(name, output).Add("{").Add(value).Add("}");

    private static IBufferWriter<byte> BeginField(string name, IBufferWriter<byte> output) =>
        output.Add(",\n  ").Add(name.PadRight(13)).Add(" = ");

    private static string TypeName(CitationKind kind) => kind switch
    {
        CitationKind.JournalArticle => "article",
        CitationKind.ConferencePaper => "inproceedings",
        _ => "misc",
    };

    private static string VenueField(CitationKind kind) => kind switch
    {
        CitationKind.JournalArticle => "journal",
        CitationKind.ConferencePaper => "booktitle",
        _ => "note",
    };

    /// <summary>
    /// <c>Family, Given</c> or <c>Family, Suffix, Given</c>; a group, or a name without one of the two, in braces of its
    /// own, or BibTeX would split it.
    /// </summary>
    private static string Author(PersonName name)
    {
        var (family, suffix, given) = (FeedText.Line(name.Family), FeedText.Line(name.Suffix), FeedText.Line(name.Given));
        if (family.Length > 0 && given.Length > 0)
            return suffix.Length > 0 ? $"{NamePart(family)}, {NamePart(suffix)}, {NamePart(given)}" : $"{NamePart(family)}, {NamePart(given)}";
        var whole = FeedText.Line(name.Display);
        return whole.Length == 0 ? "" : Braced(TexText.Escape(whole));
    }

    // A comma or the word "and" separates in BibTeX, and a part without a letter is none, unless braces hide it.
    private static string NamePart(string part)
    {
        var tex = TexText.Escape(part);
        var needsBraces = part.Contains(',', StringComparison.Ordinal)
            || HasWordAnd(part)
            || !part.Any(char.IsLetterOrDigit);
        return needsBraces ? Braced(tex) : tex;
    }

    // Few names hold these letters at all, and only those are taken apart.
    private static bool HasWordAnd(string part) =>
        part.Contains("and", StringComparison.OrdinalIgnoreCase) && part.Split(' ').Contains("and", StringComparer.OrdinalIgnoreCase);

    private static string Braced(string tex) => $"{{{tex}}}";

    // What ends a key or starts something else in one of the readers; a checked slug has none of it.
    private static string Key(string slug) => !slug.AsSpan().ContainsAnyExcept(Plain) ? slug :
        string.Concat(FeedText.Clean(slug).Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '+' ? c : '-'));
}
