namespace SiteGen.Catalog.Map;

/// <summary>
/// Finds a place for the name of each topic near the thick of its points: over as few points as may be, over no other
/// name. Bigger topics choose first; one that finds no place has no label, only its line in the legend.
/// </summary>
internal sealed class LabelPlacement
{
    private const int Reach = 210;
    private const int Step = 7;
    private const double Gap = 8;

    // What covering a point costs, in units of distance, and how near is covered, where points lie as far apart as can be.
    // Where they lie thick, a name cannot but stand on them: it does so in the middle of its topic.
    private const double Covered = 55;
    private const double MarkRadius = 9;

    // The nearest first: the search ends at the first whose distance alone costs more than the best place found.
    private static readonly Place[] Offsets = FindOffsets();

    private readonly Place[] _points;
    private readonly double _covered;
    private readonly double _radius;
    private readonly List<Box> _taken = [];

    private LabelPlacement(Place[] points, double distance)
    {
        var share = distance / PointSpacing.Wanted;
        (_points, _covered, _radius) = (points, Covered * share * share, MarkRadius * share);
    }

    /// <summary>The labels, in the order of the topics, null where there is no room; and the room that they take.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="points">All points.</param>
    /// <param name="distance">How far they lie apart at least.</param>
    public static (MapLabel?[] Labels, Box[] Taken) Place(IReadOnlyList<TopicPoints> topics, Place[] points, double distance)
    {
        var placement = new LabelPlacement(points, distance);
        var labels = new MapLabel?[topics.Count];
        var biggestFirst = new int[topics.Count];
        for (var i = 0; i < biggestFirst.Length; i++)
            biggestFirst[i] = i;
        Array.Sort(biggestFirst, (a, b) => topics[b].Points.Count.CompareTo(topics[a].Points.Count) is not 0 and var order ? order : a.CompareTo(b));
        foreach (var topic in biggestFirst)
            labels[topic] = placement.Find(topics[topic].Topic?.Title ?? "", topics[topic].PlacesIn(points));
        return (labels, [.. placement._taken]);
    }

    private MapLabel? Find(string title, Place[] own)
    {
        var lines = LabelText.Lines(title);
        if (lines.Count == 0)
            return null;
        var size = Size((double)own.Length / _points.Length);
        var width = 0.0;
        foreach (var line in lines)
            width = Math.Max(width, LabelText.Width(line) * size);
        var height = ((lines.Count - 1) * MapLabel.LineHeight + 1) * size;
        if (Best(Thick(own), width, height) is not { } box)
            return null;
        _taken.Add(box);
        // The capitals of most fonts are about 0.78 of the size above the base line.
        return new MapLabel(lines, (int)((box.Left + box.Right) / 2), (int)(box.Top + (0.82 * size)), size);
    }

    private Box? Best(Place centre, double width, double height)
    {
        var near = Array.FindAll(_points, p => Math.Abs(p.X - centre.X) < Reach + width && Math.Abs(p.Y - centre.Y) < Reach + height);
        var (best, least) = (default(Box?), double.MaxValue);
        foreach (var offset in Offsets)
        {
            var distance = Math.Sqrt(offset.Square);
            if (distance >= least)
                break;
            var box = Box.Around(centre + offset, width, height);
            if (!box.IsOnMap(Gap) || _taken.Exists(t => t.Overlaps(box, Gap)))
                continue;
            var cost = distance + (_covered * CoveredBy(box, near));
            if (cost < least)
                (best, least) = (box, cost);
        }

        return best;
    }

    private int CoveredBy(Box box, Place[] points)
    {
        var count = 0;
        foreach (var point in points)
            count += box.Contains(point, _radius) ? 1 : 0;
        return count;
    }

    // The point with the most others of the topic about it.
    private static Place Thick(Place[] own)
    {
        const double Neighbourhood = 90;
        var best = (Weight: -1.0, Place: default(Place));
        foreach (var place in own)
        {
            var (weight, sum) = (0.0, default(Place));
            foreach (var other in own)
            {
                var near = 1 / (1 + ((other - place).Square / (Neighbourhood * Neighbourhood)));
                (weight, sum) = (weight + (near * near), sum + (other * (near * near)));
            }

            if (weight > best.Weight)
                best = (weight, sum * (1 / weight));
        }

        return best.Place;
    }

    private static int Size(double share) => share switch
    {
        >= 0.08 => 19,
        >= 0.05 => 17,
        _ => 15,
    };

    private static Place[] FindOffsets()
    {
        const int Side = (2 * Reach / Step) + 1;
        var rows = new Place[Side * Side];
        var order = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            (rows[i], order[i]) = (new Place((i % Side * Step) - Reach, (i / Side * Step) - Reach), i);
        // Of places equally far away the upper one, and of those the left one.
        Array.Sort(order, (a, b) => rows[a].Square.CompareTo(rows[b].Square) is not 0 and var nearer ? nearer : a.CompareTo(b));
        return Array.ConvertAll(order, i => rows[i]);
    }
}
