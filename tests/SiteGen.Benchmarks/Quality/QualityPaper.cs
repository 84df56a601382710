using System.Text.Json;
using SiteGen.Catalog.Similarity;
using SiteGen.Content;

namespace SiteGen.Benchmarks.Quality;

/// <summary>A real paper of a measurement, one line of a .jsonl file.</summary>
/// <param name="Title">The title.</param>
/// <param name="Abstract">The abstract.</param>
/// <param name="Authors">The names of the authors.</param>
/// <param name="IsKept">Whether the curator keeps it (<c>kept</c>).</param>
/// <param name="IsHistory">Whether the curator has decided on it already (<c>part</c> is <c>history</c>).</param>
internal sealed record QualityPaper(string Title, string Abstract, IReadOnlyList<string> Authors, bool IsKept, bool IsHistory)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file.</param>
    public static IReadOnlyList<QualityPaper> ReadAll(string path) => [.. File.ReadLines(path).Select(Parse)];

    /// <summary>Returns the papers as they are compared, without authors and topics.</summary>
    /// <param name="papers">The papers.</param>
    public static IReadOnlyList<ComparedPaper> ToCompared(IReadOnlyList<QualityPaper> papers) =>
    [
        .. papers.Select((paper, i) => new ComparedPaper(
            new Paper
            {
                Slug = $"{i}",
                Path = $"content/papers/{i}.md",
                Title = paper.Title,
                Abstract = paper.Abstract,
                Date = new FeedDate(new DateOnly(2026, 11, 1)),
            },
            [])),
    ];

    private static QualityPaper Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var paper = json.RootElement;
        return new QualityPaper(
            paper.GetProperty("title").GetString() ?? "",
            paper.GetProperty("abstract").GetString() ?? "",
            [.. paper.GetProperty("authors").EnumerateArray().Select(author => author.GetString() ?? "")],
            paper.TryGetProperty("kept", out var kept) && kept.GetBoolean(),
            paper.TryGetProperty("part", out var part) && part.GetString() == "history");
    }
}
