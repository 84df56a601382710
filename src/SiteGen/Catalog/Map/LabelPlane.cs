namespace SiteGen.Catalog.Map;

/// <summary>The size of the plane on which labels are placed, and that of their letters: bigger topics have bigger labels.</summary>
/// <param name="Width">The width of the plane.</param>
/// <param name="Height">The height of the plane.</param>
/// <param name="LargeFont">The font size of a topic with at least 8 % of the points.</param>
/// <param name="MediumFont">The font size of a topic with at least 5 % of the points.</param>
/// <param name="SmallFont">The font size of other topics.</param>
/// <param name="MarkRadius">The radius within which a point counts as covered, at the preferred distance of points.</param>
internal sealed record LabelPlane(int Width, int Height, int LargeFont, int MediumFont, int SmallFont, double MarkRadius)
{
    /// <summary>The map.</summary>
    public static LabelPlane Wide { get; } = new(PaperMap.Width, PaperMap.Height, 19, 17, 15, MarkRadius: 9);

    /// <summary>
    /// The map on a phone, with the axes swapped. A screen of 390 pixels shows it at half the size, so letters and marks are
    /// larger in map units.
    /// </summary>
    public static LabelPlane Tall { get; } = new(PaperMap.Height, PaperMap.Width, 32, 29, 27, MarkRadius: 13);

    /// <summary>Returns the font size of a label.</summary>
    /// <param name="shareOfPoints">The share of all points that belong to the topic.</param>
    public int ChooseFontSize(double shareOfPoints) => shareOfPoints switch
    {
        >= 0.08 => LargeFont,
        >= 0.05 => MediumFont,
        _ => SmallFont,
    };
}
