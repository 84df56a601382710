using System.Globalization;
using System.Text;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Doors.Feeds;

namespace SiteGen.Tests.Sources.Doors;

/// <summary>Reads recorded feeds. What is expected was written down from the files.</summary>
public sealed class FeedRecordingTests
{
    private const string ExcludedNote = "1 entry left out: corrections, news or front matter";

    [Theory]
    [InlineData(
        "rss10-nature-catalysis.rdf",
        "Direct electrochemical propylene epoxidation over amorphized perovskite oxide in non-halogenated aqueous electrolyte | "
        + "Kalipada Koner; Jason S. Adams |  | 10.1038/s41929-026-01535-6 | 2026-05-12 | Nature Catalysis | "
        + "page=https://www.nature.com/articles/s41929-026-01535-6",
        ExcludedNote)]
    [InlineData(
        "rss10-science.rdf",
        "Artificial intimacies | Jessica M. Szczuka |  | 10.1126/science.aeg5507 | 2026-05-21 | Science | "
        + "page=https://www.science.org/doi/abs/10.1126/science.aeg5507",
        ExcludedNote)]
    [InlineData(
        "rss10-pnas-acm-atypon.rdf",
        "How E. coli counts: a CO₂ clock |  |  | 10.1073/pnas.2600000123 | 2026-09-11 | "
        + "Proceedings of the National Academy of Sciences | page=https://www.pnas.org/doi/abs/10.1073/pnas.2600000123",
        null)]
    [InlineData(
        "rss20-jmlr.xml",
        "Learning with Linear Function Approximations in Mean-Field Control | Erhan Bayraktar; Ali D. Kara |  |  | 2026 | JMLR | "
        + "page=http://jmlr.org/papers/v27/24-0001.html",
        null)]
    [InlineData(
        "atom-plos.xml",
        "Growth of Dictyostelium on lawns | Sulimon Sattari; Md Motaleb Hossain |  | 10.1371/journal.pcbi.1012999 | 2026-09-18 | "
        + "PLOS Computational Biology | page=https://journals.plos.org/ploscompbiol/article?id=10.1371/journal.pcbi.1012999",
        ExcludedNote)]
    [InlineData(
        "rss20-oup-nar.xml",
        "Combinatorial histone modifications direct ATP-dependent chromatin remodeling by NURF to promoter-proximal nucleosomes |  |  | "
        + "10.1093/nar/gkag494 | 2026-05-21 | Nucleic Acids Research | "
        + "page=https://academic.oup.com/nar/article/doi/10.1093/nar/gkag494/8688746",
        null)]
    [InlineData(
        "rss20-sciencedirect.xml",
        "Harnessing citizen science to contextualize adaptation mechanism discovery | Laura E. Tibbs-Cortes; Linqian Han; "
        + "Jeremy B. Jewell |  |  | 2026-05-20 | Cell | page=https://www.sciencedirect.com/science/article/pii/S0092867426005064",
        null)]
    public void A_journal_is_read(string file, string expected, string? note)
    {
        var answer = Read(file);
        var record = Assert.Single(answer.Records);
        Assert.Equal(expected, LibraryDoorTest.Describe(record));
        Assert.Equal("", record.Abstract);
        Assert.Equal(note is null ? [] : [note], answer.Notes);
    }

    [Fact]
    public void Several_ways_to_write_authors_are_read()
    {
        var answer = Read("rss20-authors.xml");
        Assert.Equal(
            [
                "Semicolon author sample | Heleen Lauwers; Jamie De Baere; Ilke Aernout; Federica Cappellesso; Bruno G. De Geest |  | "
                + "10.1002/anie.202600001 | 2026-05-21 | Angewandte Chemie International Edition | "
                + "page=https://onlinelibrary.wiley.com/doi/10.1002/anie.202600001",
                "Trailing and sample | Yanjing Gao; Guangrui Chen; Jihong Yu |  | 10.1021/jacs.6c00001 | 2026-05-21 | "
                + "Angewandte Chemie International Edition | page=https://pubs.acs.org/doi/10.1021/jacs.6c00001",
            ],
            answer.Records.Select(LibraryDoorTest.Describe));
        Assert.Equal(["1 entry without a title left out"], answer.Notes);
        Assert.Equal(new DateOnly(2026, 5, 21), answer.Batch);
    }

