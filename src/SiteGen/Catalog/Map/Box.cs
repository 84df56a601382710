namespace SiteGen.Catalog.Map;

/// <summary>A rectangle on the map, in its units, y down.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The rectangle of a size about a centre.</summary>
    public static Box Around(Place centre, double width, double height) =>
        new(centre.X - (width / 2), centre.Y - (height / 2), centre.X + (width / 2), centre.Y + (height / 2));

    /// <summary>Whether it lies on the map, so far from its edge.</summary>
    public bool IsOnMap(double margin) =>
        Left >= margin && Top >= margin && Right <= PaperMap.Width - margin && Bottom <= PaperMap.Height - margin;

    /// <summary>Whether the other one overlaps it or comes nearer than a gap.</summary>
    public bool Overlaps(Box other, double gap) =>
        Left - gap < other.Right && other.Left - gap < Right && Top - gap < other.Bottom && other.Top - gap < Bottom;

    /// <summary>Whether a disc about a place overlaps it, corners counted full.</summary>
    public bool Contains(Place place, double radius) =>
        place.X > Left - radius && place.X < Right + radius && place.Y > Top - radius && place.Y < Bottom + radius;

    /// <summary>The place moved up or down until a disc about it lies clear.</summary>
    public Place Clear(Place place, double radius) => !Contains(place, radius) ? place
        : place with { Y = place.Y < (Top + Bottom) / 2 ? Top - radius : Bottom + radius };
}
