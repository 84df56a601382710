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
            "dump", files.ReadTexts("content/dumps", "*.txt"), [.. DumpTokens, .. TextTargets.TexTokens],
            text => Check(text, DumpReader.Read));
        var bibliography = new FuzzTarget(
            "bibliography", files.ReadTexts("content/dumps", "*.bib"), [.. BibTokens, .. TextTargets.TexTokens],
            text => Check(text, BibliographyReader.Read));
        return [dump, bibliography];
    }

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

    private static void Check(string text, Func<string, FileDiagnostics, IReadOnlyList<ImportedPaper>> read)
    {
        var diagnostics = new DiagnosticBag();
        var papers = read(XmlText.Clean(text), diagnostics.ForFile("content/dumps/x"));
        AllTargets.CheckSane(diagnostics, text);
        BrokenInvariantException.Unless(papers.Count > 0 || diagnostics.Sorted().Count > 0, "nothing was read and nothing was reported");
        foreach (var paper in papers)
            CheckPaper(paper, text);
    }

    // The paper's file is read back as the site will read it.
    private static void CheckPaper(ImportedPaper paper, string text)
    {
        AllTargets.CheckSane("a title", paper.Title, text);
        AllTargets.CheckSane("an abstract", paper.Abstract, text);
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
        BrokenInvariantException.Unless(again.Notes is null, "an abstract opens the curator's notes");
        BrokenInvariantException.Unless(again.Abstract.Trim() == paper.Abstract.Trim(), "an abstract reads back differently");
    }
}
