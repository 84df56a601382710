using CsCheck;
using SiteGen.Catalog;
using SiteGen.Catalog.Map;

namespace SiteGen.Tests.Catalog.Map;

public sealed class MapPartsTests
{
    private static readonly Gen<Place[]> Places = Gen.Select(Gen.Double[-20, 20], Gen.Double[-20, 20]).Select(p => new Place(p.Item1, p.Item2)).Array[1, 200];

    [Fact]
    public void The_tree_pushes_as_all_points_together_do() => Places.Sample(places =>
    {
        var tree = new QuadTree();
        tree.Fill(places);
        var (error, all) = (0.0, 1e-9);
        foreach (var place in places)
        {
            var (push, sum) = tree.Push(place);
            var (exactPush, exactSum, strength) = Exact(places, place);
            error += Math.Abs(sum - exactSum) + Math.Sqrt((push - exactPush).Square);
            // Pushes from all sides may cancel out: the error counts beside the strength of all of them.
            all += exactSum + strength;
        }

        Assert.InRange(error / all, 0, 0.1);
    });

    [Fact]
    public void Points_in_one_place_do_not_deepen_the_tree_for_ever()
    {
        var tree = new QuadTree();
        tree.Fill([.. Enumerable.Repeat(new Place(1, 1), 50), new Place(3, 1)]);
        var (push, sum) = tree.Push(new Place(1, 1));
        Assert.Equal(49 + 0.2, sum, 6);
        Assert.Equal(-0.08, push.X, 6);
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

    private static (Place Push, double Sum, double Strength) Exact(Place[] places, Place place)
    {
        var (push, sum, strength) = (default(Place), -1.0, 0.0);
        foreach (var other in places)
        {
            var away = place - other;
            var kernel = 1 / (1 + away.Square);
            push += away * (kernel * kernel);
            sum += kernel;
            strength += Math.Sqrt(away.Square) * kernel * kernel;
        }

        return (push, sum, strength);
    }
}
