namespace SiteGen.Catalog.Map;

/// <summary>
/// Places the label of each topic near the density peak of its points so that it covers few points and no other label.
/// Bigger topics choose first. A topic without a free position gets no label; the legend still names it.
/// </summary>
internal sealed class LabelPlacement
{
    private const int MaxOffset = 210;
    private const int OffsetStep = 7;
    private const double Gap = 8;

    // Capitals of common fonts reach about this share of the font size above the base line.
    private const double CapHeight = 0.82;

    // The cost of covering one point (in map units) and the radius within which a point counts as covered, at the preferred
    // spacing. Both shrink with the spacing: in a dense cluster a label cannot avoid points and belongs in the middle.
    private const double CoveredPointCost = 55;

    // The positions to try, relative to the density peak: nearest first, then from top to bottom and from left to right.
    private static readonly Point[] Offsets = CreateOffsets();

    private readonly Point[] _points;
    private readonly LabelPlane _plane;
    private readonly double _coveredPointCost;
    private readonly double _markRadius;
    private readonly List<Box> _taken = [];

    private LabelPlacement(Point[] points, double distance, LabelPlane plane)
    {
        var scale = distance / PointSpacing.PreferredDistance;
        (_points, _plane) = (points, plane);
        (_coveredPointCost, _markRadius) = (CoveredPointCost * scale * scale, plane.MarkRadius * scale);
    }

    /// <summary>Returns the labels in the order of the topics, null where no position is free, and the boxes that they cover.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="points">All points of the map.</param>
    /// <param name="distance">The minimum distance between points.</param>
    /// <param name="plane">The plane of the points.</param>
    public static (MapLabel?[] Labels, Box[] Taken) Run(
        IReadOnlyList<TopicPoints> topics, Point[] points, double distance, LabelPlane plane)
    {
        var placement = new LabelPlacement(points, distance, plane);
        var labels = new MapLabel?[topics.Count];
        foreach (var i in Enumerable.Range(0, topics.Count).OrderByDescending(i => topics[i].Points.Count))
            labels[i] = placement.PlaceLabel(topics[i].Topic?.Title ?? "", topics[i].SelectFrom(points));
        return (labels, [.. placement._taken]);
    }

    private MapLabel? PlaceLabel(string title, Point[] topicPoints)
    {
        var lines = LabelText.SplitLines(title);
        if (lines.Count == 0)
            return null;
        var fontSize = _plane.ChooseFontSize((double)topicPoints.Length / _points.Length);
        var width = lines.Max(LabelText.MeasureWidth) * fontSize;
        var height = (((lines.Count - 1) * MapLabel.LineHeight) + 1) * fontSize;
        if (FindCheapestBox(DensityPeak.Find(topicPoints), width, height) is not { } box)
            return null;
        _taken.Add(box);
        return new MapLabel(lines, (int)((box.Left + box.Right) / 2), (int)(box.Top + (CapHeight * fontSize)), fontSize);
    }

    private Box? FindCheapestBox(Point centre, double width, double height)
    {
        var near = Array.FindAll(
            _points, p => Math.Abs(p.X - centre.X) < MaxOffset + width && Math.Abs(p.Y - centre.Y) < MaxOffset + height);
        var (best, minCost) = (default(Box?), double.MaxValue);
        foreach (var offset in Offsets)
        {
            // Offsets are sorted by distance, so no later one can be cheaper.
            var distance = Math.Sqrt(offset.SquaredLength);
            if (distance >= minCost)
                break;
            var box = Box.FromCentre(centre + offset, width, height);
            if (!box.IsWithin(_plane.Width, _plane.Height, Gap) || _taken.Exists(t => t.Overlaps(box, Gap)))
                continue;
            var cost = distance + (_coveredPointCost * near.Count(p => box.Touches(p, _markRadius)));
            if (cost < minCost)
                (best, minCost) = (box, cost);
        }

        return best;
    }

    private static Point[] CreateOffsets()
    {
        var steps = Enumerable.Range(0, (2 * MaxOffset / OffsetStep) + 1).Select(i => (i * OffsetStep) - MaxOffset).ToList();
        return [.. steps.SelectMany(y => steps.Select(x => new Point(x, y))).OrderBy(offset => offset.SquaredLength)];
    }
}
