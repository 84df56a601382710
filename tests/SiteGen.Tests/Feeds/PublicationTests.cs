using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Import.Bibliographies;

namespace SiteGen.Tests.Feeds;

/// <summary>A bibliography's entry type, journal, volume, pages, publisher and school reach every format of reference managers.</summary>
public sealed class PublicationTests
{
    private static Paper Read(string bibliography)
    {
        var diagnostics = new DiagnosticBag();
        var entry = Assert.Single(BibliographyReader.Read(bibliography, diagnostics.ForFile("x.bib")));
        Assert.Empty(diagnostics.Sorted());
        return SampleSite.Blank("x") with
        {
            Title = entry.Title,
            Authors = entry.Authors,
            Published = entry.Published,
            Arxiv = entry.Arxiv,
            Doi = entry.Doi,
            Venue = entry.Venue,
            Publication = entry.Publication,
            Links = entry.Links,
            Abstract = "",
        };
    }

    private static string Bibtex(Paper paper) => new BibtexWriter(SampleSite.Urls).FormatEntry(SampleSite.Entry(paper));

    private static string Ris(Paper paper) => new RisWriter(SampleSite.Urls).FormatEntry(SampleSite.Entry(paper)).ReplaceLineEndings("\n");

    private static string Csl(Paper paper) => new CslJsonWriter(SampleSite.Urls).FormatEntry(SampleSite.Entry(paper));

    private const string Article = """
        @article{k, title = {{Widgets in the Wild}}, author = {Able, Ann}, year = {2020}, month = mar, journal = {Journal of Widgets},
          volume = {42}, number = {3}, pages = {770--778}, publisher = {Widget Press}, doi = {10.1000/w}, url = {https://press.example/w}}
        """;

    private const string Thesis = "@thesis{k, title = {Widgets}, author = {Able, Ann}, date = {2019}, type = {mathesis}, institution = {Widget University}}";

    [Fact]
    public void An_article_comes_out_as_it_came_in() => Assert.Equal(
        """
        @article{x,
          title = {{Widgets in the Wild}},
          author = {Able, Ann},
          year = {2020},
          month = mar,
          journal = {Journal of Widgets},
          volume = {42},
          number = {3},
          pages = {770--778},
          publisher = {Widget Press},
          doi = {10.1000/w},
          url = {https://press.example/w}
        }

        """.ReplaceLineEndings("\n"),
        Bibtex(Read(Article)));

