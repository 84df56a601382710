using System.Buffers;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Localization;
using SiteGen.Markup;
using SiteGen.Themes;
using TexMath.Xml;
using DtdProcessing = System.Xml.DtdProcessing;
using XmlReader = System.Xml.XmlReader;
using XmlReaderSettings = System.Xml.XmlReaderSettings;

namespace SiteGen.Fuzz.Targets;

/// <summary>The output: HTML from Markdown, and feeds.</summary>
internal static class OutputTargets
{
    private static readonly SiteUrls Urls = new(new Uri("https://lab.example/papers/"));
    private static readonly MarkdownRenderer Renderer = new(Urls);

    private static readonly StringTable Strings =
        Theme.Load(new SiteSettings().Theme, "en", Path.GetFullPath("no-such-folder"), new DiagnosticBag())!.Strings;

    private static readonly HashSet<string> Elements = new(
        FuzzTarget.Split("p a em strong del code pre h1 h2 h3 h4 h5 h6 ul ol li blockquote table thead tbody tr th td hr br img sup div section span"), StringComparer.Ordinal);

    private static readonly HashSet<string> Attributes = new(
        FuzzTarget.Split("href src alt title id class start type style tabindex align rel role aria-label"), StringComparer.Ordinal);

    private static readonly string[] MarkdownTokens =
    [
        "*", "**", "***", "_", "__", "~~", "`", "```\n", "~~~\n", "> ", ">", "- ", "+ ", "1. ", "    ", "\t", "# ", "## Notes\n", "---\n",
        "===\n", "[", "]", "](", "](<", "](javascript:", "](data:text/html,", "](//evil.example)", "](/topics/)",
        "![", "[^1]", "\n[^1]: ", "\n[a]: ", "<", "<https://a.b/c>", "<javascript:alert(1)>", "<img src=x onerror=alert(1)>", "<script>",
        "</p>", "<!--", "&#106;", "&colon;", "&NewLine;", "&amp;", "|", "\n|-|-|\n", "\n", "\n\n", "  \n", "\\", "\\\n", "$", "$$", "$x^2$",
        "\\frac{", "{#id}", "{.a onclick=b}", "www.a.b", "http://a.b", "mailto:a@b.c", "a@b.c", "\"", "'", "(", ")",
    ];

    public static IReadOnlyList<FuzzTarget> Create(RepositoryFiles files)
    {
        string[] texts = [.. files.ReadTexts("content/papers", "*.md"), .. files.ReadTexts("content/topics", "*.md"),
            .. files.ReadTexts("content/pages", "*.md")];
        return
        [
            new FuzzTarget("markdown", texts, MarkdownTokens, Html),
            new FuzzTarget("feed", texts, [.. MarkdownTokens, "]]>", "&#8;", "<![CDATA[", "@misc{", "ER  - ", "\r\n"], Feeds),
        ];
    }

    private static void Html(string text)
    {
        var markdown = XmlText.Clean(text);
        var diagnostics = new DiagnosticBag();
        var (body, plain, _) = Renderer.Render(
            new MarkdownSource(markdown, "x.md", 1), new RenderOptions(AddressForm.Local, "/"), diagnostics);
        var html = body.Text;
        AllTargets.CheckSane("HTML", html, text);
        AllTargets.CheckSane(diagnostics, text);
        AllTargets.CheckSane("plain text", plain, text);
        BrokenInvariantException.Unless(plain == MarkdownRenderer.PlainText(markdown), $"two ways to the plain text differ: {plain}");
        foreach (var element in new HtmlParser().ParseDocument(html).Body!.QuerySelectorAll("*"))
            CheckElement(element);
    }

