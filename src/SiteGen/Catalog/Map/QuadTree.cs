namespace SiteGen.Catalog.Map;

/// <summary>
/// Places in a tree of squares, in which what is far away counts as one point at its centre (Barnes and Hut 1986): the
/// push of all on all costs n log n. Filled again for each step of the layout.
/// </summary>
internal sealed class QuadTree
{
    // A square counts as one point where it is narrower than this share of its distance; below 0.7 so that no square
    // counts as one for a point inside it.
    private const double Openness = 0.65;
    private const int MaxDepth = 24;

    private Node[] _nodes = new Node[1024];
    private int _used;

    /// <summary>Puts places into the tree, in place of those that it held.</summary>
    public void Fill(ReadOnlySpan<Place> places)
    {
        var (left, top, size) = Bounds(places);
        _used = 1;
        _nodes[0] = new Node { Width = size };
        foreach (var place in places)
            Insert(place, new Place(left + (size / 2), top + (size / 2)));
        for (var i = 0; i < _used; i++)
            _nodes[i].Centre *= 1.0 / Math.Max(1, _nodes[i].Count);
    }

    /// <summary>
    /// What the others do to one place under the kernel <c>q = 1 / (1 + d²)</c>: the push, <c>Σ q² · (away)</c>, and the
    /// sum of the kernel, <c>Σ q</c>, the place itself left out.
    /// </summary>
    public (Place Push, double Sum) Push(Place place)
    {
        var push = default(Place);
        // The place itself does not push, but the kernel counts it as 1.
        var sum = -1.0;
        Span<int> open = stackalloc int[(3 * MaxDepth) + 4];
        var count = 1;
        open[0] = 0;
        while (count > 0)
        {
            ref readonly var node = ref _nodes[open[--count]];
            if (node.Count == 0)
                continue;
            var away = place - node.Centre;
            var square = away.Square;
            if (node.Child == 0 || node.Width * node.Width < Openness * Openness * square)
            {
                var kernel = 1 / (1 + square);
                sum += node.Count * kernel;
                push += away * (node.Count * kernel * kernel);
                continue;
            }

            for (var child = 3; child >= 0; child--)
                open[count++] = node.Child + child;
        }

        return (push, sum);
    }

    private static (double Left, double Top, double Size) Bounds(ReadOnlySpan<Place> places)
    {
        var (left, top, right, bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var (x, y) in places)
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        return (left, top, Math.Max(right - left, bottom - top) + 1e-9);
    }

    private void Insert(Place place, Place middle)
    {
        var at = 0;
        for (var depth = 0; ; depth++)
        {
            ref var node = ref _nodes[at];
            var earlier = node.Count;
            node.Count++;
            node.Centre += place;
            // Until the tree is full, a node's centre is the sum of its places. At the depth's end they stay together.
            if (earlier == 0 || (node.Child == 0 && depth == MaxDepth))
                return;
            if (node.Child == 0)
                Split(at, (node.Centre - place) * (1.0 / earlier), earlier, middle);
            var width = _nodes[at].Width;
            at = _nodes[at].Child + Quadrant(place, middle);
            middle = Middle(place, middle, width / 4);
        }
    }

    private void Split(int at, Place earlier, int count, Place middle)
    {
        if (_used + 4 > _nodes.Length)
            Array.Resize(ref _nodes, _nodes.Length * 2);
        _nodes[at].Child = _used;
        for (var child = 0; child < 4; child++)
            _nodes[_used + child] = new Node { Width = _nodes[at].Width / 2 };
        ref var holder = ref _nodes[_used + Quadrant(earlier, middle)];
        (holder.Count, holder.Centre) = (count, earlier * count);
        _used += 4;
    }

    private static int Quadrant(Place place, Place middle) => (place.X < middle.X ? 0 : 1) + (place.Y < middle.Y ? 0 : 2);

    private static Place Middle(Place place, Place middle, double step) =>
        new(place.X < middle.X ? middle.X - step : middle.X + step, place.Y < middle.Y ? middle.Y - step : middle.Y + step);

    private struct Node
    {
        public Place Centre;
        public int Count;
        public int Child;
        public double Width;
    }
}
