using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Scaffold;

/// <summary>Writes the file of a new topic, whose papers an import knows by the words of its title until a curator says more.</summary>
public static class NewTopic
{
    /// <summary>Writes the file; never over another one.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="title">The topic's title: any text.</param>
    public static NewFileResult Write(string source, string title)
    {
        if (NewFile.Refusal(source) is { } refusal)
            return NewFile.Refused(refusal);
        var line = NewFile.TitleOf(title);
        var key = TitleKey.Fold(line);
        if (key.Length == 0)
            return NewFile.Refused("the title is empty; write: sitegen new topic \"The topic's title\"");
        var slug = Slug.From(line);
        if (slug.Length == 0)
            return NewFile.Refused($"no address can be made of \"{line}\"; write a file in content/topics by hand, under a name of letters a-z");
        var topics = NewFile.Content(source).Topics;
        if (topics.FirstOrDefault(t => t.Slug == slug || TitleKey.Fold(t.Title) == key) is { } twin)
            return NewFile.Refused($"{twin.Path} is this topic already; edit it, or choose another title");
        return NewFile.Write(source, $"content/topics/{slug}.md", TextOf(line));
    }

    private static string TextOf(string title)
    {
        var phrase = string.Join(' ', Words.Split(title));
        return $"""
            ---
            title: {YamlText.Quote(title)}
            # One sentence that says what belongs here.
            description: ""
            # The phrases by which an import knows papers of this topic; add what else they say in titles and abstracts.
            match: {YamlText.QuoteAll(phrase.Length > 0 ? [phrase] : [])}
            ---

            """.ReplaceLineEndings("\n");
    }
}