    private static void CheckElement(IElement element)
    {
        if (element.NamespaceUri?.EndsWith("MathML", StringComparison.Ordinal) == true)
        {
            var names = element.Attributes.Select(a => a.Name);
            BrokenInvariantException.Unless(
                !names.Any(n => n.StartsWith("on", StringComparison.Ordinal) || n.EndsWith("href", StringComparison.Ordinal)),
                $"MathML runs something: {element.OuterHtml}");
            return;
        }

        BrokenInvariantException.Unless(Elements.Contains(element.LocalName), $"an element that no Markdown makes: {element.LocalName}");
        foreach (var attribute in element.Attributes)
        {
            BrokenInvariantException.Unless(Attributes.Contains(attribute.Name), $"an attribute that no Markdown makes: {attribute.Name}");
            if (attribute.Name is "href" or "src")
                BrokenInvariantException.Unless(
                    LinkAddress.Classify(attribute.Value) != AddressKind.Unsafe
                    && !attribute.Value.TrimStart().StartsWith("javascript", StringComparison.OrdinalIgnoreCase),
                    $"an address that may run something: {attribute.Value}");
        }
    }

    private static void Feeds(string text)
    {
        var paper = new Paper
        {
            Slug = "x",
            Path = "content/papers/x.md",
            Title = "T" + text[..Math.Min(text.Length, 100)],
            Abstract = text,
            Notes = text,
            Authors = [new PersonName("", "N" + text[..Math.Min(text.Length, 20)])],
            Venue = text,
            Doi = "10.1/" + text[..Math.Min(text.Length, 20)],
            Date = new FeedDate(new DateOnly(2026, 11, 23)),
        };
        var time = new DateTimeOffset(paper.Date.Day, TimeOnly.MinValue, TimeSpan.Zero);
        var entry = new PaperEntry { Paper = paper, Edition = paper.Date.Day, FeedTime = time, Topics = [], CitationKey = paper.Slug };
        var catalog = new SiteCatalog
        {
            Settings = new SiteSettings { Title = "T" + text, BaseUrl = new Uri("https://lab.example/papers/"), Description = text },
            Day = paper.Date.Day,
            Papers = [entry],
            Topics = [],
            Editions = [new Edition(paper.Date.Day, [entry])],
            Pages = [],
            Authors = AuthorIndex.Build([entry]),
            Years = YearEntry.GroupByYear([entry]),
            HeldBack = 0,
            PapersBySlug = new Dictionary<string, PaperEntry>(StringComparer.Ordinal) { ["x"] = entry },
        };
        var channel = new FeedBuilder(catalog, Strings, Urls, Renderer, new DiagnosticBag()).BuildAll();
        using var rss = new MemoryStream();
        new RssWriter(Urls, "/assets/feed.css").Write(channel, rss);
        rss.Position = 0;
        using var reader = XmlReader.Create(rss, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        BrokenInvariantException.Unless(
            reader.ReadToFollowing("item") && reader.ReadToDescendant("title")
            && reader.ReadElementContentAsString() == channel.Items[0].Title,
            "a title reads back differently from RSS");
        while (reader.Read())
        {
        }

        var json = new ArrayBufferWriter<byte>();
        new JsonFeedWriter(Urls).Write(channel, json);
        using var document = System.Text.Json.JsonDocument.Parse(json.WrittenMemory);
        BrokenInvariantException.Unless(
            document.RootElement.GetProperty("items")[0].GetProperty("content_html").GetString() == channel.Items[0].ContentHtml,
            "a text reads back differently from JSON");
        Citations(entry);
    }

    private static void Citations(PaperEntry entry)
    {
        var ris = new RisWriter(Urls).FormatEntry(entry).Split("\r\n");
        BrokenInvariantException.Unless(
            ris.Count(line => line.StartsWith("ER  - ", StringComparison.Ordinal)) == 1, "RIS has not one record");
        var bibtex = new BibtexWriter(Urls).FormatEntry(entry);
        var depth = 0;
        for (var i = 0; i < bibtex.Length - 2; i++)
        {
            depth += bibtex[i] switch { '{' => 1, '}' => -1, _ => 0 };
            BrokenInvariantException.Unless(depth > 0 || !bibtex[..i].Contains('{', StringComparison.Ordinal), "BibTeX ends too early");
        }
    }
}
