namespace SiteGen.Catalog.Map;

/// <summary>Turns a cloud of places so that it is widest from left to right, and fits it into the map.</summary>
internal static class MapFrame
{
    /// <summary>The room between the outermost points and the edge of the map, in units.</summary>
    public const int Margin = 44;

    /// <summary>The places in units of the map.</summary>
    public static Place[] Fit(Place[] places)
    {
        var turned = Turn(places);
        var xs = Axis.Of(Array.ConvertAll(turned, p => p.X), PaperMap.Width);
        var ys = Axis.Of(Array.ConvertAll(turned, p => p.Y), PaperMap.Height);
        return Array.ConvertAll(turned, p => new Place(xs.Map(p.X), ys.Map(p.Y)));
    }

    // By the eigenvector of the covariance, which a square root gives without sine and cosine.
    private static Place[] Turn(Place[] places)
    {
        var mean = Place.Mean(places);
        var (xx, xy, yy) = (0.0, 0.0, 0.0);
        foreach (var place in places)
        {
            var (x, y) = place - mean;
            (xx, xy, yy) = (xx + (x * x), xy + (x * y), yy + (y * y));
        }

        var half = (xx - yy) / 2;
        var axis = new Place(half + Math.Sqrt((half * half) + (xy * xy)), xy);
        var length = Math.Sqrt(axis.Square);
        axis = length == 0 ? new Place(1, 0) : axis * (1 / length);
        return Array.ConvertAll(places, place =>
        {
            var (x, y) = place - mean;
            return new Place((x * axis.X) + (y * axis.Y), (y * axis.X) - (x * axis.Y));
        });
    }

    /// <summary>One coordinate from the cloud to the map.</summary>
    private readonly record struct Axis(double Least, double Scale)
    {
        public static Axis Of(double[] values, int size)
        {
            var (least, most) = (values[0], values[0]);
            foreach (var value in values)
                (least, most) = (Math.Min(least, value), Math.Max(most, value));
            var range = most - least;
            return new Axis(least, range > 0 ? (size - (2 * Margin)) / range : 0);
        }

        public double Map(double value) => Margin + ((value - Least) * Scale);
    }
}
