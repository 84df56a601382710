using SiteGen.Content;
using SiteGen.Import.Topics;

namespace SiteGen.Cli.Reports;

/// <summary>Says why a topic is proposed.</summary>
internal static class TopicReasons
{
    /// <summary>Returns one line: the topic, its score, the phrases that matched, and the words that its papers have in common.</summary>
    /// <param name="topic">The topic.</param>
    public static string Describe(TopicScore topic)
    {
        var phrases = topic.Phrases.Select(p =>
            Phrase.Invariant($"\"{VisibleText.SanitizeAndShorten(p.Phrase)}\" (title {p.InTitle}, abstract {p.InAbstract})"));
        string[] common = topic.Terms.Count == 0 ? []
            : [$"words of its papers: {string.Join(", ", topic.Terms.Select(t => VisibleText.SanitizeAndShorten(t)))}"];
        var reasons = string.Join("; ", [string.Join(", ", phrases), .. common]).TrimStart(' ', ';');
        return Phrase.Invariant($"{topic.Topic} {topic.Score:F2}: {reasons}");
    }
}
