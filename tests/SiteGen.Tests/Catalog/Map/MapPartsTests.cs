using CsCheck;
using SiteGen.Catalog.Similarity;
using SiteGen.Catalog.Map;

namespace SiteGen.Tests.Catalog.Map;

public sealed class MapPartsTests
{
    private static readonly Gen<Place[]> Places = Gen.Select(Gen.Double[-20, 20], Gen.Double[-20, 20]).Select(p => new Place(p.Item1, p.Item2)).Array[1, 200];

    [Fact]
    public void Points_push_each_other_away() => Places.Sample(places =>
    {
        var push = new PointPush(places.Length, jobs: 1);
        push.Update(places);
        for (var i = 0; i < places.Length; i++)
        {
            var (exact, sum) = Exact(places, places[i]);
            Assert.InRange(push.Pushes[i].Sum - sum, -1e-4 * places.Length, 1e-4 * places.Length);
            Assert.InRange((push.Pushes[i].Push - exact).Square, 0, 1e-6);
        }
    });

    [Fact]
    public void The_push_is_the_same_with_any_number_of_threads()
    {
        var random = new Random(3);
        var places = Enumerable.Range(0, 700).Select(_ => new Place(random.NextDouble() * 30, random.NextDouble() * 30)).ToArray();
        var (one, many) = (new PointPush(places.Length, jobs: 1), new PointPush(places.Length, jobs: 8));
        one.Update(places);
        many.Update(places);
        Assert.Equal(one.Pushes, many.Pushes);
    }

    [Fact]
    public void Points_come_apart_where_there_is_room() => Places.Where(p => p.Length < 100).Sample(places =>
    {
        var spread = places.Select(p => new Place(600 + p.X, 400 + p.Y)).ToArray();
        PointSpacing.Spread(spread, 20, []);
        for (var i = 0; i < spread.Length; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.InRange((spread[i] - spread[j]).Square, 18 * 18, double.MaxValue);
        }
    }, iter: 30);

    [Fact]
    public void Ties_weigh_the_same_both_ways_and_one_together()
    {
        var graph = NeighbourGraph.Build([[new Neighbour(1, 0.5), new Neighbour(2, 0.25)], [new Neighbour(0, 0.5)], [], []]);
        Assert.Equal(1, graph.Edges.SelectMany(e => e).Sum(e => e.Weight), 12);
        Assert.Equal([1, 2], graph.Edges[0].Select(e => e.Other));
        Assert.Equal(graph.Edges[0][0].Weight, graph.Edges[1][0].Weight);
        Assert.Empty(graph.Edges[3]);
    }

    [Theory]
    [InlineData("Interpretability", "Interpretability")]
    [InlineData("Computer vision", "Computer vision")]
    [InlineData("Large language models", "Large language|models")]
    [InlineData("Continual and class-incremental learning", "Continual and|class-incremental|learning")]
    [InlineData("", "")]
    public void A_name_is_cut_into_lines_of_about_the_same_length(string title, string lines) =>
        Assert.Equal(lines, string.Join('|', LabelText.Lines(title)));

    private static (Place Push, double Sum) Exact(Place[] places, Place place)
    {
        var (push, sum) = (default(Place), -1.0);
        foreach (var other in places)
        {
            var away = place - other;
            var kernel = 1 / (1 + away.Square);
            push += away * (kernel * kernel);
            sum += kernel;
        }

        return (push, sum);
    }
}
