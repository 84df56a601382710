using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;
using SiteGen.Search;

namespace SiteGen.Build;

/// <summary>Plans the files of the search index.</summary>
internal static class SearchPlan
{
    private const int SummaryLength = 160;

    /// <summary>Builds the index, because its content decides which files it has; none if the settings turn the search off.</summary>
    /// <param name="published">The papers, and the topics by which they are filtered.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    public static IReadOnlyList<OutputJob> BuildJobs(PublishedPapers published, SiteSettings settings, int jobs)
    {
        if (!settings.Search)
            return [];
        var papers = published.Papers;
        var indexes = published.Topics.IndexBy(t => t.Slug);
        var topics = published.Topics.Select(t => new SearchTopic(t.Slug, t.Title)).ToList();
        return [.. SearchIndex.Build(papers.Count, number => Paper(papers[^(number + 1)], indexes), topics, jobs)
            .Select(file => OutputJob.Create(SiteUrls.Search + file.Path, "the search index", output => output.Write(file.Bytes)))];
    }

    private static SearchPaper Paper(PaperEntry entry, Dictionary<string, int> topics)
    {
        var paper = entry.Paper;
        var text = MarkdownRenderer.PlainText(paper.Abstract);
        return new SearchPaper
        {
            Slug = paper.Slug,
            Title = MarkdownRenderer.PlainTitle(paper.Title),
            Authors = [.. paper.Authors.Select(a => a.Display)],
            Venue = paper.Venue,
            Arxiv = paper.Arxiv,
            Year = paper.Published?.Year,
            Topics = [.. entry.Topics.Select(t => topics[t.Slug])],
            Code = entry.Code,
            Abstract = text,
            Summary = MarkdownRenderer.Summary(text, SummaryLength),
        };
    }
}
