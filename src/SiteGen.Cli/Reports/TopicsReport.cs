using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SiteGen.Content;
using SiteGen.Import.Topics;

namespace SiteGen.Cli.Reports;

/// <summary>What <c>topics</c> found.</summary>
internal static class TopicsReport
{
    // The document goes to a file or a pipe, never into a page, so only JSON's own characters are escaped.
    private static readonly TopicsJsonContext Context = new(
        new JsonSerializerOptions(TopicsJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes each paper with the topics that it may lack and the reasons for them, and a summary.</summary>
    /// <param name="proposals">The proposals.</param>
    /// <param name="applied">The number of files that got topics; null if none should.</param>
    /// <param name="output">Standard output.</param>
    public static void Write(IReadOnlyList<PaperTopics> proposals, int? applied, TextWriter output)
    {
        foreach (var (paper, topics) in proposals)
        {
            output.WriteLine(paper.Path);
            output.WriteLine($"  \"{VisibleText.SanitizeAndShorten(paper.Title)}\"");
            output.WriteLine(paper.Topics.Count == 0 ? "  has no topic" : $"  has {string.Join(", ", paper.Topics.Select(t => t.Value))}");
            foreach (var topic in topics)
                output.WriteLine($"  + {TopicReasons.Describe(topic)}");
        }

        var without = proposals.Count(p => p.Paper.Topics.Count == 0);
        output.WriteLine(
            Phrase.Invariant($"{Phrase.Count(without, "paper")} without topics and {proposals.Count - without} with some may get topics")
            + (applied is { } count ? $", {Phrase.Count(count, "file")} changed" : ""));
    }

    /// <summary>Writes one JSON document, an array of papers.</summary>
    /// <param name="proposals">The proposals.</param>
    /// <param name="output">Standard output.</param>
    public static void WriteJson(IReadOnlyList<PaperTopics> proposals, TextWriter output)
    {
        output.Write(JsonSerializer.Serialize([.. proposals.Select(Create)], Context.PaperTopicsJsonArray));
        output.Write('\n');
    }

    private static PaperTopicsJson Create(PaperTopics found) => new(
        found.Paper.Slug,
        found.Paper.Title,
        [.. found.Paper.Topics.Select(t => t.Value)],
        [
            .. found.Topics.Select(t => new TopicProposalJson(
                t.Topic, Math.Round(t.Score, 4), [.. t.Phrases.Select(p => p.Phrase)], Math.Round(t.Learned, 4), t.Terms)),
        ]);
}

/// <summary>A paper that may lack topics.</summary>
internal sealed record PaperTopicsJson(
    string Slug, string Title, IReadOnlyList<string> Topics, IReadOnlyList<TopicProposalJson> Proposed);

/// <summary>
/// A topic that fits a paper: its score, the phrases that matched, and the share and words of what its papers have in common.
/// </summary>
internal sealed record TopicProposalJson(
    string Topic, double Score, IReadOnlyList<string> Phrases, double Learned, IReadOnlyList<string> Words);

/// <summary>Writes the document without reflection, which the native program needs.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(PaperTopicsJson[]))]
internal sealed partial class TopicsJsonContext : JsonSerializerContext;
