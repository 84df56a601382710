using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps.Forms;

/// <summary>Recognises files that are no listing of papers with titles and abstracts, and says what to do instead.</summary>
internal static partial class OtherForm
{
    private static readonly (Regex Sign, string Message)[] Signs =
    [
        (BibTex(), "this is a bibliography in BibTeX; give the file a name that ends in .bib"),
        (Ris(), "this is a bibliography in RIS; export it as BibTeX (.bib)"),
        (EndNote(), "this is a bibliography in EndNote's form; export it as BibTeX (.bib)"),
        (Nbib(), "this is a list of PubMed records; export it as BibTeX (.bib) with a reference manager"),
        (Html(), "this is the source of a web page; open it in a browser, select all, copy, and paste the text"),
        (Xml(), "this is XML, such as a feed; open the page of the listing in a browser, select all, copy, and paste the text"),
        (Json(), "this is JSON; paste the text of the listing, or export the papers as BibTeX (.bib)"),
        (Table(), "this is a table; paste the text of the listing, or export the papers as BibTeX (.bib)"),
    ];

    /// <summary>Finds the form of a file by its first lines.</summary>
    /// <param name="text">The text of the file.</param>
    /// <returns>The place that tells the form and what to do; null if the file may be a listing.</returns>
    public static (SourcePosition Position, string Message)? Find(string text)
    {
        const int MaxHeadLength = 4_000;
        var head = text.TrimStart('\uFEFF');
        head = head.Length <= MaxHeadLength ? head : head[..MaxHeadLength];
        foreach (var (sign, message) in Signs)
        {
            if (sign.Match(head) is { Success: true } match)
                return (new SourcePosition(head.AsSpan(0, match.Index).Count('\n') + 1, 1), message);
        }

        return null;
    }

    /// <summary>Finds a list of identifiers and addresses without titles.</summary>
    /// <param name="lines">The lines of the dump.</param>
    /// <returns>The first of them and what to do; null if the dump is no such list.</returns>
    public static (SourcePosition Position, string Message)? FindIdentifiers(IReadOnlyList<DumpLine> lines)
    {
        var (identifiers, others) = (0, 0);
        DumpLine? first = null;
        foreach (var line in lines.Where(line => line.Kind is not (LineKind.Blank or LineKind.EntryLink or LineKind.Date)))
        {
            var count = CountIdentifiers(line.Text);
            // An identifier without its archive looks like a count of the page.
            if (count == 0 && line.Kind == LineKind.Chrome)
                continue;
            identifiers += count;
            others += count == 0 ? 1 : 0;
            first ??= count > 0 ? line : null;
        }

        // A heading or a remark may stand among them.
        if (first is null || others * 4 > identifiers)
            return null;
        var what = identifiers == 1 ? "one identifier or address" : string.Create(CultureInfo.InvariantCulture,
            $"{identifiers} identifiers and addresses");
        return (first.Position, $"this is a list of {what} without titles, such as '{DumpWarnings.Shorten(first.Text)}'; "
            + "let a reference manager look them up (in Zotero: Add Item by Identifier) and export them as BibTeX (.bib), "
            + "or paste the text of the listing that they come from");
    }

    /// <summary>Returns the number of identifiers and addresses in a line; 0 if it holds anything else.</summary>
    private static int CountIdentifiers(string line)
    {
        var words = Mark().Replace(line, "").Split([' ', '\t', ',', ';', '<', '>', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && words.All(IsIdentifier) ? words.Length : 0;
    }

    private static bool IsIdentifier(string word) =>
        ArxivId.Parse(word) is not null || Doi.Parse(word) is not null || PaperAddress.Parse(word) is not null
        || (LineShape.IsAddress(word) && !PageChrome.IsPageAddress(word)) || OtherIdentifier().IsMatch(word);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const RegexOptions LineOptions = Options | RegexOptions.Multiline;

    [GeneratedRegex(@"^[ \t]*@(?:article|inproceedings|incollection|inbook|proceedings|book|booklet|misc|online|phdthesis"
        + @"|mastersthesis|thesis|techreport"
        + @"|report|unpublished|conference|string|preamble|comment|software|dataset)\s*[{(][^\n]*$", LineOptions)]
    private static partial Regex BibTex();

    [GeneratedRegex(@"^TY  ?- ", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Ris();

    [GeneratedRegex(@"\A\s*%0 [A-Z][a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex EndNote();

    [GeneratedRegex(@"\A\s*PMID ?- ?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Nbib();

    [GeneratedRegex(@"\A\s*<(?:!doctype html|html|head|body|div|table|meta)\b", Options)]
    private static partial Regex Html();

    [GeneratedRegex(@"\A\s*<(?:\?xml|rss|feed|rdf:RDF)\b", Options)]
    private static partial Regex Xml();

    [GeneratedRegex(@"\A\s*(?:\[\s*)?\{\s*""[^""\n]{1,80}""\s*:", Options)]
    private static partial Regex Json();

    [GeneratedRegex(@"\A\s*(?=(?:[^\n]*[,;\t])?""?title""?[ ]*[,;\t\r\n])"
        + @"""?[\w ()-]{1,40}""?(?:[,;\t]""?[\w ()-]{1,40}""?){2,40}[ \t\r]*(?:\n|$)", Options)]
    private static partial Regex Table();

    [GeneratedRegex(@"^(?:[-*+•·]|[0-9]{1,5}[.)])\s+|^(?:arxiv|doi|pmid|id|url|link)\s*[:=]\s*(?=[0-9h])", Options)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:pmid:?[0-9]{5,9}|pmc[0-9]{5,9}|[a-z]{0,10}:?arxiv\.[0-9]{4}\.[0-9]{4,5})$", Options)]
    private static partial Regex OtherIdentifier();
}
