using CsCheck;
using SiteGen.Content;
using SiteGen.Import;
using SiteGen.Import.Dumps;
using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Tests.Import.Dumps;

public sealed class DumpPropertyTests
{
    private static readonly string[] Fixed =
    [
        "", " ", "Subscribe", "AK", "[-] 3", "Oct 7, 2024", "https://huggingface.co/papers/2410.05434",
        "https://huggingface.co/papers/1808.01400",
        "https://huggingface.co/login?next=%2Fpapers%2F2410.05434", "https://huggingface.co/google", "https://example.org/x", "---", "[",
        "2 authors](https://huggingface.co/papers/1808.01400)",
    ];

    private static readonly Gen<string> Words =
        Gen.Int[1, 60].Array[1, 40].Select(numbers => string.Join(' ', numbers.Select(n => $"w{n}")));

    private static readonly Gen<string> Line = Gen.OneOf(
        Words, Words.Select(w => w + "."), Words.Select(w => "We show that " + w + ". It is " + w + "."),
        Gen.Int[0, Fixed.Length - 1].Select(i => Fixed[i]));

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Gen.String.Sample(text => DumpText.ReadText(text));

    [Fact]
    public void Every_line_is_part_of_a_paper_or_chrome_or_reported() =>
        Line.Array[0, 40].Sample(lines =>
        {
            // A unique word in each line of text shows where the line went.
            var text = string.Join('\n', lines.Select((line, i) =>
                line.StartsWith('w') || line.StartsWith('W') ? $"{line[..^1]} mark{i}end{line[^1]}" : line));
            var diagnostics = new DiagnosticBag();
            var papers = DumpReader.Read(text, diagnostics.ForFile(DumpText.DumpPath));
            var messages = diagnostics.Sorted();
            // The message about a file that is set aside stands for all of its lines, and a count for those that it counts.
            if (papers is null)
                Assert.Single(messages);
            else if (!messages.Any(d => d.Message.Contains(" more lines were skipped", StringComparison.Ordinal)))
                Assert.Equal([], DumpLines.Split(text).Where(line => line.Kind == LineKind.Text && !IsAccountedFor(line, papers, messages)));
        });

    private static bool IsAccountedFor(DumpLine line, IReadOnlyList<ImportedPaper> papers, IReadOnlyList<Diagnostic> messages) =>
        messages.Any(d => d.Position.Line == line.Position.Line)
        || papers.Any(p => ContainsMark(p.Title, line.Text) || ContainsMark(p.Abstract, line.Text))
        || BelongsToRepeat(line.Position.Line, papers, messages);

    [Fact]
    public void Reading_twice_has_the_same_result() =>
        Line.Array[0, 30].Sample(lines =>
        {
            var text = string.Join('\n', lines);
            var (first, again) = (DumpText.ReadText(text), DumpText.ReadText(text));
            return first.Diagnostics.SequenceEqual(again.Diagnostics)
                && first.Papers.Select(p => (p.Title, p.Abstract, p.Arxiv))
                    .SequenceEqual(again.Papers.Select(p => (p.Title, p.Abstract, p.Arxiv)));
        });

    /// <summary>Returns whether a line belongs to a repeated paper, of which only the title is reported.</summary>
    private static bool BelongsToRepeat(int line, IReadOnlyList<ImportedPaper> papers, IReadOnlyList<Diagnostic> messages) =>
        messages.Where(d => d.Position.Line < line).GroupBy(d => d.Position.Line).MaxBy(g => g.Key) is { } last
        && last.Any(d => d.Message.Contains(" again;", StringComparison.Ordinal))
        && !papers.Any(p => p.Position.Line > last.Key && p.Position.Line <= line);

    private static bool ContainsMark(string text, string line)
    {
        var at = line.IndexOf("mark", StringComparison.Ordinal);
        var mark = at < 0 ? line : line[at..(line.IndexOf("end", at, StringComparison.Ordinal) + 3)];
        // Markdown has a backslash before some characters, and bare addresses in angle brackets.
        return string.Concat(text.Where(c => c is not ('\\' or '<' or '>'))).Contains(mark, StringComparison.Ordinal);
    }
}
