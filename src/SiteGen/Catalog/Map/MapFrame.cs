namespace SiteGen.Catalog.Map;

/// <summary>Rotates a layout so that its longest axis is horizontal, and scales it to the size of the map.</summary>
internal static class MapFrame
{
    /// <summary>The distance between the outermost points and the edge of the map, in map units.</summary>
    public const int Margin = 44;

    /// <summary>Returns the points in map units.</summary>
    public static Point[] Fit(Point[] points)
    {
        var rotated = RotateToPrincipalAxis(points);
        var xs = Axis.Fit(Array.ConvertAll(rotated, p => p.X), PaperMap.Width);
        var ys = Axis.Fit(Array.ConvertAll(rotated, p => p.Y), PaperMap.Height);
        return Array.ConvertAll(rotated, p => new Point(xs.Map(p.X), ys.Map(p.Y)));
    }

    // Principal component analysis in two dimensions. The first eigenvector of the covariance matrix is computed with a
    // square root instead of sine and cosine, which IEEE 754 does not define to the last bit.
    private static Point[] RotateToPrincipalAxis(Point[] points)
    {
        var mean = Point.Mean(points);
        var (xx, xy, yy) = (0.0, 0.0, 0.0);
        foreach (var point in points)
        {
            var (x, y) = point - mean;
            (xx, xy, yy) = (xx + (x * x), xy + (x * y), yy + (y * y));
        }

        var half = (xx - yy) / 2;
        var axis = new Point(half + Math.Sqrt((half * half) + (xy * xy)), xy);
        var length = Math.Sqrt(axis.SquaredLength);
        axis = length == 0 ? new Point(1, 0) : axis * (1 / length);
        return Array.ConvertAll(points, point =>
        {
            var (x, y) = point - mean;
            return new Point((x * axis.X) + (y * axis.Y), (y * axis.X) - (x * axis.Y));
        });
    }

    /// <summary>Maps one coordinate of the layout to the map.</summary>
    private readonly record struct Axis(double Min, double Scale)
    {
        public static Axis Fit(double[] values, int size)
        {
            var min = values.Min();
            var range = values.Max() - min;
            return new Axis(min, range > 0 ? (size - (2 * Margin)) / range : 0);
        }

        public double Map(double value) => Margin + ((value - Min) * Scale);
    }
}
