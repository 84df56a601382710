using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Tests.Import.Dumps;

/// <summary>
/// Reads records in the shape of arXiv's, written as dumps: those in records.jsonl, and a sample of real ones if it is beside
/// the repository.
/// </summary>
public sealed partial class RecordTests
{
    private static readonly string[] Chrome =
        ["Daily Papers", "AK", "Monthly", "[-] 74", "4 authors", "·", "Previous", "Oct 7, 2024", "https://huggingface.co/papers"];

    [Theory]
    [InlineData("\n", "\n")]
    [InlineData("\n\n", "\n\n")]
    [InlineData("\n", "\n\n")]
    [InlineData("\r\n", "\r\n")]
    public void Every_title_is_paired_with_its_abstract(string withinPaper, string betweenPapers)
    {
        var records = ReadRecords();

        AssertRead(records, string.Join(betweenPapers, records.Select(r => r.Title + withinPaper + r.Abstract)), 0);
    }

    [Fact]
    public void Chrome_between_papers_makes_no_difference()
    {
        var records = ReadRecords();
        var random = new Random(1);

        AssertRead(
            records,
            string.Join('\n', records.Select(r =>
                (random.Next(3) == 0 ? Chrome[random.Next(Chrome.Length)] + "\nSubscribe" : "") + r.Title + "\n" + r.Abstract)),
            0);
    }

    [Fact]
    public void Stray_lines_are_all_reported_and_make_no_other_difference()
    {
        var records = ReadRecords();

        AssertRead(
            records,
            string.Join('\n', records.Select((r, i) => (i % 20 == 7 ? "Intercode Bash\n" : "") + r.Title + "\n" + r.Abstract)),
            records.Count / 20);
    }

    private static void AssertRead(List<(string Title, string Abstract)> records, string text, int skipped)
    {
        var (papers, messages) = DumpText.ReadText(text);

        Assert.Equal(records.Select(r => TexProse.ToTitle(r.Title)), papers.Select(p => p.Title));
        Assert.Equal(records.Select(r => TexProse.ToMarkdown(r.Abstract).Markdown), papers.Select(p => p.Abstract));
        Assert.Equal(skipped, messages.Sum(CountSkipped));
    }

    // Only the first skipped lines of a dump are reported one by one; the last message counts the rest.
    private static int CountSkipped(string message) =>
        MoreSkipped().Match(message) is { Success: true } more ? int.Parse(more.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
        : message.Contains(": skipped: ", StringComparison.Ordinal) ? 1
        : 0;

    [GeneratedRegex(@": (\d+) more lines were skipped", RegexOptions.CultureInvariant)]
    private static partial Regex MoreSkipped();

    private static List<(string Title, string Abstract)> ReadRecords()
    {
        string?[] files = [Repository.PathOf("tests/SiteGen.Tests/Import/Dumps/records.jsonl"), Repository.Beside("data/arxiv-sample.jsonl")];
        return [.. files.OfType<string>().SelectMany(File.ReadLines).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(record => (record.GetProperty("title").GetString()!, record.GetProperty("abstract").GetString()!))];
    }
}
