namespace SiteGen.Catalog.Map;

/// <summary>
/// A place in the plane. All of the layout is built from sums, products, quotients and square roots in a fixed order,
/// which IEEE 754 defines to the last bit: the map is the same on every machine.
/// </summary>
internal readonly record struct Place(double X, double Y)
{
    public static Place operator +(Place a, Place b) => new(a.X + b.X, a.Y + b.Y);

    public static Place operator -(Place a, Place b) => new(a.X - b.X, a.Y - b.Y);

    public static Place operator *(Place a, double factor) => new(a.X * factor, a.Y * factor);

    /// <summary>The square of the distance from the origin.</summary>
    public double Square => (X * X) + (Y * Y);

    /// <summary>The mean of places.</summary>
    public static Place Mean(ReadOnlySpan<Place> places)
    {
        var sum = default(Place);
        foreach (var place in places)
            sum += place;
        return sum * (1.0 / places.Length);
    }
}
