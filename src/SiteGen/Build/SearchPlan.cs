using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Markup;
using SiteGen.Search;

namespace SiteGen.Build;

/// <summary>Plans the files of the search index.</summary>
internal static class SearchPlan
{
    /// <summary>Builds the index, because its content decides which files it has; none if the settings turn the search off.</summary>
    /// <param name="published">The papers, and the topics by which they are filtered.</param>
    /// <param name="trending">The papers that trend, best first.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    public static IReadOnlyList<OutputJob> BuildJobs(
        PublishedPapers published, IReadOnlyList<PaperEntry> trending, SiteSettings settings, int jobs)
    {
        if (!settings.Search)
            return [];
        return [.. BuildFiles(published, trending, settings, jobs)
            .Select(file => OutputJob.Create(SiteUrls.Search + file.Path, "the search index", output => output.Write(file.Bytes)))];
    }

    /// <summary>Builds the files of the index.</summary>
    /// <param name="published">The papers, and the topics by which they are filtered.</param>
    /// <param name="trending">The papers that trend, best first.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    public static IReadOnlyList<SearchFile> BuildFiles(
        PublishedPapers published, IReadOnlyList<PaperEntry> trending, SiteSettings settings, int jobs)
    {
        var papers = published.Papers;
        var indexes = published.Topics.IndexBy(t => t.Slug);
        var indexOf = trending.Count == 0 ? [] : papers.Index().ToDictionary(p => p.Item.Paper.Slug, p => p.Index, StringComparer.Ordinal);
        var names = published.Curators.ToDictionary(c => c.Slug, c => c.Name, StringComparer.Ordinal);
        var site = new SearchSite
        {
            Topics = [.. published.Topics.Select(t => new SearchTopic(t.Slug, t.Title))],
            Trending = [.. trending.Select(p => papers.Count - 1 - indexOf[p.Paper.Slug])],
            Language = settings.Language,
        };
        return SearchIndex.Build(papers.Count, number => CreatePaper(papers[^(number + 1)], indexes, names), site, jobs);
    }

    private static SearchPaper CreatePaper(PaperEntry entry, Dictionary<string, int> topics, Dictionary<string, string> curators)
    {
        var paper = entry.Paper;
        return new SearchPaper
        {
            Slug = paper.Slug,
            Title = MarkdownRenderer.PlainTitle(paper.Title),
            Authors = [.. paper.Authors.Select(a => a.Display)],
            Venue = paper.Venue,
            VenueSeries = VenueSeries.Find(paper.Venue),
            Arxiv = paper.Arxiv,
            PdfUrl = PaperDocument.FindPdf(paper),
            Curators = [.. paper.Curators.Select(c => c.Value)],
            CuratorNames = [.. paper.Curators.Select(c => curators.GetValueOrDefault(c.Value)).OfType<string>()],
            IsPick = paper.IsPick,
            Why = paper.Why is { } why ? MarkdownRenderer.PlainText(why.Value, showsAddresses: false) : null,
            Has = [.. PaperDocument.ListWhatItHas(paper)],
            Year = paper.Published?.Year,
            Published = paper.Published?.SortKey ?? 0,
            Topics = [.. entry.Topics.Select(t => topics[t.Slug])],
            Code = entry.Code,
            Abstract = MarkdownRenderer.PlainText(paper.Abstract),
        };
    }
}
