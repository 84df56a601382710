using SiteGen.Catalog;
using SiteGen.Markup;
using SiteGen.Search;

namespace SiteGen.Build;

/// <summary>The files of the search index.</summary>
internal static class SearchPlan
{
    private const int SummaryLength = 160;

    /// <summary>Builds the index, whose files are not known before; none where the settings want no search.</summary>
    /// <param name="catalog">The arranged site.</param>
    /// <param name="jobs">How many threads work at most.</param>
    public static IReadOnlyList<OutputJob> Jobs(SiteCatalog catalog, int jobs)
    {
        if (!catalog.Settings.Search)
            return [];
        var places = catalog.Topics.Select((t, i) => (t.Topic.Slug, i)).ToDictionary(t => t.Slug, t => t.i, StringComparer.Ordinal);
        var topics = catalog.Topics.Select(t => new SearchTopic(t.Topic.Slug, t.Topic.Title)).ToList();
        return [.. SearchIndex.Build(catalog.Papers.Count, number => Paper(catalog.Papers[^(number + 1)], places), topics, jobs)
            .Select(file => new OutputJob("/search/" + file.Path, "the search index", Writing(file.Bytes)))];
    }

    // The bytes are let go once they are written: those of all files together are many, and most of the build is still to come.
    private static Action<OutputBuffer> Writing(byte[] bytes) => output =>
    {
        output.Write(bytes);
        bytes = [];
    };

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
            Topics = [.. entry.Topics.Select(t => topics[t.Slug]).Distinct()],
            Code = entry.Code,
            Abstract = text,
            Summary = MarkdownRenderer.Summary(text, SummaryLength),
        };
    }
}
