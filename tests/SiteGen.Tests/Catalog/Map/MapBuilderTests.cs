using System.Globalization;
using SiteGen.Catalog.Map;
using SiteGen.Tests.Feeds;

namespace SiteGen.Tests.Catalog.Map;

public sealed class MapBuilderTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void Eight_papers_make_a_map(int papers, bool map) => Assert.Equal(map, MapPapers.Made(papers).Map is not null);

    [Fact]
    public void The_map_is_the_same_with_any_number_of_threads() => Assert.Equal(Text(MapPapers.Seed(1).Map!), Text(MapPapers.Seed(7).Map!));

    /// <summary>Fails where a machine, a runtime or a change of the program lays out another map.</summary>
    [Fact]
    public void The_map_is_the_same_on_every_machine() =>
        GoldenFile.Check("../map.txt", System.Text.Encoding.UTF8.GetBytes(Text(MapPapers.Made(40).Map!)));

    [Fact]
    public void Related_papers_lie_near_each_other()
    {
        var catalog = MapPapers.Seed();
        var map = catalog.Map!;
        var random = new Random(1);
        var shuffled = map.Points.Select(p => p with { X = random.Next(PaperMap.Width), Y = random.Next(PaperMap.Height) }).ToList();

        Assert.InRange(MapQuality.RelatedShare(map.Points), 0.55, 1);
        Assert.InRange(MapQuality.Trustworthiness(map.Points), 0.68, 1);
        Assert.InRange(MapQuality.RelatedShare(shuffled), 0, 0.15);
        Assert.InRange(MapQuality.Trustworthiness(shuffled), 0.4, 0.6);
    }

    [Fact]
    public void Papers_of_one_field_make_one_cluster()
    {
        var map = MapPapers.Made(60).Map!;
        foreach (var point in map.Points)
        {
            var nearest = map.Points.Where(p => p != point).MinBy(p => Square(p, point))!;
            Assert.Equal(point.Paper.Topics[0], nearest.Paper.Topics[0]);
        }
    }

    [Fact]
    public void Every_point_lies_on_the_map_and_can_be_hit()
    {
        var map = MapPapers.Seed().Map!;
        Assert.All(map.Points, p => Assert.True(p.X is > 30 and < PaperMap.Width - 30 && p.Y is > 30 and < PaperMap.Height - 30));
        // 30 units are 24 pixels on a map that is 960 wide, the least that the style sheet lets it be.
        Assert.All(map.Points, p => Assert.All(map.Points.Where(o => o != p), o => Assert.True(Square(o, p) >= 30 * 30, $"{p} {o}")));
    }

    [Fact]
    public void Names_of_topics_cover_neither_each_other_nor_points()
    {
        var map = MapPapers.Seed().Map!;
        var boxes = map.Topics.Where(t => t.Label is not null).Select(t => Around(t.Label!)).ToList();

        Assert.Equal(map.Topics.Count, boxes.Count);
        Assert.All(boxes, box => Assert.True(box.IsOnMap(0)));
        Assert.All(boxes, box => Assert.DoesNotContain(boxes, other => other != box && other.Overlaps(box, 0)));
        Assert.All(boxes, box => Assert.DoesNotContain(map.Points, p => box.Contains(new Place(p.X, p.Y), 4)));
    }

    [Fact]
    public void Each_paper_stands_once_in_its_first_topic_and_the_biggest_topic_comes_first()
    {
        var catalog = MapPapers.Seed();
        var map = catalog.Map!;
        Assert.Equal(catalog.Papers, map.Points.Select(p => p.Paper));
        Assert.Equal(map.Points.Count, map.Topics.SelectMany(t => t.Points).Distinct().Count());
        Assert.All(map.Topics, t => Assert.All(t.Points, p => Assert.Equal(t.Topic, p.Paper.Topics[0])));
        Assert.Equal(map.Topics.Select(t => t.Points.Count).OrderDescending(), map.Topics.Select(t => t.Points.Count));
    }

    [Fact]
    public void More_papers_than_the_map_holds_leave_the_oldest_out()
    {
        var catalog = MapPapers.Made(MapBuilder.MostPapers + 5);
        var map = catalog.Map!;
        Assert.Equal(5, map.LeftOut);
        Assert.Equal(catalog.Papers.Take(MapBuilder.MostPapers), map.Points.Select(p => p.Paper));
    }

    [Fact]
    public void Papers_without_a_word_in_common_lie_apart_but_not_far()
    {
        var papers = Enumerable.Range(0, 30).Select(i => MapPapers.Paper(i, i < 20 ? $"shared words here {(char)('a' + i)}{(char)('a' + i)}" : ""));
        var map = MapPapers.Of(papers).Map!;
        Assert.Equal(30, map.Points.Select(p => (p.X, p.Y)).Distinct().Count());
        Assert.True(map.Points.Max(p => p.X) - map.Points.Min(p => p.X) > PaperMap.Width / 2);
    }

    private static Box Around(MapLabel label)
    {
        var width = label.Lines.Max(LabelText.Width) * label.Size;
        var top = label.Y - (0.82 * label.Size);
        return new Box(label.X - (width / 2), top, label.X + (width / 2), top + ((((label.Lines.Count - 1) * MapLabel.LineHeight) + 1) * label.Size));
    }

    private static int Square(MapPoint a, MapPoint b) => ((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y));

    private static string Text(PaperMap map) => string.Create(CultureInfo.InvariantCulture,
        $"{string.Concat(map.Points.Select(p => $"{p.Paper.Paper.Slug} {p.X} {p.Y}\n"))}{string.Concat(map.Topics.Select(t => $"{t.Topic?.Slug} {t.Label?.X} {t.Label?.Y}\n"))}{string.Join(' ', map.Ties.Select(t => $"{t.From}-{t.To}"))}\n");
}
