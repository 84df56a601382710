using System.Security;
using System.Text;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Doors.Feeds;

namespace SiteGen.Tests.Sources.Doors;

public sealed class FeedReaderTests
{
    private const string LongText =
        "We study how plants count the days of a year and find that they use two clocks, one of which stops in the dark. The other one "
        + "goes on for a month. Together they explain all of the data that we have collected in three years of work in the field.";

    [Fact]
    public void Json_feed_is_read()
    {
        var answer = Read($$"""
            {"version": "https://jsonfeed.org/version/1.1", "title": "Example Journal: Current Issue", "items": [
              {"id": "1", "url": "https://example.org/p/1?utm_source=feed&x=1", "title": "First &amp; best",
               "content_html": "<p>{{LongText}}</p>", "date_published": "2026-11-20T10:00:00-07:00",
               "authors": [{"name": "Ann One"}, {"name": "Bob Two"}]},
              {"id": 2, "url": "https://doi.org/10.1000/2", "content_text": "no title"}, 7, null]}
            """);
        var record = Assert.Single(answer.Records);
        Assert.Equal(
            "First & best | Ann One; Bob Two |  |  | 2026-11-20 | Example Journal | page=https://example.org/p/1?x=1",
            LibraryDoorTest.Describe(record));
        Assert.Equal(LongText, record.Abstract);
        Assert.Equal(["1 entry without a title left out"], answer.Notes);
    }

