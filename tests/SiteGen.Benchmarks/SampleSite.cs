using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Markup;
using SiteGen.Themes;
using SiteGen.Themes.Rendering;

namespace SiteGen.Benchmarks;

/// <summary>A generated site, with the input of each step of a build.</summary>
internal sealed class SampleSite
{
    /// <summary>Generates and reads a site.</summary>
    /// <param name="papers">The number of papers.</param>
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

    /// <summary>Receives diagnostics; a generated site has none.</summary>
    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>The content.</summary>
    public SiteContent Content { get; }

    /// <summary>The addresses.</summary>
    public SiteUrls Urls { get; }

    /// <summary>The Markdown renderer.</summary>
    public MarkdownRenderer Markdown { get; }

    /// <summary>Builds the catalog anew.</summary>
    /// <param name="related">The number of related papers of each paper.</param>
    public SiteCatalog Arrange(int related) => CatalogBuilder.Build(
        Content with { Settings = Content.Settings with { RelatedCount = related } }, SelectPublished(), Corpus.Newest, drafts: false,
            jobs: 1, shard: null);

    /// <summary>Returns the published papers in order.</summary>
    public PublishedPapers SelectPublished() => CatalogBuilder.SelectPublished(Content, Corpus.Newest, drafts: false, Diagnostics);

    /// <summary>Creates a renderer with the default theme.</summary>
    /// <param name="catalog">The arranged site.</param>
    public PageRenderer CreateRenderer(SiteCatalog catalog) =>
        new(new TemplateRunner(LoadTheme(), Urls), catalog, Urls, Markdown, new BibtexWriter(Urls).FormatEntry, Diagnostics);

    /// <summary>Creates a feed builder with an empty cache.</summary>
    /// <param name="catalog">The arranged site.</param>
    public FeedBuilder CreateFeedBuilder(SiteCatalog catalog) => new(catalog, LoadTheme().Strings, Urls, Markdown, Diagnostics);

    private Theme LoadTheme() => Theme.Load(new SiteSettings().Theme, Content.Settings.Language, Repository.Root, Diagnostics)!;
}
