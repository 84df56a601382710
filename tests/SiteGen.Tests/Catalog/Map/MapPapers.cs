using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Tests.Themes;

namespace SiteGen.Tests.Catalog.Map;

/// <summary>Papers for maps: those of this repository, and made ones.</summary>
internal static class MapPapers
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    // Six, so that no word of a field is too common to tell anything.
    private static readonly string[] Fields =
    [
        "federated clients server privacy aggregation", "speech audio voice phoneme recording", "kernel width limit proof gradient",
        "graph molecule protein bond atom", "robot grasp motion planning arm", "translation language sentence corpus grammar",
    ];


    /// <summary>The papers of this repository.</summary>
    public static SiteCatalog Seed(int jobs = 2) => Arrange(ContentReader.Read(ThemeSite.Repository, jobs, new DiagnosticBag()), jobs);

    /// <summary>Made papers of three fields; a field's papers share most of their words.</summary>
    public static SiteCatalog Made(int count, int jobs = 2) => Of(Enumerable.Range(0, count).Select(i => Paper(i, Words(i))), jobs);

    /// <summary>Papers with these abstracts.</summary>
    public static SiteCatalog Of(IEnumerable<Paper> papers, int jobs = 2)
    {
        var topics = Enumerable.Range(0, Fields.Length).Select(i => new Topic { Slug = $"field-{i}", Path = "x.md", Title = $"Field number {i}" });
        return Arrange(new SiteContent(new SiteSettings(), [.. papers], [.. topics], [], []), jobs);
    }

    public static Paper Paper(int number, string text) => new()
    {
        Slug = $"p{number:D4}",
        Path = $"content/papers/p{number:D4}.md",
        Title = $"Number {number}",
        Date = new FeedDate(Day.AddDays(-number)),
        Abstract = text,
        Topics = [new Located<string>($"field-{number % Fields.Length}", SourcePosition.Start)],
    };

    private static string Words(int number)
    {
        var field = Fields[number % Fields.Length].Split(' ');
        return string.Join(' ', field.Where((_, i) => (number / Fields.Length + i) % 5 != 0)) + $" own{(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))} pair{(char)('a' + (number / 12 % 26))}";
    }

    private static SiteCatalog Arrange(SiteContent content, int jobs) => TestCatalog.Build(content, Day, jobs);
}
