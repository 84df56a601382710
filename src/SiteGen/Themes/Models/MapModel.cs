using System.Globalization;
using System.Text;
using Scriban.Runtime;
using SiteGen.Catalog;
using SiteGen.Catalog.Map;
using SiteGen.Markup;

namespace SiteGen.Themes.Models;

/// <summary>What templates see of the map: <c>map</c>.</summary>
/// <param name="papers">What they see of papers.</param>
/// <param name="feed">The papers by the index that points of the map have.</param>
internal sealed class MapModel(PaperModels papers, IReadOnlyList<PaperEntry> feed)
{
    // Seven colours and four shapes have no common divisor, so that the 28 biggest topics have marks of their own,
    // and the seven biggest colours of their own.
    private const int Colours = 7;
    private const int Shapes = 4;

    private const int CaptionLine = 34;
    private const int CaptionLines = 4;

    // From the point to the nearest base line of its caption, and from one base line to the next.
    private const int CaptionGap = 26;
    private const int CaptionLeading = 18;

    /// <summary>Makes the map.</summary>
    public ModelObject Map(PaperMap map) => ModelObject.Create("map",
        ("width", PaperMap.Width),
        ("height", PaperMap.Height),
        ("count", map.Points.Count),
        ("left_out", map.LeftOut),
        ("distance", map.Distance),
        ("ties", Ties(map)),
        ("topics", ModelObject.CreateList(map.Topics.Select(Topic))));

    private ModelObject Topic(MapTopic topic, int place) => ModelObject.Create("map topic",
        ("title", topic.Topic?.Title),
        ("path", topic.Topic is { } t ? SiteUrls.Topic(t.Slug) : null),
        ("count", topic.Points.Count),
        ("colour", topic.Topic is null ? 0 : (place % Colours) + 1),
        ("shape", topic.Topic is null ? 0 : (place % Shapes) + 1),
        ("label", topic.Label is { } label ? Label(label) : null),
        ("dots", Dots(topic)),
        ("points", ModelObject.CreateList(topic.Points.Select(Point))));

    private static ModelObject Label(MapLabel label) => ModelObject.Create("map label",
        ("x", label.X),
        ("size", label.FontSize),
        ("lines", Lines(label.Lines, label.Y, MapLabel.LineHeight * label.FontSize)));

    private ModelObject Point(MapPoint point)
    {
        var lines = CaptionText.Wrap(MarkdownRenderer.PlainTitle(feed[point.Paper].Paper.Title), CaptionLine, CaptionLines);
        var below = point.Y < PaperMap.Height / 2;
        var first = below ? point.Y + CaptionGap : point.Y - CaptionGap + 8 - ((lines.Count - 1) * CaptionLeading);
        return ModelObject.Create("map point",
            ("paper", papers.CreateEntry(feed[point.Paper])),
            ("x", point.X),
            ("y", point.Y),
            ("side", point.X < PaperMap.Width / 4 ? "start" : point.X > PaperMap.Width * 3 / 4 ? "end" : "middle"),
            ("caption", Lines(lines, first, CaptionLeading)));
    }

    private static ScriptArray Lines(IEnumerable<string> lines, int first, double leading) =>
        ModelObject.CreateList(lines.Select((text, i) => ModelObject.Create("map line", ("text", text), ("y", (int)(first + (i * leading))))));

    // Lines of no length, which round caps make discs: a tenth of the bytes of as many circles.
    private static string Dots(MapTopic topic)
    {
        var path = new StringBuilder();
        foreach (var point in topic.Points)
            path.Append(CultureInfo.InvariantCulture, $"M{point.X} {point.Y}h0");
        return path.ToString();
    }

    // Relative moves: half as long as pairs of absolute places.
    private static string Ties(PaperMap map)
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
