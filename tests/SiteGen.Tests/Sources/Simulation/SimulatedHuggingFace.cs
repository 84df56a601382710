using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Simulation;

/// <summary>Answers as the list of daily papers does; a day fills up until its evening.</summary>
/// <param name="papers">The featured papers with the times at which they are featured.</param>
/// <param name="now">Returns the current time of the simulation.</param>
internal sealed class SimulatedHuggingFace(IReadOnlyList<(SimulatedPaper Paper, DateTimeOffset Featured)> papers, Func<DateTimeOffset> now)
{
    public PlayAnswer DailyPapers(PlayedRequest request)
    {
        var day = request.Query("date");
        var page = int.Parse(request.Query("p") ?? "0", CultureInfo.InvariantCulture);
        var shown = papers
            .Where(p => p.Featured <= now() && p.Featured.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == day)
            .Skip(page * 100)
            .Take(100)
            .Select(p => new JsonObject
            {
                ["paper"] = new JsonObject
                {
                    ["id"] = p.Paper.Id,
                    ["title"] = p.Paper.Title,
                    ["summary"] = p.Paper.Abstract.Replace("$", "", StringComparison.Ordinal),
                    ["authors"] = new JsonArray(new JsonObject { ["name"] = "Ann " + p.Paper.Family, ["hidden"] = false }),
                    ["publishedAt"] = p.Paper.Day.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T10:00:00.000Z",
                    ["submittedOnDailyAt"] = p.Featured.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
                    ["upvotes"] = (int)(now() - p.Featured).TotalHours,
                },
                ["title"] = p.Paper.Title,
            });
        return PlayAnswer.Json(JsonSerializer.Serialize(new JsonArray([.. shown])));
    }
}