    [Fact]
    public void Atom_with_xhtml_and_a_relative_link_is_read()
    {
        var answer = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>J. Ex.</title>
              <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">On <i>E. coli</i> &amp; x&lt;3</div></title>
                <link rel="self" href="https://example.org/self"/><link href="/p/7"/><id>tag:1</id>
                <updated>0001-01-01T00:00:00Z</updated></entry>
            </feed>
            """);
        Assert.Equal(
            "On E. coli & x<3 |  |  |  |  | J. Ex. | page=https://feeds.example/p/7",
            LibraryDoorTest.Describe(Assert.Single(answer.Records)));
        Assert.Null(answer.Batch);
    }

    [Fact]
    public void A_paper_of_arxiv_has_its_identifier_and_no_venue()
    {
        var answer = ReadItem("<title>T</title><link>http://arxiv.org/abs/2609.01234v2</link><dc:creator>A. One, B. Two</dc:creator>");
        Assert.Equal("T | A. One; B. Two | 2609.01234 |  |  |  | ", LibraryDoorTest.Describe(Assert.Single(answer.Records)));
    }

    [Theory]
    [InlineData("<prism:doi>10.1000/a</prism:doi><link>https://example.org/doi/10.1000/b</link>", "10.1000/a")]
    [InlineData("<guid>http://dx.doi.org/10.1000/a%28b%29</guid>", "10.1000/a(b)")]
    [InlineData("<link>https://www.example.org/doi/full/10.1000/a.b?af=R</link>", "10.1000/a.b")]
    [InlineData("<link>https://academic.oup.com/j/article/doi/10.1093/j/abc12/8688746?rss=1</link>", "10.1093/j/abc12")]
    [InlineData("<link>https://www.biorxiv.org/content/10.64898/2026.07.13.738145v1?rss=1</link>", "10.64898/2026.07.13.738145")]
    [InlineData("<description>J. Ex., doi:10.1000/a.1.</description>", "10.1000/a.1")]
    [InlineData("<dc:identifier>no doi</dc:identifier>", null)]
    public void A_doi_is_found_where_feeds_have_it(string elements, string? doi) =>
        Assert.Equal(doi, Assert.Single(ReadItem("<title>T</title>" + elements).Records).Doi);

    [Theory]
    [InlineData("Correction: A title")]
    [InlineData("Author Correction: A title")]
    [InlineData("Correction for Meyer et al., A title")]
    [InlineData("Correction to “A title”")]
    [InlineData("Erratum to a title")]
    [InlineData("Retraction: A title")]
    [InlineData("Front Matter")]
    [InlineData("In This Issue")]
    [InlineData("Table of Contents")]
    public void What_is_no_paper_is_left_out(string title) => Assert.Empty(ReadItem($"<title>{title}</title>").Records);

    [Theory]
    [InlineData("Correction for batch effects in single cells")]
    [InlineData("Corrections to scaling in turbulence")]
    [InlineData("Retraction of the tongue in frogs")]
    [InlineData("Editorial boards of journals: a network analysis")]
    [InlineData("Cover crops and soil")]
    public void A_paper_that_sounds_like_that_is_kept(string title) => Assert.Single(ReadItem($"<title>{title}</title>").Records);

    [Fact]
    public void An_abstract_loses_its_heading_and_the_line_of_the_issue()
    {
        var description =
            $"J. Ex., Volume 12, Issue 3, Page 1-2, May 2026. <br/><b>Abstract</b><p>{LongText}</p><p>Second &lt;part&gt;.</p>";
        Assert.Equal($"{LongText}\n\nSecond <part>.", ReadAbstract(description));
    }

    [Theory]
    [InlineData("One sentence about the paper.")]
    [InlineData("Nature Catalysis, Published online: 12 May 2026; doi:10.1038/x<p>" + LongText + "</p>")]
    [InlineData(LongText + " And so ...")]
    [InlineData("J. Ex., Volume 12, Issue 3, May 2026. <br/>Significance" + LongText)]
    public void What_is_not_plainly_an_abstract_is_none(string description) => Assert.Equal("", ReadAbstract(description));

    [Fact]
    public void Hostile_texts_stay_texts()
    {
        const string hostile = "<script>alert(1)</script> {{ 1 }} ../../x a\r\nb ::error::c";
        const string expected = "<script>alert(1)</script> {{ 1 }} ../../x a b ::error::c";
        var text = SecurityElement.Escape(hostile)!.Replace("\r\n", "&#13;&#10;", StringComparison.Ordinal);
        var answer = ReadItem(
            $"<title>{text}</title><dc:creator>{text}</dc:creator><prism:publicationName>{text}</prism:publicationName>"
            + $"<prism:volume>{text}</prism:volume><link>javascript:alert(1)</link><dc:date>{text}</dc:date><prism:doi>{text}</prism:doi>"
            + $"<description>{text} {LongText}</description>");
        var record = Assert.Single(answer.Records);
        Assert.Equal(expected, record.Title);
        Assert.Equal($"{expected} {LongText}", record.Abstract);
        Assert.Equal(expected, record.Venue);
        Assert.Equal(expected, record.Publication!.Volume);
        Assert.Empty(record.Authors);
        Assert.Empty(record.Links);
        Assert.Null(record.Doi);
        Assert.Null(record.Published);
    }

    [Fact]
    public void An_entry_that_is_listed_twice_comes_once()
    {
        const string item = "<item><title>T</title><link>https://example.org/1</link></item>";
        Assert.Single(Read($"<rss version='2.0'><channel><title>C</title>{item}{item}</channel></rss>").Records);
    }

    [Theory]
    [InlineData("text/xml; charset=iso-8859-1", "")]
    [InlineData("text/xml; charset=utf-8", "<?xml version='1.0' encoding='windows-1252'?>")]
    public void Other_encodings_are_read(string contentType, string declaration)
    {
        var xml = declaration + "<rss version='2.0'><channel><title>Zürich</title></channel></rss>";
        Assert.True(FeedReader.TryRead(Encoding.Latin1.GetBytes(xml), contentType, out var feed, out var error), error);
        Assert.Equal("Zürich", feed.Title);
    }

    [Theory]
    [InlineData("<a/>", "is no feed")]
    [InlineData("{\"version\": 1}", "is no feed")]
    [InlineData("[]", "is no feed")]
    [InlineData("", "is no XML")]
    [InlineData("<rss><channel>", "is no XML")]
    [InlineData("{\"version\":", "is no JSON")]
    public void What_is_no_feed_is_named(string body, string expected)
    {
        Assert.False(FeedReader.TryRead(Encoding.UTF8.GetBytes(body), null, out _, out var error));
        Assert.StartsWith(expected, error, StringComparison.Ordinal);
    }

    private static string ReadAbstract(string description)
    {
        var answer = ReadItem($"<title>T</title><description>{SecurityElement.Escape(description)}</description>");
        return Assert.Single(answer.Records).Abstract;
    }

    private static DoorAnswer ReadItem(string elements) => Read(
        "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:prism='urn:prism'><channel><title>Example</title>"
        + $"<item>{elements}</item></channel></rss>");

    private static DoorAnswer Read(string feed)
    {
        Assert.True(FeedReader.TryRead(Encoding.UTF8.GetBytes(feed), null, out var read, out var error), error);
        return new FeedRecords(read, new Uri("https://feeds.example/rss"), LibraryDoorTest.Today).Convert();
    }
}
