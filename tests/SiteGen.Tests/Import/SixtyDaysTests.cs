using System.Globalization;
using System.Text;
using SiteGen.Content;
using SiteGen.Import;

namespace SiteGen.Tests.Import;

/// <summary>Lets sixty days pass with a source that brings fewer or more papers a day than the feed publishes.</summary>
public sealed class SixtyDaysTests : IDisposable
{
    private const int PerDay = 2;
    private static readonly DateOnly First = new(2026, 10, 1);

    private readonly TestSite _site = new($"""
        -- content/site.yaml --
        title: "Test"
        baseUrl: "https://lab.example/"
        editions:
          perDay: {PerDay}
        -- content/sources/live.yaml --
        from: "arxiv"
        categories: ["cs.LG"]
        """);

    private int _number;

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_source_with_few_papers_leaves_nothing_waiting()
    {
        var days = Run(papersPerDay: 1);

        Assert.All(days, day => Assert.Equal((1, 0, 0), (day.Published, day.Proposed, day.Expired)));
        Assert.All(days, day => Assert.InRange(day.Queued, 0, 1));
    }

    [Fact]
    public void A_source_with_many_papers_fills_each_edition_and_proposes_the_rest_until_it_expires()
    {
        var days = Run(papersPerDay: 8);

        Assert.All(days, day => Assert.Equal(PerDay, day.Published));
        // Four days are filled at first, then one a day; the queue never grows longer than three days.
        Assert.All(days, day => Assert.Equal(3 * PerDay, day.Queued));
        Assert.All(days.Skip(15), day => Assert.Equal((14 * 6, 6), (day.Proposed, day.Expired)));
        Assert.Equal(60 * 8, days.Sum(d => d.Published) + days[^1].Queued + days[^1].Proposed + days.Sum(d => d.Expired));
    }

    private List<(int Published, int Queued, int Proposed, int Expired)> Run(int papersPerDay)
    {
        var days = new List<(int, int, int, int)>();
        var records = new StringBuilder();
        for (var day = First; day < First.AddDays(60); day = day.AddDays(1))
        {
            for (var i = 0; i < papersPerDay; i++)
                records.Append(WriteRecord(day));
            _site.Write("content/dumps/live-2026-10.jsonl", records.ToString());
            var diagnostics = new DiagnosticBag();
            var plan = Importer.Run(new ImportOptions { Source = _site.Root, Date = day }, diagnostics, CancellationToken.None)!;
            Assert.Empty(diagnostics.Sorted());
            var content = ContentReader.Read(_site.Root, 1, diagnostics);
            days.Add((
                content.Papers.Count(p => p.Date.Day == day),
                content.Papers.Count(p => p.Date.Day > day),
                plan.Log.Papers.Count(p => p.Outcome is Outcome.Proposed),
                plan.Removals.Count));
            TestContext.Current.TestOutputHelper?.WriteLine($"{day}: {days[^1]}");
        }

        return days;
    }

    private string WriteRecord(DateOnly day) => string.Create(CultureInfo.InvariantCulture,
        $"{{\"title\": \"Paper Number {++_number}\", \"arxiv\": \"2610.{_number:D5}\", \"published\": \"{day:yyyy-MM-dd}\", \"source\": \"live\"}}\n");
}
