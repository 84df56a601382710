using System.Text;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors.Arxiv;

namespace SiteGen.Tests.Sources.Doors;

public sealed class ArxivReaderTests
{
    [Theory]
    [InlineData("cs.CL", "cs:cs:CL")]
    [InlineData("math.NA", "math:math:NA")]
    [InlineData("hep-th", "physics:hep-th")]
    [InlineData("quant-ph", "physics:quant-ph")]
    [InlineData("physics.plasm-ph", "physics:physics:plasm-ph")]
    [InlineData("cond-mat.quant-gas", "physics:cond-mat:quant-gas")]
    [InlineData("astro-ph.GA", "physics:astro-ph:GA")]
    [InlineData("nlin.CD", "physics:nlin:CD")]
    [InlineData("q-bio.NC", "q-bio:q-bio:NC")]
    [InlineData("stat.ML", "stat:stat:ML")]
    [InlineData("eess.IV", "eess:eess:IV")]
    [InlineData("econ.EM", "econ:econ:EM")]
    public void A_category_is_a_set_of_its_group(string category, string expected) => Assert.Equal(expected, ArxivSet.GetName(category));

    [Fact]
    public void A_record_of_OAI_is_read()
    {
        var page = ReadOai(Record("""
            <id>2611.00123</id><created>2026-11-20</created><updated>2026-11-22</updated>
            <authors>
              <author><keyname>O&#39;Neil</keyname><forenames>Ada B.</forenames></author>
              <author><keyname>King</keyname><forenames>Martin</forenames><suffix>Jr.</suffix></author>
            </authors>
            <title>A title
              in two lines with $x^2$</title>
            <categories>cs.LG stat.ML</categories>
            <comments>Code at https://github.com/ada/code. Page: https://ada.example/page/</comments>
            <journal-ref>J. Ex. 1 (2026)</journal-ref>
            <doi>10.1000/a;b, 10.1000/c</doi>
            <abstract>  First line
            second line.
              Second paragraph.</abstract>
            """) + "<resumptionToken expirationDate='x'> a%3Db </resumptionToken>");
        var (record, datestamp) = Assert.Single(page.Records);
        Assert.Equal(("2611.00123", "A title in two lines with $x^2$"), (record.Arxiv, record.Title));
        Assert.Equal("First line second line.\n\nSecond paragraph.", record.Abstract);
        Assert.Equal(["Ada B. O'Neil", "Martin King Jr."], record.Authors.Select(a => a.Display));
        Assert.Equal(("10.1000/a;b", "J. Ex. 1 (2026)"), (record.Doi, record.Venue));
        Assert.Equal(("2026-11", "2026-11-20"), (record.Published.ToString(), record.Updated.ToString()));
        Assert.Equal(["cs.LG", "stat.ML"], record.Categories);
        Assert.Equal(
            ["code=https://github.com/ada/code", "project=https://ada.example/page/"], record.Links.Select(l => $"{l.Key}={l.Value}"));
        Assert.Equal((new DateOnly(2026, 11, 23), "a%3Db"), (datestamp, page.Token));
    }

    [Theory]
    [InlineData("2611.00001", "2026-10-30", "2026-10-30")] // Submitted before the month of the announcement: the first version.
    [InlineData("2611.00001", "2026-11-02", "2026-11")]
    [InlineData("2508.21012", "2025-12-16", "2025-08")]
    [InlineData("2601.00001", "2025-12-31", "2025-12-31")]
    [InlineData("hep-th/9901001", "2001-02-03", "1999-01")]
    [InlineData("2611.00001", "1066-10-14", "2026-11")]
    [InlineData("2611.00001", "", "2026-11")]
    public void The_date_of_the_latest_version_does_not_become_that_of_the_first(string id, string created, string expected)
    {
        var page = ReadOai(Record($"<id>{id}</id><title>T</title><created>{created}</created>"));
        Assert.Equal(expected, Assert.Single(page.Records).Record.Published.ToString());
    }

