using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Markup;
using SiteGen.Themes;
using SiteGen.Themes.Rendering;

namespace SiteGen.Benchmarks;

/// <summary>A generated site, read and arranged: what the steps of a build hand on to each other.</summary>
internal sealed class SampleSite
{
    /// <summary>Generates and reads a site.</summary>
    /// <param name="papers">How many papers it has.</param>
    public SampleSite(int papers)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-benchmark-");
        try
        {
            Corpus.Write(Repository.Root, folder.FullName, papers);
            Content = ContentReader.Read(folder.FullName, 1, Diagnostics);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        Urls = new SiteUrls(Content.Settings.BaseUrl);
        Markdown = new MarkdownRenderer(Urls);
    }

    /// <summary>Takes the findings, of which there are none.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>What was read.</summary>
    public SiteContent Content { get; }

    /// <summary>Its addresses.</summary>
    public SiteUrls Urls { get; }

    /// <summary>Renders its texts.</summary>
    public MarkdownRenderer Markdown { get; }

    /// <summary>Arranges it anew.</summary>
    /// <param name="related">How many related papers each paper has.</param>
    public SiteCatalog Arrange(int related) => CatalogBuilder.Build(
        Content with { Settings = Content.Settings with { RelatedCount = related } }, Published(), Corpus.Newest, drafts: false, jobs: 1, shard: null);

    /// <summary>Who is published, in order.</summary>
    public PublishedPapers Published() => CatalogBuilder.SelectPublished(Content, Corpus.Newest, drafts: false, Diagnostics);

    /// <summary>Makes a renderer of its pages, with the default theme.</summary>
    /// <param name="catalog">The arranged site.</param>
    public PageRenderer Pages(SiteCatalog catalog)
    {
        var theme = Theme.Load(new SiteSettings().Theme, Repository.Root, Diagnostics)!;
        return new PageRenderer(new TemplateRunner(theme, Urls), catalog, Urls, Markdown, new BibtexWriter(Urls).FormatEntry, Diagnostics);
    }

    /// <summary>Makes its feeds anew, with nothing kept from the last time.</summary>
    /// <param name="catalog">The arranged site.</param>
    public FeedBuilder Feeds(SiteCatalog catalog) => new(catalog, Urls, Markdown, Diagnostics);
}
