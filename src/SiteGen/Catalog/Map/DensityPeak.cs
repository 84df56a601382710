namespace SiteGen.Catalog.Map;

/// <summary>Finds where points are densest.</summary>
internal static class DensityPeak
{
    // The width of the kernel, in map units.
    private const double Bandwidth = 90;

    /// <summary>
    /// Returns the weighted mean of the points around the one with the greatest density, by the kernel
    /// <c>1 / (1 + (d / bandwidth)²)²</c>.
    /// </summary>
    /// <param name="points">The points; at least one.</param>
    public static Point Find(Point[] points)
    {
        var best = (Density: -1.0, Mean: default(Point));
        foreach (var point in points)
        {
            var (density, sum) = (0.0, default(Point));
            foreach (var other in points)
            {
                var near = 1 / (1 + ((other - point).SquaredLength / (Bandwidth * Bandwidth)));
                (density, sum) = (density + (near * near), sum + (other * (near * near)));
            }

            if (density > best.Density)
                best = (density, sum * (1 / density));
        }

        return best.Mean;
    }
}
