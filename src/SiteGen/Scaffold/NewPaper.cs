using SiteGen.Content;
using SiteGen.Import;
using SiteGen.Import.Topics;
using SiteGen.Text;

namespace SiteGen.Scaffold;

/// <summary>Writes the file of a paper that a curator adds by hand: a draft, as an import would write it.</summary>
public static class NewPaper
{
    private const string Placeholder = "Write the abstract here, in Markdown.";

    private static readonly string[] Comments =
    [
        "If known: published: \"2026-11\", authors: [\"Given Family\"], arxiv: \"1611.07725\", doi: \"10.1109/CVPR.2017.587\",",
        "venue: \"CVPR 2017\", links: { code: \"https://…\" }. To publish the paper, take out the line 'draft'.",
    ];

    /// <summary>Writes the file; never over another one.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="title">The paper's title: any text.</param>
    /// <param name="date">The day on which it enters the feed; null for today in the zone of the editions.</param>
    /// <param name="topics">The slugs of its topics; where none is named, those that an import would propose by the title.</param>
    public static NewFileResult Write(string source, string title, DateOnly? date, IReadOnlyList<string> topics)
    {
        if (NewFile.Refusal(source) is { } refusal)
            return NewFile.Refused(refusal);
        var line = NewFile.TitleOf(title);
        var key = TitleKey.Fold(line);
        if (key.Length == 0)
            return NewFile.Refused("the title is empty; write: sitegen new paper \"The paper's title\"");
        var content = NewFile.Content(source);
        if (content.Papers.FirstOrDefault(p => TitleKey.Fold(p.Title) == key) is { } twin)
            return NewFile.Refused($"{twin.Path} has this title already; edit it, or choose another title");
        if (topics.FirstOrDefault(slug => content.Topics.All(t => t.Slug != slug)) is { } unknown)
            return NewFile.Refused($"there is no topic '{unknown}'{Advice(unknown, content)}");

        var stem = Slug.From(line) is { Length: > 0 } made ? made : "paper";
        if (content.Papers.FirstOrDefault(p => p.Slug == stem) is { } holder)
            return NewFile.Refused($"{holder.Path} has the slug '{stem}' already; choose a title that differs in its first 80 letters, or write the file by hand");
        var text = PaperWriter.Write(new PaperFile
        {
            Title = line,
            Date = new FeedDate(BuildDay.Of(date, content.Settings.TimeZone)),
            Topics = topics.Count > 0 ? [.. topics.Distinct(StringComparer.Ordinal)] : [.. new TopicMatcher(content.Topics).Assign(line, "").Select(t => t.Topic)],
            Abstract = Placeholder,
            Draft = true,
        });
        return NewFile.Write(source, $"content/papers/{FreeSlug(source, content, stem, key)}.md", InsertComments(text));
    }

    private static string InsertComments(string text)
    {
        var editor = FrontMatterEditor.Open(text, new DiagnosticBag().ForFile(""));
        return Comments.Aggregate(editor, (edited, line) => edited?.InsertComment("topics", line))!.Text;
    }

    // The slug of a paper that was deleted is not given to another one: imports would take the two for one.
    private static string FreeSlug(string source, SiteContent content, string stem, string key)
    {
        var deleted = ImportLog.Read(source, new DiagnosticBag()).Papers.Where(p => !p.Ids.Contains("title:" + key)).Select(p => p.Slug);
        return new SlugPool(content.Papers.Select(p => p.Slug).Concat(deleted)).Take(stem);
    }

    private static string Advice(string slug, SiteContent content) =>
        Suggestion.DidYouMean(slug, content.Topics.Select(t => t.Slug)) is { Length: > 0 } advice ? advice : "; make it with 'sitegen new topic \"Title\"'";
}
