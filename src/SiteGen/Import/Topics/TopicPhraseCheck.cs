using SiteGen.Content;

namespace SiteGen.Import.Topics;

/// <summary>Checks the phrases of the topics.</summary>
public static class TopicPhraseCheck
{
    /// <summary>
    /// Reports an error for each invalid line of <c>match</c>, and a warning for each line that means the same as
    /// an earlier one of its topic.
    /// </summary>
    /// <param name="topics">The topics.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
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
            else if (!known.TryAdd(BuildKey(phrase), line.Value))
                diagnostics.Warning(topic.Path, line.Position,
                    $"the phrase \"{line.Value}\" says the same as \"{known[BuildKey(phrase)]}\"; remove one");
        }
    }

    private static string BuildKey(MatchPhrase phrase) =>
        string.Join(' ', phrase.Words.Select(word => word.IsPrefix ? word.Text + "*" : word.Text));
}