    [Fact]
    public void Deleted_records_are_ignored_and_unreadable_ones_counted()
    {
        var page = ReadOai(
            "<record><header status='deleted'><identifier>oai:arXiv.org:2401.00001</identifier></header></record>"
            + Record("<id>none</id><title>T</title>")
            + Record("<id>2611.00001</id><title> </title>")
            + "<record/>"
            + Record("<id>2611.00002</id><title>0</title>").Replace("<arXiv>", "<arXiv xmlns='urn:other'>", StringComparison.Ordinal)
            + "<resumptionToken>\n </resumptionToken>");
        Assert.Equal("0", Assert.Single(page.Records).Record.Title);
        Assert.Equal((4, 3, null), (page.Entries, page.LeftOut, page.Token));
    }

    [Fact]
    public void An_error_of_OAI_is_no_empty_list()
    {
        var page = OaiReader.Read(Bytes("<OAI-PMH xmlns='urn:oai'><error code='noRecordsMatch'>x</error></OAI-PMH>"), out _);
        Assert.Equal("noRecordsMatch", page?.Error);
    }

    [Theory]
    [InlineData("<html><body>Blocked</body></html>")]
    [InlineData("<OAI-PMH><ListRecords>")]
    [InlineData("<OAI-PMH></OAI-PMH>")]
    [InlineData("")]
    public void Other_answers_are_faults(string body)
    {
        Assert.Null(OaiReader.Read(Bytes(body), out var fault));
        Assert.NotNull(fault);
        Assert.Null(AtomReader.Read(Bytes(body), out fault));
        Assert.NotNull(fault);
        Assert.Null(RssReader.Read(Bytes(body), out fault));
        Assert.NotNull(fault);
    }

    [Theory]
    [InlineData("Planck Collaboration", "*Planck Collaboration")]
    [InlineData("Ade|P.; Wang|J.", "P. Ade; J. Wang")]
    [InlineData("Teresa Montaruli for the IceCube Collaboration", "Teresa Montaruli; *IceCube Collaboration")]
    [InlineData("Sinya for JLQCD Collaboration", "Sinya; *JLQCD Collaboration")]
    [InlineData("NuPRISM|Mark Scott for the; collaborations|Hyper-K", "Mark Scott; *NuPRISM and Hyper-K collaborations")]
    [InlineData("Array|Keck; Collaborations|BICEP2; :; Ade|P.", "*Keck Array and BICEP2 Collaborations; P. Ade")]
    [InlineData("Collaboration|for the DES", "*DES Collaboration")]
    [InlineData("Collaboration|Dipanwita Dutta for the CMS", "Dipanwita Dutta; *CMS Collaboration")]
    [InlineData("Collaboration:|on behalf of the ATLAS", "*ATLAS Collaboration")]
    [InlineData(" H1 Collaboration", "*H1 Collaboration")]
    [InlineData("Saxton|", "Saxton")]
    [InlineData("Forster|E. M.", "E. M. Forster")]
    [InlineData("Anna Fortune", "Anna Fortune")]
    public void Collaborations_are_repaired(string names, string expected)
    {
        var parts = names.Split("; ").Select(name => name.Split('|'));
        var authors = ArxivAuthors.Read(parts.Select(p => new ArxivName(p[0], p.ElementAtOrDefault(1) ?? "")));
        Assert.Equal(expected, string.Join("; ", authors.Select(Format)));
    }

    [Theory]
    [InlineData("This paper has been withdrawn by the authors due to an error", true)]
    [InlineData("Withdrawn by arXiv administrators", true)]
    [InlineData("This submission has been withdrawn", true)]
    [InlineData("Paper withdrawn: Lemma 3 is wrong", true)]
    [InlineData("12 pages; supersedes arXiv:2510.26642, which has been withdrawn", false)]
    [InlineData("This paper extends one that has been withdrawn", false)]
    [InlineData("Withdrawn from the proceedings", false)]
    [InlineData("", false)]
    public void Only_a_comment_that_begins_so_withdraws_the_paper(string comment, bool expected) =>
        Assert.Equal(expected, ArxivText.IsWithdrawn(comment, "We study withdrawn papers."));

    [Theory]
    [InlineData("https://github.com/a", "project=https://github.com/a")]
    [InlineData("https://huggingface.co/spaces/a/b", "project=https://huggingface.co/spaces/a/b")]
    [InlineData("see https://arxiv.org/abs/2401.00001 and https://doi.org/10.1/x", "")]
    [InlineData("full version at http://a.example/x.ps.gz", "")]
    [InlineData("(https://a.example/x).", "project=https://a.example/x")]
    public void Addresses_of_a_comment_become_links(string comment, string expected) =>
        Assert.Equal(expected, string.Join(' ', ArxivText.FindLinks(comment).Select(l => $"{l.Key}={l.Value}")));

