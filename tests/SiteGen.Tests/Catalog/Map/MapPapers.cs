using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Tests.Catalog.Map;

/// <summary>Catalogs for tests of the map: the papers of this repository, and synthetic ones.</summary>
internal static class MapPapers
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    // Six fields, so that no word is common enough to have a low TF-IDF weight.
    private static readonly string[] Fields =
    [
        "federated clients server privacy aggregation", "speech audio voice phoneme recording", "kernel width limit proof gradient",
        "graph molecule protein bond atom", "robot grasp motion planning arm", "translation language sentence corpus grammar",
    ];

    /// <summary>Builds a catalog of the papers of this repository.</summary>
    public static SiteCatalog BuildRepository(int jobs = 2) =>
        TestCatalog.Build(ContentReader.Read(Repository.Root, jobs, new DiagnosticBag()), Day, jobs);

    /// <summary>Builds a catalog of synthetic papers of six fields; papers of one field share most of their words.</summary>
    public static SiteCatalog BuildSynthetic(int count) => Build(Enumerable.Range(0, count).Select(i => CreatePaper(i, CreateText(i))));

    /// <summary>Builds a catalog of papers.</summary>
    public static SiteCatalog Build(IEnumerable<Paper> papers)
    {
        var topics = Enumerable.Range(0, Fields.Length)
            .Select(i => new Topic { Slug = $"field-{i}", Path = "x.md", Title = $"Field number {i}" });
        return TestCatalog.Build(new SiteContent(new SiteSettings(), [.. papers], [.. topics], [], []), Day);
    }

    public static Paper CreatePaper(int number, string text) => new()
    {
        Slug = $"p{number:D4}",
        Path = $"content/papers/p{number:D4}.md",
        Title = $"Number {number}",
        Date = new FeedDate(Day.AddDays(-number)),
        Abstract = text,
        Topics = [new Located<string>($"field-{number % Fields.Length}", SourcePosition.Start)],
    };

    private static string CreateText(int number)
    {
        var words = Fields[number % Fields.Length].Split(' ').Where((_, i) => (number / Fields.Length + i) % 5 != 0);
        return $"{string.Join(' ', words)} own{ToLetter(number)}{ToLetter(number / 26)} pair{ToLetter(number / 12)}";
    }

    private static char ToLetter(int number) => (char)('a' + (number % 26));
}
