using SiteGen.Content;
using SiteGen.Import;
using SiteGen.Import.Bibliographies;
using SiteGen.Import.Dumps;
using SiteGen.Text;
using TexMath.Xml;

namespace SiteGen.Fuzz.Targets;

/// <summary>Dumps and bibliographies: whatever they hold, the files made of them are sound.</summary>
internal static class ImportTargets
{
    public static IReadOnlyList<FuzzTarget> Create(RepositoryFiles files)
    {
        var dump = new FuzzTarget(
            "dump", [.. files.ReadTexts("content/dumps", "*.txt"), .. DumpSamples.Texts],
            [.. DumpTokens, .. DumpSamples.Tokens, .. TextTargets.TexTokens],
            text => Check(text, DumpReader.Read));
        var bibliography = new FuzzTarget(
            "bibliography", files.ReadTexts("content/dumps", "*.bib"), [.. BibTokens, .. TextTargets.TexTokens],
            text => Check(text, BibliographyReader.Read));
        var names = new FuzzTarget(
            "names", NameLists, [.. NameTokens, .. TextTargets.TexTokens],
            text => Check($"@misc{{k, title = {{T}}, author = {{{text}}}}}", BibliographyReader.Read));
        var fields = new FuzzTarget(
            "fields", files.ReadTexts("tests/SiteGen.Tests/Import/Bibliographies/Exporters", "*.bib"), [.. BibTokens, .. MarkupTokens],
            text => Check(text, BibliographyReader.Read));
        return [dump, bibliography, names, fields];
    }

    private static readonly string[] NameLists =
    [
        "Berg, Anna and {\\O}rsted, Hans and Ludwig van Beethoven and others",
        "family=Able, given=Ann, prefix=d', useprefix=true and Li, Wei",
        "Ann Able, Bob Baker, and Cy Cole; Dale D, Ely EF & Fox, F., et al.", "汪, 丽娜 and 李 小明 and 김, 철수",
        "\\ifmmode \\check{Z}\\else \\v{Z}\\fi{}ada, S. and Bj\\o rn Berg and {Barnes and Noble, Inc.} and King, Jr., Martin",
    ];

    private static readonly string[] NameTokens =
    [
        " and ", ", ", ";", "&", "\\&", "~", " et al.", "others", "family=", "given=", "prefix=d'", "suffix=Jr.", "Jr.", "von ", "al-",
        "d' ", "A.",
        "BC", "汪", "丽娜", "、", "，", "{", "}", "{\\", "\\o ", "\\v r", "\\ifmmode ", "\\else ", "\\fi{}", "&ouml;", "&#39;",
        "<sup>1</sup>", "$^{1}$",
        "\ue000", "\ue001", "\\ ", "0002", "\"",
    ];

    private static readonly string[] MarkupTokens =
    [
        "<i>", "</i>", "<sub>", "</sub>", "<b>", "</b>", "<p>", "<br/>", "<span class=\"nocase\">", "</span>", "<jats:p>", "</jats:p>",
        "<jats:title>Abstract</jats:title>", "<mml:math>", "</mml:math>", "<math><mi>x</mi><msup><mi>y</mi><mn>2</mn></msup></math>",
        "<mfrac>",
        "<inline-formula>", "<tex-math>", "</tex-math>", "</inline-formula>", "{\\textless}", "{\\textgreater}", "{$<$}", "{$>$}",
        "{\\textdollar}",
        "{\\textbackslash}", "{\\_}", "{\\{}", "{\\}}", "{\\^{}}", "\\$", "{\\$}", "&amp;", "&lt;", "&#36;", "&#123;", "\\&amp;",
        "\\enquote{",
        "\\textsubscript{", "\\textcolor[RGB]{1,2,3}{", "\\foreignlanguage{x}{", "\\mnras", "\\AA ", "_{0.4}", "_x", "^{",
        "\\ion{H}{2}", "crossref = {",
        "xdata = {", "@xdata{k, ", "@proceedings{k, ", "note = {To appear in ", "howpublished = {\\url{",
        "doi = {http://doi.acm.org/10.1145/1}",
        "date = {1993-00-00}", "date = {20 February 2019}", "2017-24", "\\unknown",
    ];