    [Fact]
    public void An_article_is_one_in_RIS_and_CSL()
    {
        Assert.Equal(
            "TY  - JOUR\nID  - x\nTI  - Widgets in the Wild\nAU  - Able, Ann\nPY  - 2020\nDA  - 2020/03//\nT2  - Journal of Widgets\n"
                + "VL  - 42\nIS  - 3\nSP  - 770\nEP  - 778\nPB  - Widget Press\nDO  - 10.1000/w\nUR  - https://press.example/w\nER  - \n",
            Ris(Read(Article)));
        var csl = Csl(Read(Article));
        foreach (var line in (string[])
            [
                "\"type\":\"article-journal\"", "\"container-title\":\"Journal of Widgets\"", "\"volume\":\"42\"", "\"issue\":\"3\"",
                "\"page\":\"770-778\"", "\"publisher\":\"Widget Press\"", "\"URL\":\"https://press.example/w\"",
            ])
            Assert.Contains(line, csl, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thesis_has_its_school()
    {
        Assert.Contains("@mastersthesis{x,", Bibtex(Read(Thesis)), StringComparison.Ordinal);
        Assert.Contains("  school = {Widget University}", Bibtex(Read(Thesis)), StringComparison.Ordinal);
        Assert.Contains("TY  - THES\n", Ris(Read(Thesis)), StringComparison.Ordinal);
        Assert.Contains("PB  - Widget University\nM3  - Master's thesis\n", Ris(Read(Thesis)), StringComparison.Ordinal);
        Assert.Contains("\"genre\":\"Master\\u0027s thesis\"".Replace("\\u0027", "'", StringComparison.Ordinal),
            Csl(Read(Thesis)).Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"publisher\":\"Widget University\"", Csl(Read(Thesis)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@inproceedings{k, booktitle = {Widgets '20}, editor = {Baker, Bob}, pages = {1-9},", "inproceedings", "CONF", "paper-conference")]
    [InlineData("@incollection{k, booktitle = {Handbook of Widgets}, publisher = {Press},", "incollection", "CHAP", "chapter")]
    [InlineData("@inbook{k, booktitle = {Handbook of Widgets},", "incollection", "CHAP", "chapter")]
    [InlineData("@book{k, publisher = {Press}, isbn = {978-3-000-00000-0},", "book", "BOOK", "book")]
    [InlineData("@phdthesis{k, school = {Widget University},", "phdthesis", "THES", "thesis")]
    [InlineData("@techreport{k, institution = {Widget Institute}, number = {7},", "techreport", "RPRT", "report")]
    [InlineData("@misc{k, howpublished = {somewhere},", "misc", "UNPB", "article")]
    [InlineData("@article{k, journal = {CoRR}, volume = {abs/1810.99990}, eprint = {1810.99990},", "misc", "UNPB", "article")]
    public void Each_type_comes_out_as_it_came_in(string start, string bibtex, string ris, string csl)
    {
        var paper = Read(start + " title = {Widgets}, author = {Able, Ann}, year = {2020}}");

        Assert.StartsWith($"@{bibtex}{{x,", Bibtex(paper), StringComparison.Ordinal);
        Assert.StartsWith($"TY  - {ris}\n", Ris(paper), StringComparison.Ordinal);
        Assert.Contains($"\"type\":\"{csl}\"", Csl(paper), StringComparison.Ordinal);
        // Read again, it is still the same.
        Assert.Equal(Bibtex(paper), Bibtex(Read(Bibtex(paper))));
    }

    [Fact]
    public void A_value_cannot_inject_a_field()
    {
        var paper = SampleSite.Blank("x") with
        {
            Venue = "Journal of X",
            Publication = new Publication { Type = "article", Volume = "1}, evil = {2\nTY  - BOOK", Pages = "1\r\nER  - ", Editors = [new("A\n", "B}")] },
        };

        Assert.DoesNotContain("\nTY  - BOOK", Ris(paper), StringComparison.Ordinal);
        Assert.Single(Ris(paper).Split('\n'), line => line.StartsWith("ER", StringComparison.Ordinal));
        Assert.Contains("volume = {1\\textbraceright{}, evil = \\textbraceleft{}2 TY - BOOK}", Bibtex(paper), StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_round_trips()
    {
        var publication = new Publication
        {
            Type = "inproceedings",
            Volume = "12",
            Number = "3",
            Pages = "770–778",
            Publisher = "IEEE",
            School = "S",
            Editors = [new("Ann", "Able"), new("", "Widget Team")],
            Isbn = "978-3",
        };
        var text = PaperWriter.Write(new PaperFile
        {
            Title = "T",
            Date = new FeedDate(new DateOnly(2026, 11, 23)),
            Fields = new PaperFields { Venue = "V", Publication = publication },
        });

        Assert.Contains(
            "venue: \"V\"\npublication:\n  type: \"inproceedings\"\n  volume: \"12\"\n  number: \"3\"\n  pages: \"770–778\"\n  publisher: \"IEEE\"\n"
                + "  school: \"S\"\n  editors: [\"Ann Able\", \"Widget Team,\"]\n  isbn: \"978-3\"\ntopics: []\n",
            text, StringComparison.Ordinal);
        using var site = new TestSite($"-- content/site.yaml --\ntitle: \"T\"\nbaseUrl: \"https://x.example/\"\n-- content/papers/x.md --\n{text}");
        var paper = Assert.Single(ContentReader.Read(site.Root, 1, new DiagnosticBag()).Papers);
        Assert.Equal(publication with { Editors = [] }, paper.Publication! with { Editors = [] });
        Assert.Equal(publication.Editors, paper.Publication.Editors);
    }

    [Fact]
    public void An_unknown_type_or_key_is_reported_at_its_line()
    {
        using var site = new TestSite("""
            -- content/site.yaml --
            title: "T"
            baseUrl: "https://x.example/"
            -- content/papers/x.md --
            ---
            title: "X"
            date: "2026-11-23"
            publication:
              type: "journal"
              volme: "3"
            ---
            """);

        var run = site.Run(["check"]);

        Assert.Contains(
            "content/papers/x.md:5:9: error: 'publication.type' is \"journal\"; expected one of article, inproceedings, incollection, "
                + "inbook, book, phdthesis, mastersthesis, techreport, misc", run.Error, StringComparison.Ordinal);
        Assert.Contains("content/papers/x.md:6:3: warning: unknown key 'publication.volme'; did you mean 'volume'?", run.Error, StringComparison.Ordinal);
    }
}
