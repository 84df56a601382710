using SiteGen.Content;
using SiteGen.Import;
using SiteGen.Import.Dumps;

namespace SiteGen.Tests.Import.Dumps;

/// <summary>Sample abstracts, and methods that read dumps.</summary>
internal static class DumpText
{
    public const string DumpPath = "content/dumps/d.txt";

    public const string Abstract1 =
        "Models that answer questions about tables often copy cells instead of reasoning over them. We propose a probe that "
        + "separates the two and apply it to five systems. The results show that copying explains most of the gain.";

    public const string Abstract2 =
        "Graph partitioning is a basic step of many distributed computations. In this paper we give a streaming algorithm that "
        + "needs one pass and constant memory for each vertex, and we prove that its cut is close to the best.";

    public const string Abstract3 =
        "Coral reefs are mapped from the air with cameras that see only part of the spectrum. We show that a small network, "
        + "trained on simulated water, removes the blue cast and doubles the accuracy of a common classifier.";

    public static (IReadOnlyList<ImportedPaper> Papers, string[] Diagnostics) Read(params string[] lines) =>
        ReadText(string.Join('\n', lines) + "\n");

    public static (IReadOnlyList<ImportedPaper> Papers, string[] Diagnostics) ReadText(string text)
    {
        var diagnostics = new DiagnosticBag();
        var papers = DumpReader.Read(text, diagnostics.ForFile(DumpPath)) ?? [];
        return (papers, [.. diagnostics.Sorted().Select(d => d.ToString())]);
    }

    /// <summary>Ways in which one text comes out of a browser, a mail program or an editor.</summary>
    public static TheoryData<string> Ways => ["as it is", "Windows", "old Mac", "indented", "byte-order mark", "hard spaces",
        "no blank lines"];

    /// <summary>Changes a text in one of the ways.</summary>
    public static string Change(string text, string way) => way switch
    {
        "Windows" => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        "old Mac" => text.Replace('\n', '\r'),
        "indented" => string.Join('\n', text.Split('\n').Select(line => "    " + line)),
        "byte-order mark" => "\uFEFF" + text,
        "hard spaces" => string.Join('\n', text.Split('\n').Select(line =>
            line.Length == 0 ? "\u00A0" : line.Replace("  ", "\u00A0 ", StringComparison.Ordinal) + "\u00A0")),
        "no blank lines" => string.Join('\n', text.Split('\n').Where(line => line.Length > 0)),
        _ => text,
    };
}
