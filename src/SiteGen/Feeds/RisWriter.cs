using System.Buffers;
using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Feeds;

/// <summary>
/// Writes papers in the RIS format, which Zotero, EndNote and Mendeley import: a tag, two spaces, a hyphen, a space and
/// the value on each line, lines end with CR LF, UTF-8. A preprint has the type <c>UNPB</c>; where the venue says
/// plainly what it is, <c>JOUR</c> or <c>CONF</c>.
/// </summary>
/// <param name="urls">Adds the base to the address of a paper that is not at arXiv.</param>
public sealed class RisWriter(SiteUrls urls) : CitationWriter
{
    /// <summary>An empty line.</summary>
    internal override ReadOnlySpan<byte> Between => "\r\n"u8;

    /// <summary>From <c>TY</c> to <c>ER</c>.</summary>
    /// <inheritdoc/>
    internal override void WriteEntry(CitedPaper cited, IBufferWriter<byte> output)
    {
        var (entry, paper) = (cited.Entry, cited.Entry.Paper);
        Add("TY", TypeName(cited.Kind));
        Add("ID", paper.Slug);
        Add("TI", MarkdownRenderer.PlainTitle(paper.Title));
        foreach (var author in paper.Authors)
            Add("AU", Author(author));
        Add("PY", paper.Published is { } year ? year.Year.ToString("D4", CultureInfo.InvariantCulture) : "");
        Add("DA", paper.Published is { } date ? Date(date) : "");
        foreach (var tag in VenueTags(cited.Kind))
            Add(tag, paper.Venue ?? "");
        Add("AB", cited.Abstract);
        foreach (var topic in entry.Topics)
            Add("KW", topic.Title.Replace(';', ','));
        Add("DO", paper.Doi ?? "");
        Add("AN", paper.Arxiv is { } arxiv ? "arXiv:" + arxiv : "");
        Add("UR", CitationAddress.Of(entry, urls));
        output.Add("ER  - \r\n");

        void Add(string tag, string text)
        {
            // A line break in a value would begin a field of the text's own choosing.
            var value = FeedText.Line(text);
            if (value.Length > 0)
                output.Add(tag).Add("  - ").Add(value).Add("\r\n");
        }
    }

    private static string TypeName(CitationKind kind) => kind switch
    {
        CitationKind.JournalArticle => "JOUR",
        CitationKind.ConferencePaper => "CONF",
        _ => "UNPB",
    };

    // Of a conference, T2 is its name and C3 the title of the proceedings; readers cite now the one, now the other.
    private static string[] VenueTags(CitationKind kind) => kind switch
    {
        CitationKind.JournalArticle => ["T2"],
        CitationKind.ConferencePaper => ["T2", "C3"],
        _ => ["N1"],
    };

    /// <summary><c>Family, Given, Suffix</c>; a comma inside a part would move the parts behind it.</summary>
    private static string Author(PersonName name) =>
        $"{NamePart(name.Family)}, {NamePart(name.Given)}, {NamePart(name.Suffix)}".TrimEnd(',', ' ');

    private static string NamePart(string part) => part.Replace(',', ' ');

    /// <summary><c>YYYY/MM/DD/</c>, all three slashes always, parts that nobody knows left empty.</summary>
    private static string Date(PartialDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year:D4}/{date.Month:D2}/{date.Day:D2}/");
}