    [Fact]
    public void An_entry_of_the_API_is_read()
    {
        var page = AtomReader.Read(Bytes("""
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:o="urn:opensearch">
              <o:totalResults>7</o:totalResults>
              <entry>
                <id>http://arxiv.org/abs/hep-ex/0307015v3</id><title>T</title>
                <updated>2004-07-07T17:46:39Z</updated><published>2003-07-07T17:46:39Z</published>
                <summary>  S &lt; 1</summary>
                <category term="hep-th"/><category term="81T30"/><arxiv:primary_category term="hep-ex"/>
                <author><name> H1 Collaboration</name><arxiv:affiliation>DESY</arxiv:affiliation></author>
                <author><name>A. Bee</name></author>
                <arxiv:doi>10.1140/epjc/s2003-01326-x</arxiv:doi><arxiv:journal_ref>Eur.Phys.J.</arxiv:journal_ref>
              </entry>
            </feed>
            """), out _)!;
        var record = Assert.Single(page.Records).Record;
        Assert.Equal(("hep-ex/0307015", "S < 1", 7), (record.Arxiv, record.Abstract, page.Total));
        Assert.Equal(("2003-07-07", "2004-07-07"), (record.Published.ToString(), record.Updated.ToString()));
        Assert.Equal(["hep-ex", "hep-th"], record.Categories);
        Assert.Equal(["*H1 Collaboration", "A. Bee"], record.Authors.Select(Format));
        Assert.Equal(("10.1140/epjc/s2003-01326-x", "Eur.Phys.J."), (record.Doi, record.Venue));
    }

    [Fact]
    public void An_error_of_the_API_is_no_paper()
    {
        var page = AtomReader.Read(Bytes(
            "<feed><entry><id>http://arxiv.org/api/errors</id><title>Error</title><summary>incorrect id</summary></entry></feed>"), out _)!;
        Assert.Equal("incorrect id", page.Error);
        Assert.Empty(page.Records);
    }

    [Fact]
    public void A_feed_gives_new_and_cross_listed_papers()
    {
        var page = RssReader.Read(Bytes("<rss><channel><title>cs.LG updates</title>"
            + Item("2611.00001v1", "new", "Ada One, Bob B. Two")
            + Item("2611.00002v1", "cross", "Ana M\\'endez (University, Dept. of X), OpenTeam, Inc.")
            + Item("2611.00003v2", "replace", "Ada One")
            + Item("2611.00004v2", "replace-cross", "Ada One")
            + "</channel></rss>"), out _)!;
        Assert.Equal(["2611.00001", "2611.00002"], page.Records.Select(r => r.Record.Arxiv));
        Assert.Equal(["Ada One", "Bob B. Two"], page.Records[0].Record.Authors.Select(a => a.Display));
        Assert.Empty(page.Records[1].Record.Authors);
        Assert.Equal("What it says.", page.Records[0].Record.Abstract);
        Assert.Null(page.Error);
    }

    [Fact]
    public void A_feed_of_an_unknown_category_is_an_error()
    {
        var page = RssReader.Read(Bytes(
            "<rss><channel><title>Feed error for query: x</title><description>Bad subject class</description></channel></rss>"), out _)!;
        Assert.Equal("Bad subject class", page.Error);
    }

    internal static string Format(RecordAuthor author) => author is { Name: null, Given: null } ? "*" + author.Display : author.Display;

    private static string Item(string id, string type, string creators) =>
        $"<item><title>T</title><link>https://arxiv.org/abs/{id.Split('v')[0]}</link><guid>oai:arXiv.org:{id}</guid>"
        + $"<category>cs.LG</category><description>arXiv:{id} Announce Type: {type} \nAbstract: What it says.</description>"
        + $"<creator>{creators}</creator></item>";

    private static string Record(string metadata) =>
        $"<record><header><datestamp>2026-11-23</datestamp></header><metadata><arXiv>{metadata}</arXiv></metadata></record>";

    private static ArxivPage ReadOai(string records) => OaiReader.Read(
        Bytes($"<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><ListRecords>{records}</ListRecords></OAI-PMH>"), out _)!;

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
