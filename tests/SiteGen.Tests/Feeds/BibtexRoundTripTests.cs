using System.Text;
using CsCheck;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Import;
using SiteGen.Import.Bibliographies;

namespace SiteGen.Tests.Feeds;

public sealed class BibtexRoundTripTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]),
        Gen.Char['!', '~'].Select(c => c.ToString())).Array[1, 8].Select(parts => string.Join(' ', parts));

    private static string[] Parts =>
        ["Über", "naïve", "100%", "R&D", "a_b", "C#", "{sic}", "50 ~ 60", "x^2", "\\alpha", "Łódź", "日本", "word", "and"];

    [Fact]
    public void Every_sample_paper_reads_back()
    {
        foreach (var entry in SampleSite.Entries())
            AssertSame(entry.Paper, ReadBack(entry.Paper));
    }

    [Fact]
    public void Titles_of_any_characters_read_back()
    {
        Words.Where(title => !title.Contains('$', StringComparison.Ordinal)).Sample(
            title => Assert.Equal(title, ReadBack(SampleSite.Blank("x") with { Title = title }).Title),
            iter: 500);
    }

    [Fact]
    public void The_bibliography_of_this_repository_reads_back()
    {
        var text = File.ReadAllText(Repository.PathOf("content/dumps/papers.bib"));
        var originals = BibliographyReader.Read(text, new DiagnosticBag().ForFile("papers.bib")).Select(ToPaper).ToList();
        var written = new BibtexWriter(SampleSite.Urls).Write([.. originals.Select(paper => SampleSite.Entry(paper))]);
        var diagnostics = new DiagnosticBag();

        var read = BibliographyReader.Read(Encoding.UTF8.GetString(written), diagnostics.ForFile("papers.bib"));

        Assert.Equal(118, read.Count);
        Assert.Empty(diagnostics.Sorted());
        foreach (var (original, paper) in originals.Zip(read))
            AssertSame(original, paper);
    }

    private static void AssertSame(Paper expected, ImportedPaper actual)
    {
        Assert.Equal(expected.Title, actual.Title);
        Assert.Equal(expected.Authors, actual.Authors);
        Assert.Equal(expected.Published, actual.Published);
        Assert.Equal(expected.Arxiv, actual.Arxiv);
        Assert.Equal(expected.Doi, actual.Doi);
        Assert.Equal(expected.Venue, actual.Venue);
    }

    private static ImportedPaper ReadBack(Paper paper) =>
        Assert.Single(BibliographyReader.Read(
            new BibtexWriter(SampleSite.Urls).FormatEntry(SampleSite.Entry(paper)), new DiagnosticBag().ForFile("x.bib")));

    private static Paper ToPaper(ImportedPaper paper, int number) => SampleSite.Blank($"paper-{number}") with
    {
        Title = paper.Title,
        Authors = paper.Authors,
        Published = paper.Published,
        Arxiv = paper.Arxiv,
        Doi = paper.Doi,
        Venue = paper.Venue,
    };
}
