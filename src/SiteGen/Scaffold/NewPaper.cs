using SiteGen.Content;
using SiteGen.Content.Editing;
using SiteGen.Import;
using SiteGen.Import.Topics;
using SiteGen.Text;

namespace SiteGen.Scaffold;

/// <summary>Writes the file of a new paper: a draft in the form that an import would write.</summary>
public static class NewPaper
{
    private const string Placeholder = "Write the abstract here, in Markdown.";

    private static readonly string[] Comments =
    [
        "If known: published: \"2026-11\", authors: [\"Given Family\"], arxiv: \"1611.07725\", doi: \"10.1109/CVPR.2017.587\",",
        "venue: \"CVPR 2017\", links: { code: \"https://…\" }. To publish the paper, remove the line 'draft'.",
    ];

    /// <summary>Writes the file. An existing file is never overwritten.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="title">The paper's title: any text.</param>
    /// <param name="date">The day on which it enters the feed; null for today in the time zone of the editions.</param>
    /// <param name="topics">The slugs of its topics; if empty, the topics that an import would propose for the title.</param>
    public static NewFileResult Write(string source, string title, DateOnly? date, IReadOnlyList<string> topics)
    {
        if (NewFile.FindProblem(source) is { } problem)
            return NewFile.Refuse(problem);
        var line = NewFile.CleanTitle(title);
        var key = TitleKey.Fold(line);
        if (key.Length == 0)
            return NewFile.Refuse("the title is empty; write: sitegen new paper \"The paper's title\"");
        var content = NewFile.ReadContent(source);
        if (content.Papers.FirstOrDefault(p => TitleKey.Fold(p.Title) == key) is { } twin)
            return NewFile.Refuse($"{twin.Path} already has this title; edit it, or choose another title");
        if (topics.FirstOrDefault(slug => content.Topics.All(t => t.Slug != slug)) is { } unknown)
            return NewFile.Refuse($"there is no topic '{unknown}'{Advise(unknown, content)}");

        var stem = Slug.From(line) is { Length: > 0 } made ? made : new SlugPool(content.Papers.Select(p => p.Slug)).Reserve("paper");
        if (content.Papers.FirstOrDefault(p => p.Slug == stem) is { } holder)
        {
            return NewFile.Refuse($"{holder.Path} already has the slug '{stem}'; "
                + "choose a title that differs in its first 80 letters, or write the file by hand");
        }

        var text = PaperWriter.Write(new PaperFile
        {
            Title = line,
            Date = new FeedDate(BuildDay.Resolve(date, content.Settings.TimeZone)),
            Topics = topics.Count > 0 ? [.. topics.Distinct(StringComparer.Ordinal)] : ProposeTopics(line, content),
            Abstract = Placeholder,
            Draft = true,
        });
        return NewFile.Write(source, $"content/papers/{ReserveSlug(source, content, stem, key)}.md", InsertComments(text));
    }

    private static string[] ProposeTopics(string title, SiteContent content) =>
        [.. new TopicMatcher(content.Topics).Assign(title, "").Select(t => t.Topic)];

    private static string InsertComments(string text)
    {
        var editor = FrontMatterEditor.Open(text, new DiagnosticBag().ForFile(""));
        return Comments.Aggregate(editor, (edited, line) => edited?.InsertComment("topics", line))!.Text;
    }

    // The slug of a deleted paper is not reused, because imports would treat the two papers as one.
    private static string ReserveSlug(string source, SiteContent content, string stem, string key)
    {
        var deleted = ImportLog.Read(source, new DiagnosticBag()).Papers.Where(p => !p.Ids.Contains("title:" + key)).Select(p => p.Slug);
        return new SlugPool(content.Papers.Select(p => p.Slug).Concat(deleted)).Reserve(stem);
    }

    private static string Advise(string slug, SiteContent content) =>
        Suggestion.DidYouMean(slug, content.Topics.Select(t => t.Slug)) is { Length: > 0 } advice
            ? advice
            : "; create it with 'sitegen new topic \"Title\"'";
}
