using System.Text.Json;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Simulation;

/// <summary>
/// Lets a month pass: arXiv and Hugging Face with weekends, a holiday, late and revised papers, and everything that goes wrong
/// with services and with the scheduled runs.
/// </summary>
public sealed class MonthTests
{
    private static readonly (string Title, string Abstract)[] Texts = [.. ReadTexts()];

    // The month takes some seconds, and three tests look at it.
    private static readonly Lazy<Task<MonthRunner>> Disturbed = new(RunDisturbedAsync);

    [Fact]
    public async Task A_disturbed_month_ends_with_the_papers_of_an_undisturbed_one()
    {
        var calm = SimulatedMonth.Create(isDisturbed: false, Texts);
        await using var undisturbed = new MonthRunner(calm);
        await RunCalmlyAsync(undisturbed, calm);
        var disturbed = await Disturbed.Value;

        Assert.Equal(calm.Matching, undisturbed.FindPapers().Keys);
        Assert.Equal(calm.Matching, disturbed.FindPapers().Keys);
        var files = ReadFiles(disturbed, undisturbed);
        Assert.All(ReadFiles(undisturbed, disturbed), file => Assert.Equal(file.Value, files[file.Key]));
    }

    [Fact]
    public async Task Each_day_of_a_disturbed_month_has_the_right_state()
    {
        var runner = await Disturbed.Value;
        var states = runner.States.ToDictionary(line => line[..13], line => line[15..], StringComparer.Ordinal);

        // Five answers 429: the RSS feed stands in. A night of 503, then a good afternoon.
        Assert.Equal("arxiv fresh, huggingface fresh", states["2026-11-04 06"]);
        Assert.Equal(("arxiv failed, huggingface fresh", "arxiv fresh, huggingface fresh"), (states["2026-11-06 06"], states["2026-11-06 13"]));
        // A weekend.
        Assert.Equal(("arxiv quiet, huggingface quiet", "arxiv quiet, huggingface quiet"), (states["2026-11-07 13"], states["2026-11-08 06"]));
        // The RSS feed shows the batch of the day before under the date of today.
        Assert.Equal("arxiv waiting, huggingface fresh", states["2026-11-10 06"]);
        // A batch that comes in the evening.
        Assert.Equal(("arxiv waiting, huggingface fresh", "arxiv stalled, huggingface fresh"), (states["2026-11-12 06"], states["2026-11-12 13"]));
        Assert.Equal("arxiv fresh, huggingface fresh", states["2026-11-13 13"]);
        // Ten hours late, then three days without a run; Saturday brings what Friday had.
        Assert.Equal("arxiv fresh, huggingface fresh", states["2026-11-17 16"]);
        Assert.Equal("arxiv fresh, huggingface fresh", states["2026-11-21 06"]);
        // A holiday.
        Assert.Equal("arxiv quiet, huggingface fresh", states["2026-11-27 13"]);
    }

    [Fact]
    public async Task The_same_month_twice_gives_the_same_bytes()
    {
        var one = await Disturbed.Value;
        await using var other = await RunDisturbedAsync();

        // The address of the server is part of the sources, and of messages in the states.
        Assert.Equal(SnapshotWithoutAddress(one), SnapshotWithoutAddress(other));
    }

    [Fact]
    public async Task No_request_comes_nearer_to_the_one_before_than_the_gap()
    {
        var month = SimulatedMonth.Create(isDisturbed: false, Texts, days: 5);
        await using var runner = new MonthRunner(month, gap: "0.03");
        await RunCalmlyAsync(runner, month);

        foreach (var service in runner.Requests.SelectMany(run => run.GroupBy(r => r.Path.StartsWith("/api/daily", StringComparison.Ordinal))))
        {
            var gaps = service.Zip(service.Skip(1), (one, next) => next.Started - one.Ended).ToList();
            Assert.All(gaps, gap => Assert.True(gap >= TimeSpan.FromMilliseconds(25), $"{gap}"));
        }
    }

