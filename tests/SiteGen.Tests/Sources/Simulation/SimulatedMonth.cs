using System.Globalization;

namespace SiteGen.Tests.Sources.Simulation;

/// <summary>The papers of a simulated month: batches on weekdays, none on a holiday, with everything that happens to papers later.</summary>
internal sealed class SimulatedMonth
{
    /// <summary>Thanksgiving: nothing is announced in the evening, so the next day has no batch.</summary>
    private static readonly DateOnly DayWithoutBatch = new(2026, 11, 27);

    private static readonly string[] Categories = ["cs.LG", "cs.CL", "cs.AI"];

    private SimulatedMonth(DateOnly first, int days, bool isDisturbed, IReadOnlyList<(string Title, string Abstract)> texts)
    {
        First = first;
        Days = days;
        var random = new Random(22);
        var papers = new List<SimulatedPaper>();
        var number = 1;
        for (var day = first; day < first.AddDays(days); day = day.AddDays(1))
        {
            if (!HasBatch(day))
                continue;
            for (var i = random.Next(8, 20); i > 0; i--, number++)
                papers.Add(CreatePaper(day, number, random, texts[number % texts.Count], isDisturbed));
        }

        Papers = papers;
        Featured = [.. papers.Where((_, i) => i % 4 == 1).Select((paper, i) => (paper, Feature(paper.Day, i)))];
    }

    /// <summary>The day of the first batch.</summary>
    public DateOnly First { get; }

    /// <summary>The number of days.</summary>
    public int Days { get; }

    /// <summary>All papers.</summary>
    public IReadOnlyList<SimulatedPaper> Papers { get; }

    /// <summary>The papers on Hugging Face's list, with the time at which they come on it.</summary>
    public IReadOnlyList<(SimulatedPaper Paper, DateTimeOffset Featured)> Featured { get; }

    private DateTimeOffset End => At(First.AddDays(Days - 1), 13);

    /// <summary>The identifiers of the papers that a source of cs.LG and cs.CL, or Hugging Face, brings if it asks for "forgetting".</summary>
    public IReadOnlyList<string> Matching => [.. Papers
        .Where(p => IsAbout(p) && (p.Category is "cs.LG" or "cs.CL" || p.CrossList?.At < End || Featured.Any(f => f.Paper == p && f.Featured < End)))
        .Select(p => p.Id)
        .Order(StringComparer.Ordinal)];

    /// <summary>Creates the month of November 2026.</summary>
    /// <param name="isDisturbed">Whether one batch is late.</param>
    /// <param name="texts">Titles and abstracts to take in turn.</param>
    /// <param name="days">The number of days.</param>
    public static SimulatedMonth Create(bool isDisturbed, IReadOnlyList<(string Title, string Abstract)> texts, int days = 30) =>
        new(new DateOnly(2026, 11, 2), days, isDisturbed, texts);

    /// <summary>Returns whether a day has a batch.</summary>
    public static bool HasBatch(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day != DayWithoutBatch;

    private static SimulatedPaper CreatePaper(
        DateOnly day, int number, Random random, (string Title, string Abstract) text, bool isDisturbed)
    {
        var about = number % 3 == 0 ? "Forgetting and " : "";
        // The batch of 12 November comes after the second run of its day.
        var hours = isDisturbed && day == new DateOnly(2026, 11, 12) ? 20 : 1;
        var category = Categories[random.Next(Categories.Length)];
        var paper = new SimulatedPaper(
            string.Create(CultureInfo.InvariantCulture, $"{day:yyMM}.{number:D5}"),
            string.Create(CultureInfo.InvariantCulture, $"{about}{text.Title} ({number})"),
            text.Abstract,
            "Able" + (char)('a' + (number % 26)),
            category,
            day,
            At(day, hours));
        return number switch
        {
            _ when number % 31 == 3 => paper with { Revised = At(day.AddDays(5), 1) },
            _ when number % 37 == 6 => paper with { Withdrawn = At(day.AddDays(4), 1) },
            _ when category == "cs.AI" && number % 6 == 0 => paper with { CrossList = ("cs.LG", At(NextBatch(day.AddDays(2)), 1)) },
            _ => paper,
        };
    }

    private static bool IsAbout(SimulatedPaper paper) => paper.Title.StartsWith("Forgetting", StringComparison.Ordinal);

    private static DateOnly NextBatch(DateOnly day) => HasBatch(day) ? day : NextBatch(day.AddDays(1));

    // A day fills up in three steps.
    private static DateTimeOffset Feature(DateOnly day, int index) => At(day.AddDays(day.DayOfWeek is DayOfWeek.Friday ? 0 : 1), (index % 3) switch { 0 => 5, 1 => 12, _ => 19 });

    private static DateTimeOffset At(DateOnly day, int hour) => new(day, new TimeOnly(hour, 0), TimeSpan.Zero);
}
