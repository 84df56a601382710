using System.Globalization;
using System.Text;
using Scriban.Runtime;
using SiteGen.Catalog;
using SiteGen.Catalog.Map;
using SiteGen.Markup;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of the map: <c>map</c>.</summary>
/// <param name="papers">Builds what they see of papers.</param>
/// <param name="feed">The papers, by the index that the points of the map refer to.</param>
internal sealed class MapModel(PaperModels papers, IReadOnlyList<PaperEntry> feed)
{
    // Seven and four are coprime, so each of the 28 largest topics has its own combination of colour and shape. The seven
    // largest topics have their own colours.
    private const int Colours = 7;
    private const int Shapes = 4;

    // In characters.
    private const int MaxCaptionWidth = 34;
    private const int MaxCaptionLines = 4;

    // From the point to the nearest baseline of its caption, and from one baseline to the next.
    private const int CaptionGap = 26;
    private const int CaptionLeading = 18;

    // Only a reader who returns within so many days sees all that is new: older points do not say their day, which saves bytes.
    private const int MaxDaysAway = 30;

    private readonly DateOnly _oldestDay = feed.Count > 0 ? feed[0].Edition.AddDays(-MaxDaysAway) : default;

    /// <summary>Creates the model of the map.</summary>
    /// <param name="map">The map.</param>
    public ModelObject Create(PaperMap map)
    {
        var ranks = map.Topics.Index().Where(t => t.Item.Topic is not null)
            .ToDictionary(t => t.Item.Topic!.Slug, t => t.Index, StringComparer.Ordinal);
        return ModelObject.Create("map",
            ("width", PaperMap.Width),
            ("height", PaperMap.Height),
            ("count", map.Points.Count),
            ("left_out", map.LeftOut),
            ("distance", map.Distance),
            ("ties", DrawEdges(map)),
            ("topics", ModelObject.CreateList(map.Topics.Select((topic, rank) => CreateTopic(topic, rank, ranks)))));
    }

    private ModelObject CreateTopic(MapTopic topic, int rank, Dictionary<string, int> ranks) => ModelObject.Create("map topic",
        ("title", topic.Topic?.Title),
        ("slug", topic.Topic?.Slug),
        ("path", topic.Topic is { } t ? SiteUrls.Topic(t.Slug) : null),
        ("count", topic.Points.Count),
        ("colour", topic.Topic is null ? 0 : (rank % Colours) + 1),
        ("shape", topic.Topic is null ? 0 : (rank % Shapes) + 1),
        ("label", CreateLabel(topic.Label)),
        ("tall_label", CreateLabel(topic.TallLabel)),
        ("dots", DrawDots(topic)),
        ("points", ModelObject.CreateList(topic.Points.Select(point => CreatePoint(point, rank, ranks)))));

    private static ModelObject? CreateLabel(MapLabel? label) => label is null ? null : ModelObject.Create("map label",
        ("x", label.X),
        ("size", label.FontSize),
        ("lines", CreateLines(label.Lines, label.Y, MapLabel.LineHeight * label.FontSize)));

    private ModelObject CreatePoint(MapPoint point, int rank, Dictionary<string, int> ranks)
    {
        var lines = CaptionText.Wrap(MarkdownRenderer.PlainTitle(feed[point.Paper].Paper.Title), MaxCaptionWidth, MaxCaptionLines);
        var isBelow = point.Y < PaperMap.Height / 2;
        var first = isBelow ? point.Y + CaptionGap : point.Y - CaptionGap + 8 - ((lines.Count - 1) * CaptionLeading);
        return ModelObject.Create("map point",
            ("paper", papers.CreateEntry(feed[point.Paper])),
            ("x", point.X),
            ("y", point.Y),
            ("day", feed[point.Paper].Edition >= _oldestDay ? SiteModel.FormatDay(feed[point.Paper].Edition) : null),
            ("other_topics", FormatOtherTopics(feed[point.Paper], rank, ranks)),
            ("side", point.X < PaperMap.Width / 4 ? "start" : point.X > PaperMap.Width * 3 / 4 ? "end" : "middle"),
            ("caption", CreateLines(lines, first, CaptionLeading)));
    }

    // The script of the map highlights all papers of a topic, also those that are drawn with their first topic.
    private static string? FormatOtherTopics(PaperEntry paper, int rank, Dictionary<string, int> ranks)
    {
        var others = paper.Topics.Select(topic => ranks.GetValueOrDefault(topic.Slug, rank)).Where(other => other != rank);
        return string.Join(' ', others.Select(other => other.ToString(CultureInfo.InvariantCulture))) is { Length: > 0 } text ? text : null;
    }

    private static ScriptArray CreateLines(IEnumerable<string> lines, int first, double leading) => ModelObject.CreateList(
        lines.Select((text, i) => ModelObject.Create("map line", ("text", text), ("y", (int)(first + (i * leading))))));

    // Lines of length zero, which round caps turn into discs, take a tenth of the bytes of circle elements.
    private static string DrawDots(MapTopic topic)
    {
        var path = new StringBuilder();
        foreach (var point in topic.Points)
            path.Append(CultureInfo.InvariantCulture, $"M{point.X} {point.Y}h0");
        return path.ToString();
    }

    // A relative line takes half the bytes of two absolute points.
    private static string DrawEdges(PaperMap map)
    {
        var path = new StringBuilder();
        foreach (var (from, to) in map.Edges)
        {
            var (a, b) = (map.Points[from], map.Points[to]);
            path.Append(CultureInfo.InvariantCulture, $"M{a.X} {a.Y}l{b.X - a.X} {b.Y - a.Y}");
        }

        return path.ToString();
    }
}
