using CsCheck;
using SiteGen.Catalog.Map;
using SiteGen.Catalog.Similarity;

namespace SiteGen.Tests.Catalog.Map;

public sealed class MapPartsTests
{
    private static readonly Gen<Point[]> Points =
        Gen.Select(Gen.Double[-20, 20], Gen.Double[-20, 20]).Select(p => new Point(p.Item1, p.Item2)).Array[1, 200];

    [Fact]
    public void Repulsion_is_that_of_all_pairs() => Points.Sample(points =>
    {
        var repulsion = new Repulsion(points.Length, jobs: 1);
        repulsion.Update(points);
        for (var i = 0; i < points.Length; i++)
        {
            var (force, kernelSum) = ComputeExactly(points, points[i]);
            Assert.InRange(repulsion.Results[i].KernelSum - kernelSum, -1e-4 * points.Length, 1e-4 * points.Length);
            Assert.InRange((repulsion.Results[i].Force - force).SquaredLength, 0, 1e-6);
        }
    });

    [Fact]
    public void Repulsion_does_not_depend_on_the_number_of_threads()
    {
        var random = new Random(3);
        var points = Enumerable.Range(0, 700).Select(_ => new Point(random.NextDouble() * 30, random.NextDouble() * 30)).ToArray();
        var (one, many) = (new Repulsion(points.Length, jobs: 1), new Repulsion(points.Length, jobs: 8));
        one.Update(points);
        many.Update(points);
        Assert.Equal(one.Results, many.Results);
    }

    [Fact]
    public void Points_move_apart_where_there_is_room() => Points.Where(p => p.Length < 100).Sample(points =>
    {
        var spread = points.Select(p => new Point(600 + p.X, 400 + p.Y)).ToArray();
        PointSpacing.Spread(spread, 20, []);
        for (var i = 0; i < spread.Length; i++)
        {
            for (var j = 0; j < i; j++)
                Assert.InRange((spread[i] - spread[j]).SquaredLength, 18 * 18, double.MaxValue);
        }
    }, iter: 30);

    [Fact]
    public void Edges_are_symmetric_and_their_weights_add_up_to_one()
    {
        var graph = NeighbourGraph.Build([[new Neighbour(1, 0.5f), new Neighbour(2, 0.25f)], [new Neighbour(0, 0.5f)], [], []]);
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
    public void Labels_are_split_into_lines_of_similar_length(string title, string lines) =>
        Assert.Equal(lines, string.Join('|', LabelText.SplitLines(title)));

    private static (Point Force, double KernelSum) ComputeExactly(Point[] points, Point point)
    {
        var (force, kernelSum) = (default(Point), -1.0);
        foreach (var other in points)
        {
            var difference = point - other;
            var kernel = 1 / (1 + difference.SquaredLength);
            force += difference * (kernel * kernel);
            kernelSum += kernel;
        }

        return (force, kernelSum);
    }
}
