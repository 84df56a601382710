using SiteGen.Content;

namespace SiteGen.Import.Topics;

/// <summary>Reports what is wrong with the topics' phrases.</summary>
public static class TopicPhraseCheck
{
    /// <summary>
    /// An error for each line of <c>match</c> that is no phrase, and a warning for each that says the same as an
    /// earlier line of its topic, at the place of the line.
    /// </summary>
    /// <param name="topics">The topics.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static void Run(IEnumerable<Topic> topics, DiagnosticBag diagnostics)
    {
        foreach (var topic in topics)
            Check(topic, diagnostics);
    }

    private static void Check(Topic topic, DiagnosticBag diagnostics)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in topic.Match)
        {
            if (!MatchPhrase.TryParse(line.Value, out var phrase, out var problem))
                diagnostics.Error(topic.Path, line.Position, problem);
            else if (!known.TryAdd(Key(phrase), line.Value))
                diagnostics.Warning(topic.Path, line.Position,
                    $"the phrase \"{line.Value}\" says the same as \"{known[Key(phrase)]}\"; remove one");
        }
    }

    private static string Key(MatchPhrase phrase) =>
        string.Join(' ', phrase.Words.Select(word => word.IsPrefix ? word.Text + "*" : word.Text));
}
