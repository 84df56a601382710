using System.Text.RegularExpressions;
using SiteGen.Import;
using static SiteGen.Tests.Import.Bibliographies.BibliographyText;

namespace SiteGen.Tests.Import.Bibliographies;

/// <summary>
/// Reads bibliographies with the habits of twenty libraries, publishers and reference managers. Beside each <c>.bib</c> file
/// lies a <c>.txt</c> file with the values that a reader expects, written before the first run.
/// </summary>
public sealed partial class ExporterTests
{
    private const string Folder = "tests/SiteGen.Tests/Import/Bibliographies/Exporters";

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Repository.PathOf(Folder), "*.bib")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_entry_has_the_expected_values(string name)
    {
        var (papers, _) = Read(Repository.Read($"{Folder}/{name}.bib"));

        var expected = ReadExpected(name).Where(line => line[0] != '!');
        Assert.Equal(string.Join('\n', expected), string.Join('\n', papers.SelectMany(Format)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_doubtful_is_reported_at_its_line_and_nothing_else_is(string name)
    {
        var (_, messages) = Read(Repository.Read($"{Folder}/{name}.bib"));

        var expected = ReadExpected(name).Where(line => line[0] == '!').Select(line => Warning().Match(line)).ToList();
        Assert.Equal(expected.Select(w => w.Groups["line"].Value), messages.Select(m => m.Split(':')[1]));
        Assert.All(expected.Zip(messages), pair =>
            Assert.Contains(pair.First.Groups["text"].Value, pair.Second.Split(": warning: ")[1], StringComparison.Ordinal));
    }

    private static string[] ReadExpected(string name) => Repository.Read($"{Folder}/{name}.txt").TrimEnd('\n').Split('\n');

    private static IEnumerable<string> Format(ImportedPaper paper)
    {
        yield return $"@{paper.Position.Line} {paper.Title}";
        if (paper.Authors.Count > 0)
            yield return "  authors " + string.Join("; ", paper.Authors);
        if (paper.Published is { } date)
            yield return "  date " + date;
        if (paper.Venue is { } venue)
            yield return "  venue " + venue;
        if (paper.Doi is { } doi)
            yield return "  doi " + doi;
        if (paper.Arxiv is { } arxiv)
            yield return "  arxiv " + arxiv;
        foreach (var (name, address) in paper.Links)
            yield return $"  {name} {address}";
        if (paper.Abstract.Length > 0)
            yield return "  abstract " + paper.Abstract.Replace('\u00A0', ' ').Replace("\n", "¶", StringComparison.Ordinal);
    }

    [GeneratedRegex("^! (?<line>[0-9]+) (?<text>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Warning();
}
