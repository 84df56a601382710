using static SiteGen.Tests.Import.Bibliographies.BibliographyText;

namespace SiteGen.Tests.Import.Bibliographies;

/// <summary>Entries inherit from the entries that <c>crossref</c> and <c>xdata</c> name.</summary>
public sealed class InheritanceTests
{
    private const string Child = "@inproceedings{c, author = {Ann Berg}, title = {Snow}, crossref = {P}}\n";

    [Theory]
    [InlineData("@proceedings{p, title = {Snow 2020}, year = 2020, month = may}", "Snow 2020", "2020-05")]
    [InlineData("@proceedings{p, title = {Long}, booktitle = {Short}, date = {2020-05-01/2020-05-03}}", "Long", "2020-05-01")]
    [InlineData("@book{p, title = {A Book}, author = {Bo Li}, year = 1999}", "A Book", "1999")]
    [InlineData("@proceedings{p, title = {Snow}, crossref = {q}} @mvproceedings{q, title = {All Snow}, date = {2001}}", "Snow", "2001")]
    [InlineData("@proceedings{p, title = {Snow}, xdata = {x, y}} @xdata{x, year = 2002} @xdata{y, year = 2003}", "Snow", "2002")]
    public void The_title_of_a_volume_is_the_venue_of_its_parts(string parent, string venue, string date)
    {
        var (papers, messages) = Read(Child + parent);

        Assert.Empty(messages);
        var paper = papers[0];
        Assert.Equal(("Snow", venue, date), (paper.Title, paper.Venue, paper.Published.ToString()));
        Assert.Equal(["Ann Berg"], paper.Authors.Select(a => a.Display));
    }

    [Fact]
    public void A_part_keeps_its_own_fields_and_does_not_inherit_the_identity_of_its_volume()
    {
        var (papers, _) = Read("""
            @inproceedings{c, title = {Snow}, year = 2019, booktitle = {Own}, crossref = {p}}
            @proceedings{p, title = {Volume}, date = {2020-05}, doi = {10.1000/volume}, url = {https://example.org/volume},
              abstract = {About the volume.}, eprint = {2001.00001}, pages = {1--900}, publisher = {Snow Press}}
            """);

        var paper = Assert.Single(papers);
        Assert.Equal(("Own", "2019"), (paper.Venue, paper.Published.ToString()));
        Assert.Null(paper.Doi);
        Assert.Null(paper.Arxiv);
        Assert.Empty(paper.Links);
        Assert.Equal("", paper.Abstract);
        Assert.Equal("Snow Press", paper.Publication?.Publisher);
        Assert.Null(paper.Publication?.Pages);
    }

    [Fact]
    public void Data_of_an_xdata_entry_belong_to_the_entry_itself()
    {
        var (papers, messages) = Read(
            "@article{a, title = {Snow}, xdata = {x}}\n@xdata{x, author = {Ann Berg}, doi = {10.1000/x}, journal = {Ice}}");

        Assert.Empty(messages);
        var paper = Assert.Single(papers);
        Assert.Equal(("Ice", "10.1000/x", "Ann Berg"), (paper.Venue, paper.Doi, paper.Authors[0].Display));
    }

    [Fact]
    public void Circles_end_and_a_missing_parent_is_reported_at_its_field()
    {
        var (papers, messages) = Read("""
            @inproceedings{a, title = {One}, crossref = {b}}
            @inproceedings{b, title = {Two}, crossref = {a}}
            @inproceedings{c, title = {Three},
              crossref = {nowhere}}
            @inproceedings{d, title = {Four}, crossref = {d}}
            """);

        Assert.Equal(["One", "Two", "Three", "Four"], papers.Select(p => p.Title));
        Assert.Equal(
            ["r.bib:4:3: warning: no entry of this file has the key 'nowhere', which 'crossref' names; nothing was inherited"], messages);
    }

    [Fact]
    public void A_volume_is_reported_unless_a_paper_refers_to_it()
    {
        var (papers, messages) = Read(
            Child + "@proceedings{p, title = {Used}}\n@collection{q, title = {Unused}}\n@xdata{x, year = 2001}\n");

        Assert.Single(papers);
        Assert.Equal(["r.bib:3:1: warning: skipped: 'q' is a volume (@collection), not a paper"], messages);
    }

    [Theory]
    [InlineData("@xdata{x, year = 2001}")]
    [InlineData("@proceedings{p, title = {P}, crossref = {q}} @collection{q, title = {Q}, crossref = {p}}")]
    public void A_file_without_papers_says_so(string text)
    {
        var (papers, messages) = Read(text);

        Assert.Empty(papers);
        Assert.Equal(["r.bib:1:1: warning: this file has no papers, only volumes, data or settings (@proceedings, @xdata, …)"], messages);
    }

    [Fact]
    public void Many_entries_with_many_parents_are_read_in_linear_time()
    {
        var parents = string.Concat(Enumerable.Range(0, 2_000)
            .Select(i => $"@xdata{{p{i}, xdata = {{p{(i + 1) % 2_000}}}, year = {2000 + (i % 10)}}}\n"));
        var all = string.Join(',', Enumerable.Range(0, 2_000).Select(i => $"p{i}"));
        var children = string.Concat(Enumerable.Range(0, 100).Select(i => $"@misc{{c{i}, title = {{T{i}}}, xdata = {{{all}}}}}\n"));

        var (papers, _) = Read(parents + children);

        Assert.Equal(100, papers.Count);
        Assert.All(papers, p => Assert.Equal("2000", p.Published.ToString()));
    }
}
