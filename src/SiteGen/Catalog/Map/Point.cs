namespace SiteGen.Catalog.Map;

/// <summary>
/// A point in the plane, or a vector between two points. The layout uses sums, products, quotients and square roots only,
/// in a fixed order: IEEE 754 defines these to the last bit, so the map is the same on every machine.
/// </summary>
internal readonly record struct Point(double X, double Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(Point a, double factor) => new(a.X * factor, a.Y * factor);

    /// <summary>The squared distance from the origin.</summary>
    public double SquaredLength => (X * X) + (Y * Y);

    /// <summary>Returns the mean of points.</summary>
    public static Point Mean(ReadOnlySpan<Point> points)
    {
        var sum = default(Point);
        foreach (var point in points)
            sum += point;
        return sum * (1.0 / points.Length);
    }
}