    private static readonly string[] DumpTokens =
    [
        "\n", "\n\n", "\n\n\n", "Subscribe\n", "AK\n", "[-] 3\n", "Oct 7, 2024\n", "https://huggingface.co/papers/2410.05434\n",
        "https://huggingface.co/papers/1808.01400\n",
        "https://huggingface.co/login?next=%2Fpapers%2F2410.05434\n", "https://arxiv.org/abs/math/0306302v2\n", "---\n", "[",
        "](https://huggingface.co/papers/1808.01400)\n",
        "# ", "A Title of a Paper\n", "We show that it works. It is proven at length.\n", "Submitted by\n", "Daily\n", "·12 authors\n",
        "Upvote\n", "title: x\n",
    ];

    private static readonly string[] BibTokens =
    [
        "@article{", "@inproceedings{k,\n", "@string{", "@comment{", "@preamble{", "@", "{", "}", "(", ")", ",", " = ", "=", "#", "\"", "%",
        "\n", "title = {", "author = {",
        " and ", "abstract = {", "year = ", "month = ", "date = {", "2020-01/2021-13", "jan", "doi = {10.1/x}", "eprint = {1611.07725}",
        "archiveprefix = {arXiv}", "url = {https://x.y/}",
        "\\url{", "keywords = {", "crossref = {", "others", "von der ", "{\\\"o}", "\\'e", "Jr.", ", ", "journal = {", "volume = 3,\n",
    ];

    private static void Check(string text, Func<string, FileDiagnostics, IReadOnlyList<ImportedPaper>?> read)
    {
        var diagnostics = new DiagnosticBag();
        var papers = read(XmlText.Clean(text), diagnostics.ForFile("content/dumps/x"));
        AllTargets.CheckSane(diagnostics, text);
        BrokenInvariantException.Unless(papers?.Count > 0 || diagnostics.Sorted().Count > 0, "nothing was read and nothing was reported");
        foreach (var paper in papers ?? [])
            CheckPaper(paper, text);
    }

    // The paper's file is read back as the site will read it.
    private static void CheckPaper(ImportedPaper paper, string text)
    {
        AllTargets.CheckSane("a title", paper.Title, text);
        AllTargets.CheckSane("an abstract", paper.Abstract, text);
        AllTargets.CheckSane("a venue", paper.Venue ?? "", text);
        BrokenInvariantException.Unless(paper.Title.Trim().Length > 0, "a paper has no title");
        var slug = Slug.From(paper.Title);
        BrokenInvariantException.Unless(slug.Length == 0 || Slug.IsValid(slug), $"a slug is not safe: {slug}");
        var written = PaperWriter.Write(new PaperFile
        {
            Title = paper.Title,
            Date = new FeedDate(new DateOnly(2026, 11, 23)),
            Fields = ImportPlanner.GetFields(paper),
            Abstract = paper.Abstract,
        });
        AllTargets.CheckSane("a paper's file", written, text);
        var diagnostics = new DiagnosticBag();
        var again = PaperReader.Read(written, "x", diagnostics.ForFile("content/papers/x.md"));
        BrokenInvariantException.Unless(
            !diagnostics.HasErrors && again is not null,
            $"an imported paper cannot be read: {string.Join("; ", diagnostics.Sorted().Take(1))}");
        BrokenInvariantException.Unless(again!.Title == paper.Title.Trim(), $"a title reads back differently: {again.Title}");
        BrokenInvariantException.Unless(
            again.Authors.SequenceEqual(paper.Authors),
            $"authors read back differently: {string.Join("; ", paper.Authors)} / {string.Join("; ", again.Authors)}");
        BrokenInvariantException.Unless(again.Doi == paper.Doi && again.Arxiv == paper.Arxiv, "an identifier reads back differently");
        BrokenInvariantException.Unless(again.Links.SequenceEqual(paper.Links), "links read back differently");
        BrokenInvariantException.Unless(again.Venue == paper.Venue, $"a venue reads back differently: {again.Venue} / {paper.Venue}");
        BrokenInvariantException.Unless(
            !diagnostics.Sorted().Any(d => d.Message.Contains("write the bare", StringComparison.Ordinal)), "an identifier is not bare");
        BrokenInvariantException.Unless(
            !paper.Authors.Any(a => a.ToString().Any(c => c is '\ue000' or '\ue001')), "a name holds marks of groups");
        BrokenInvariantException.Unless(again.Notes is null, "an abstract opens the curator's notes");
        BrokenInvariantException.Unless(again.Abstract.Trim() == paper.Abstract.Trim(), "an abstract reads back differently");
    }
}