    private static async Task RunCalmlyAsync(MonthRunner runner, SimulatedMonth month)
    {
        for (var day = month.First; day < month.First.AddDays(month.Days); day = day.AddDays(1))
        {
            await runner.RunAsync(Morning(day));
            await runner.RunAsync(Afternoon(day));
        }
    }

    private static async Task<MonthRunner> RunDisturbedAsync()
    {
        var month = SimulatedMonth.Create(isDisturbed: true, Texts);
        var runner = new MonthRunner(month);
        for (var day = month.First; day < month.First.AddDays(month.Days); day = day.AddDays(1))
            await RunDisturbedDayAsync(runner, day);
        return runner;
    }

    private static async Task RunDisturbedDayAsync(MonthRunner runner, DateOnly day)
    {
        switch (day.ToString("MM-dd", System.Globalization.CultureInfo.InvariantCulture))
        {
            case "11-04":
                var left = 5;
                runner.Fault = request => request.Path == "/oai" && left-- > 0 ? PlayAnswer.Text(429, "Rate exceeded.", "text/html") : null;
                break;
            case "11-06":
                runner.Fault = request => request.Path == "/api/daily_papers" ? null : PlayAnswer.Html() with { Status = 503 };
                break;
            case "11-10":
                runner.Fault = request => request.Path == "/oai" ? PlayAnswer.Html() with { Status = 503 } : null;
                runner.StaleRss = day.AddDays(-1);
                break;
            case "11-13":
                await runner.RunAsync(Morning(day), killAt: "/api/daily_papers");
                break;
            case "11-17":
                await runner.RunAsync(Morning(day).AddHours(10));
                return;
            case "11-18" or "11-19" or "11-20":
                return;
        }

        await runner.RunAsync(Morning(day));
        (runner.Fault, runner.StaleRss) = (null, null);
        await runner.RunAsync(Afternoon(day));
    }

    private static DateTimeOffset Morning(DateOnly day) => new(day, new TimeOnly(6, 37), TimeSpan.Zero);

    private static DateTimeOffset Afternoon(DateOnly day) => new(day, new TimeOnly(13, 17), TimeSpan.Zero);

    // The files that both months have, without the date, which depends on the queue.
    private static Dictionary<string, string> ReadFiles(MonthRunner runner, MonthRunner other)
    {
        var places = other.FindPapers();
        return runner.FindPapers()
            .Where(p => p.Value != "expired" && places[p.Key] != "expired")
            .ToDictionary(
                p => p.Key,
                p => string.Join('\n', runner.Site.Read(p.Value).Split('\n').Where(l => !l.StartsWith("date:", StringComparison.Ordinal))),
                StringComparer.Ordinal);
    }

    private static Dictionary<string, string> SnapshotWithoutAddress(MonthRunner runner) => runner.Site.Files("content")
        .Where(file => !file.EndsWith(".yaml", StringComparison.Ordinal) || file.EndsWith("imported.yaml", StringComparison.Ordinal))
        .ToDictionary(
            file => file,
            file => System.Text.RegularExpressions.Regex.Replace(runner.Site.Read(Path.Combine("content", file)), "127\\.0\\.0\\.1:[0-9]+", "server"),
            StringComparer.Ordinal);

    // Real titles and abstracts if a sample of them is beside the repository.
    private static IEnumerable<(string Title, string Abstract)> ReadTexts()
    {
        if (Repository.Beside("data/arxiv-sample.jsonl") is { } file)
        {
            return File.ReadLines(file).Take(400).Select(line => JsonDocument.Parse(line).RootElement)
                .Select(record => (record.GetProperty("title").GetString()!, record.GetProperty("abstract").GetString()!));
        }

        return Enumerable.Range(0, 50).Select(i =>
            ($"Networks of the kind {(char)('A' + (i % 26))} with $O(n^{i})$ steps", $"We study networks that need $n^{i}$ steps. They are \\emph{{new}}."));
    }
}