    [Fact]
    public void All_papers_of_a_preprint_server_are_read()
    {
        const string expected = """
            743294 08-27 13 M. Kaur
            746628 08-24 6 C. Brosseau
            745653 08-24 4 A. Sanz-Carbonell
            745463 08-24 5 A. Burlacot
            744177 08-24 17 K. Kubiasova
            742742 08-24 8 R. Hickman
            745364 08-24 3 a. Zhang
            744003 08-22 7 T. Wang
            743898 08-22 15 M. G. Muszynski
            744326 08-22 11 C. Ferrari
            742429 08-22 8 L. S. Perez Borroto
            741314 08-21 3 C. E. Flores-Tinoco
            742114 08-21 4 K. Martin
            740043 08-20 5 V. Skiada
            740126 08-20 11 M. Wu
            740167 08-19 2 M. Y. Y. Kam
            740001 08-19 10 T. Guo
            736363 08-19 16 M. Zander
            738971 08-19 14 P. Che
            738914 08-18 11 C. Chavarro
            738070 08-16 12 Z. Li
            738021 08-16 4 F. Hahn
            736793 08-15 7 S. Muzemil
            736439 08-15 11 N. Kawamoto
            736397 08-15 7 M. J. Feldmann
            734525 08-15 5 E. S. Frawley
            736199 08-15 3 A. N. Hageman
            736249 08-15 9 K. Dressano
            733857 08-14 9 Y. Wei
            726125 08-14 18 I. Antoniadi
            """;
        var answer = Read("rss10-biorxiv-plant-biology.rdf");
        Assert.Equal(
            expected.ReplaceLineEndings("\n"),
            string.Join('\n', answer.Records.Select(r => string.Create(
                CultureInfo.InvariantCulture,
                $"{r.Doi!["10.1101/".Length..]} {r.Published!.ToString()!["2019-".Length..]} {r.Authors.Count} {r.Authors[0].Display}"))));
        Assert.All(answer.Records, r => Assert.Null(r.Venue));
        Assert.All(answer.Records, r => Assert.True(r.Abstract.Length > 1_000));
        Assert.Equal(
            "Wheat inositol pyrophosphate kinase (TaVIH2-3B) interacts with Fasciclin-like arabinogalactan (FLA6) protein and "
            + "alters the plant cell-wall composition",
            answer.Records[0].Title);
        Assert.Contains("yeast vip1Δ genotype", answer.Records[0].Abstract, StringComparison.Ordinal);
        Assert.Equal("http://biorxiv.org/cgi/content/short/743294v1", answer.Records[0].Links.Single().Value);
        Assert.Equal(new DateOnly(2019, 8, 27), answer.Batch);
        Assert.Empty(answer.Notes);
    }

    [Fact]
    public void The_encoding_of_the_declaration_is_used()
    {
        var latin1 = Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(LibraryDoorTest.ReadRecording("feeds/latin1.xml")));
        Assert.True(FeedReader.TryRead(latin1, "application/rss+xml; charset=iso-8859-1", out var feed, out _));
        Assert.Equal("Über Flüsse", Assert.Single(feed.Entries).Title);
        Assert.Equal("Zeitschrift", feed.Title);
    }

    [Fact]
    public void An_entity_bomb_and_a_web_page_are_no_feeds()
    {
        var bomb = LibraryDoorTest.ReadRecording("feeds/billion-laughs.xml");
        Assert.True(FeedReader.HasDocumentType(bomb));
        Assert.False(FeedReader.TryRead(bomb, null, out _, out _));
        Assert.True(FeedReader.IsWebPage(LibraryDoorTest.ReadRecording("feeds/html-challenge.html")));
    }

    private static DoorAnswer Read(string file)
    {
        Assert.True(FeedReader.TryRead(LibraryDoorTest.ReadRecording("feeds/" + file), "text/xml", out var feed, out var error), error);
        return new FeedRecords(feed, new Uri("https://feeds.example/"), LibraryDoorTest.Today).Convert();
    }
}
