using SiteGen.Content;
using SiteGen.Import;
using SiteGen.Text;

namespace SiteGen.Scaffold;

/// <summary>Writes the file of a new topic. Its only phrase is its title, until the curator adds others.</summary>
public static class NewTopic
{
    /// <summary>Writes the file. An existing file is never overwritten.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="title">The topic's title: any text.</param>
    public static NewFileResult Write(string source, string title)
    {
        if (NewFile.FindProblem(source) is { } problem)
            return NewFile.Refuse(problem);
        var line = NewFile.CleanTitle(title);
        var key = TitleKey.Fold(line);
        if (key.Length == 0)
            return NewFile.Refuse("the title is empty; write: sitegen new topic \"The topic's title\"");
        var topics = NewFile.ReadContent(source).Topics;
        // A title without a letter that has a romanization: the file can be renamed until the topic is published.
        var slug = Slug.From(line) is { Length: > 0 } made ? made : new SlugPool(topics.Select(t => t.Slug)).Reserve("topic");
        if (topics.FirstOrDefault(t => t.Slug == slug || TitleKey.Fold(t.Title) == key) is { } twin)
            return NewFile.Refuse($"{twin.Path} already is this topic; edit it, or choose another title");
        return NewFile.Write(source, $"content/topics/{slug}.md", BuildText(line));
    }

    private static string BuildText(string title)
    {
        var phrase = string.Join(' ', Words.Split(title));
        return $"""
            ---
            title: {YamlText.Quote(title)}
            # One sentence that says which papers belong here.
            description: ""
            # Phrases by which an import recognises papers of this topic. Add others that occur in their titles and abstracts.
            match: {YamlText.QuoteAll(phrase.Length > 0 ? [phrase] : [])}
            ---

            """.ReplaceLineEndings("\n");
    }
}
