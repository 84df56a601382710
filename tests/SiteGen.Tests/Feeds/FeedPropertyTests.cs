using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using SiteGen.Check.Feeds;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Markup;

namespace SiteGen.Tests.Feeds;

public sealed class FeedPropertyTests
{
    private static readonly string[] Hostile =
    [
        "\0", "\b", "\u0085", "\uFFFE", "\uD800", "\uDC00", "😀", "]]>", "</script>", "<script>alert(1)</script>", "<!--", "&#8;",
        "&lt;", "&", "{", "}", "\\", "$", "$x_{1}$", "%", "\r\n", "\n\n", "\n## Notes\n", "\u2028", "\"", "'", "`", "*", "[^1]",
        "\n\n[^1]: note\n", "[l](javascript:alert(1))", "[l](#top)", "[l](../x)", "![i](/a.png)",
        "<https://example.org/?a=1&b=2>", "@book{x,", "ER  - ", " and ", ",", "é", "漢", "word", "a b",
    ];

    private static readonly Gen<string> Text = Gen
        .OneOf(Gen.Int[0, Hostile.Length - 1].Select(i => Hostile[i]), Gen.String[0, 8])
        .Array[1, 8]
        .Select(string.Concat);

    private static readonly Gen<Paper> Papers =
        from title in Text
        from body in Text
        from notes in Text
        from name in Gen.Select(Text, Text, Text)
        from ids in Gen.Select(Text, Text, Text)
        from link in Text
        select SampleSite.Blank("x") with
        {
            Title = "T" + title,
            Abstract = body,
            Notes = notes,
            Authors = [new PersonName(name.Item1, name.Item2, name.Item3), new PersonName("", "N" + name.Item2)],
            Arxiv = ids.Item1,
            Doi = ids.Item2,
            Venue = ids.Item3,
            Published = new PartialDate(2021, 2),
            Links = [new(title, link), new(link, "https://example.org/" + link)],
        };

    [Fact]
    public void Any_content_gives_valid_feeds_whose_titles_read_back()
    {
        (from paper in Papers from topic in Text select (paper, topic)).Sample(
            sample =>
            {
                var topic = SampleSite.Vision with { Title = sample.topic };
                var entry = SampleSite.Entry(sample.paper, null, topic);
                var catalog = SampleSite.Catalog([entry]);
                foreach (var (channel, xml) in SampleSite.AllRss(catalog))
                {
                    Assert.Empty(RssRules.FindViolations(xml, SampleSite.Urls.ToAbsolute(channel.RssPath)));
                    using var stream = new MemoryStream(xml);
                    var titles = XDocument.Load(stream).Descendants("item").Elements("title").Select(title => title.Value);
                    Assert.Equal(channel.Items.Select(item => item.Title), titles);
                }
            },
            iter: 300);
    }

    [Fact]
    public void Titles_keep_every_character_that_XML_allows()
    {
        Text.Sample(
            text =>
            {
                var entry = SampleSite.Entry(SampleSite.Blank("x") with { Title = "T" + text });
                var item = Assert.Single(SampleSite.Feeds(SampleSite.Catalog([entry])).BuildAll().Items);
                Assert.Equal(KeepVisible(MarkdownRenderer.PlainTitle("T" + text)), KeepVisible(item.Title));
            },
            iter: 300);
    }

    [Fact]
    public void Any_content_gives_valid_JSON_Feed_and_CSL_JSON()
    {
        Papers.Sample(
            paper =>
            {
                var entry = SampleSite.Entry(paper);
                var channel = SampleSite.Feeds(SampleSite.Catalog([entry])).BuildAll();
                using var feed = JsonDocument.Parse(new JsonFeedWriter(SampleSite.Urls).Write(channel));
                var item = feed.RootElement.GetProperty("items")[0];
                Assert.Equal(channel.Items[0].ContentHtml, item.GetProperty("content_html").GetString());
                using var csl = JsonDocument.Parse(new CslJsonWriter(SampleSite.Urls).Write([entry]));
                Assert.Equal(channel.Items[0].Title, csl.RootElement[0].GetProperty("title").GetString());
                Assert.All(csl.RootElement[0].GetProperty("author").EnumerateArray(), author => Assert.NotEmpty(author.EnumerateObject()));
            },
            iter: 300);
    }

    [Fact]
    public void Any_content_gives_one_BibTeX_entry_and_one_RIS_record()
    {
        Papers.Sample(
            paper =>
            {
                var entry = SampleSite.Entry(paper);
                var bibtex = new BibtexWriter(SampleSite.Urls).FormatEntry(entry);
                Assert.Equal(bibtex.Length - 2, FindEndOfEntry(bibtex));
                var ris = new RisWriter(SampleSite.Urls).FormatEntry(entry).Split("\r\n");
                Assert.All(ris[..^1], line => Assert.Matches("^[A-Z][A-Z0-9]  - [^\r\n\u2028]*$", line));
                Assert.Single(ris, line => line.StartsWith("ER  - ", StringComparison.Ordinal));
            },
            iter: 500);
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Output_does_not_depend_on_the_culture(string culture)
    {
        var expected = WriteAllFiles();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, WriteAllFiles());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string WriteAllFiles()
    {
        var catalog = SampleSite.Catalog();
        var builder = SampleSite.Feeds(catalog);
        IEnumerable<byte[]> files =
        [
            .. SampleSite.AllRss(catalog).Select(feed => feed.Xml),
            new JsonFeedWriter(SampleSite.Urls).Write(builder.BuildAll()),
            new OpmlWriter(SampleSite.Urls, ShippedTheme.Strings).Write(builder.BuildGeneral(), [], [], []),
            .. new SitemapWriter(SampleSite.Urls, 3).Write(SitemapEntry.List(catalog)).Select(file => file.Content),
            new BibtexWriter(SampleSite.Urls).Write(catalog.Papers),
            new RisWriter(SampleSite.Urls).Write(catalog.Papers),
            new CslJsonWriter(SampleSite.Urls).Write(catalog.Papers),
        ];
        return string.Concat(files.Select(Encoding.UTF8.GetString));
    }

    /// <summary>Returns the index of the brace that closes the entry. Like BibTeX, it counts braces after a backslash too.</summary>
    private static int FindEndOfEntry(string bibtex)
    {
        var depth = 0;
        for (var i = 0; i < bibtex.Length; i++)
        {
            depth += bibtex[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0 && bibtex[i] == '}')
                return i;
        }

        return -1;
    }

    private static string KeepVisible(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value != 0xFFFD && rune.Value is not (0xFFFE or 0xFFFF) && !Rune.IsControl(rune) && !Rune.IsWhiteSpace(rune)));
}
