using System.Buffers;
using System.Globalization;
using System.Text;
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

    /// <summary>One entry, from <c>@</c> to the brace that closes it, with a line feed at the end.</summary>
    /// <param name="entry">The paper.</param>
    public string Entry(PaperEntry entry)
    {
        var kind = CitationKinds.Of(entry.Paper);
        var bibtex = new StringBuilder();
        bibtex.Append(CultureInfo.InvariantCulture, $"@{TypeName(kind)}{{{Key(entry.Paper.Slug)}");
        foreach (var (name, value) in Fields(entry, kind))
            bibtex.Append(CultureInfo.InvariantCulture, $",\n  {name,-13} = {value}");
        return bibtex.Append("\n}\n").ToString();
    }

    /// <summary>An empty line.</summary>
    internal override ReadOnlySpan<byte> Between => "\n"u8;

    /// <inheritdoc/>
    internal override void WriteEntry(CitedPaper paper, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(Entry(paper.Entry), output);

    private IEnumerable<(string Name, string Value)> Fields(PaperEntry entry, CitationKind kind)
    {
        var paper = entry.Paper;
        yield return ("title", $"{{{{{TexText.Title(FeedText.Line(paper.Title))}}}}}");
        var authors = paper.Authors.Select(Author).Where(author => author.Length > 0).ToList();
        if (authors.Count > 0)
            yield return ("author", $"{{{string.Join(" and ", authors)}}}");
        if (paper.Published is { } date)
        {
            yield return ("year", $"{{{date.Year:D4}}}");
            if (date.Month is { } month)
                yield return ("month", Months[month - 1]);
        }

        if (paper.Venue is { } venue)
            yield return (VenueField(kind), $"{{{TexText.Escape(FeedText.Line(venue))}}}");
        if (paper.Arxiv is { } arxiv)
        {
            yield return ("eprint", $"{{{TexText.Verbatim(FeedText.Line(arxiv))}}}");
            yield return ("archiveprefix", "{arXiv}");
        }

        if (paper.Doi is { } doi)
            yield return ("doi", $"{{{TexText.Verbatim(FeedText.Line(doi))}}}");
        yield return ("url", $"{{{TexText.Verbatim(CitationAddress.Of(entry, urls))}}}");
    }

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
            return string.Join(", ", new[] { family, suffix, given }.Where(part => part.Length > 0).Select(NamePart));
        var whole = FeedText.Line(name.Display);
        return whole.Length == 0 ? "" : Braced(TexText.Escape(whole));
    }

    // A comma or the word "and" separates in BibTeX, and a part without a letter is none, unless braces hide it.
    private static string NamePart(string part)
    {
        var tex = TexText.Escape(part);
        var needsBraces = part.Contains(',', StringComparison.Ordinal)
            || part.Split(' ').Contains("and", StringComparer.OrdinalIgnoreCase)
            || !part.Any(char.IsLetterOrDigit);
        return needsBraces ? Braced(tex) : tex;
    }

    private static string Braced(string tex) => $"{{{tex}}}";

    // What ends a key or starts something else in one of the readers; a checked slug has none of it.
    private static string Key(string slug) => !slug.AsSpan().ContainsAnyExcept(Plain) ? slug :
        string.Concat(FeedText.Clean(slug).Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '+' ? c : '-'));
}
