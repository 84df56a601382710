using System.Globalization;
using System.Text;
using SiteGen.Catalog;
using SiteGen.Catalog.Map;

namespace SiteGen.Tests.Catalog.Map;

public sealed class MapBuilderTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void A_map_needs_eight_papers(int papers, bool hasMap) => Assert.Equal(hasMap, MapPapers.BuildSynthetic(papers).Map is not null);

    [Fact]
    public void The_map_does_not_depend_on_the_number_of_threads() =>
        Assert.Equal(Print(MapPapers.BuildRepository(1)), Print(MapPapers.BuildRepository(7)));

    /// <summary>Fails if a machine, a runtime or a change of the program gives another layout.</summary>
    [Fact]
    public void The_map_is_the_same_on_every_machine() =>
        GoldenFile.Verify("map.txt", Print(MapPapers.BuildSynthetic(40)));

    [Fact]
    public void Related_papers_are_near_each_other()
    {
        var catalog = MapPapers.BuildRepository();
        var points = catalog.Map!.Points;
        var random = new Random(1);
        var shuffled = points.Select(p => p with { X = random.Next(PaperMap.Width), Y = random.Next(PaperMap.Height) }).ToList();

        Assert.InRange(MapQuality.MeasureRelatedShare(points, catalog.Papers), 0.55, 1);
        Assert.InRange(MapQuality.MeasureTrustworthiness(points, catalog.Papers), 0.68, 1);
        Assert.InRange(MapQuality.MeasureRelatedShare(shuffled, catalog.Papers), 0, 0.15);
        Assert.InRange(MapQuality.MeasureTrustworthiness(shuffled, catalog.Papers), 0.4, 0.6);
    }

    [Fact]
    public void Papers_of_one_field_form_one_cluster()
    {
        var catalog = MapPapers.BuildSynthetic(60);
        foreach (var point in catalog.Map!.Points)
        {
            var nearest = catalog.Map.Points.Where(p => p != point).MinBy(p => SquaredDistance(p, point))!;
            Assert.Equal(catalog.Papers[point.Paper].Topics[0], catalog.Papers[nearest.Paper].Topics[0]);
        }
    }

    [Fact]
    public void Every_point_is_on_the_map_and_big_enough_to_touch()
    {
        var map = MapPapers.BuildRepository().Map!;
        Assert.All(map.Points, p => Assert.True(p.X is > 30 and < PaperMap.Width - 30 && p.Y is > 30 and < PaperMap.Height - 30));
        // 30 units are 24 pixels on a map that is 960 pixels wide, the minimum of the style sheet.
        Assert.All(map.Points, p => Assert.All(
            map.Points.Where(o => o != p), o => Assert.True(SquaredDistance(o, p) >= 30 * 30, $"{p} {o}")));
    }

    [Fact]
    public void Labels_cover_neither_each_other_nor_points()
    {
        var map = MapPapers.BuildRepository().Map!;
        var boxes = map.Topics.Where(t => t.Label is not null).Select(t => MeasureBox(t.Label!)).ToList();

        Assert.Equal(map.Topics.Count, boxes.Count);
        Assert.All(boxes, box => Assert.True(box.IsWithin(PaperMap.Width, PaperMap.Height, 0)));
        Assert.All(boxes, box => Assert.DoesNotContain(boxes, other => other != box && other.Overlaps(box, 0)));
        Assert.All(boxes, box => Assert.DoesNotContain(map.Points, p => box.Touches(new Point(p.X, p.Y), 4)));
    }

    [Fact]
    public void Labels_of_the_map_on_a_phone_do_not_cover_each_other_and_are_legible()
    {
        var map = MapPapers.BuildRepository().Map!;
        var labels = map.Topics.Select(t => t.TallLabel).OfType<MapLabel>().ToList();
        var boxes = labels.ConvertAll(MeasureBox);

        Assert.InRange(labels.Count, map.Topics.Count / 2, map.Topics.Count);
        Assert.All(boxes, box => Assert.True(box.IsWithin(PaperMap.Height, PaperMap.Width, 0)));
        Assert.All(boxes, box => Assert.DoesNotContain(boxes, other => other != box && other.Overlaps(box, 0)));
        // The screen is 390 pixels wide.
        Assert.All(labels, label => Assert.True(label.FontSize * 390 / PaperMap.Height >= 13));
    }

    [Fact]
    public void Each_paper_is_once_in_its_first_topic_and_the_biggest_topic_comes_first()
    {
        var catalog = MapPapers.BuildRepository();
        var map = catalog.Map!;
        Assert.Equal(Enumerable.Range(0, catalog.Papers.Count), map.Points.Select(p => p.Paper));
        Assert.Equal(map.Points.Count, map.Topics.SelectMany(t => t.Points).Distinct().Count());
        Assert.All(map.Topics, t => Assert.All(t.Points, p => Assert.Equal(t.Topic, catalog.Papers[p.Paper].Topics[0])));
        Assert.Equal(map.Topics.Select(t => t.Points.Count).OrderDescending(), map.Topics.Select(t => t.Points.Count));
    }

    [Fact]
    public void A_full_map_leaves_out_the_oldest_papers()
    {
        var map = MapPapers.BuildSynthetic(MapBuilder.MaxPapers + 5).Map!;
        Assert.Equal(5, map.LeftOut);
        Assert.Equal(Enumerable.Range(0, MapBuilder.MaxPapers), map.Points.Select(p => p.Paper));
    }

    [Fact]
    public void Papers_without_a_common_word_are_apart_but_not_far()
    {
        var papers = Enumerable.Range(0, 30)
            .Select(i => MapPapers.CreatePaper(i, i < 20 ? $"shared words here {(char)('a' + i)}{(char)('a' + i)}" : ""));
        var map = MapPapers.Build(papers).Map!;
        Assert.Equal(30, map.Points.Select(p => (p.X, p.Y)).Distinct().Count());
        Assert.True(map.Points.Max(p => p.X) - map.Points.Min(p => p.X) > PaperMap.Width / 2);
    }

    private static Box MeasureBox(MapLabel label)
    {
        var width = label.Lines.Max(LabelText.MeasureWidth) * label.FontSize;
        var height = (((label.Lines.Count - 1) * MapLabel.LineHeight) + 1) * label.FontSize;
        var top = label.Y - (0.82 * label.FontSize);
        return new Box(label.X - (width / 2), top, label.X + (width / 2), top + height);
    }

    private static int SquaredDistance(MapPoint a, MapPoint b) => ((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y));

    private static string Print(SiteCatalog catalog)
    {
        var text = new StringBuilder();
        foreach (var point in catalog.Map!.Points)
            text.Append(CultureInfo.InvariantCulture, $"{catalog.Papers[point.Paper].Paper.Slug} {point.X} {point.Y}\n");
        foreach (var (topic, _, label, tall) in catalog.Map.Topics)
            text.Append(CultureInfo.InvariantCulture, $"{topic?.Slug} {label?.X} {label?.Y} {tall?.X} {tall?.Y}\n");
        text.AppendJoin(' ', catalog.Map.Edges.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.From}-{e.To}"))).Append('\n');
        return text.ToString();
    }
}
