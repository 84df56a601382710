namespace SiteGen.Catalog.Map;

/// <summary>A rectangle on the map, in map units; y points down.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Creates a rectangle from its centre and size.</summary>
    public static Box FromCentre(Point centre, double width, double height) =>
        new(centre.X - (width / 2), centre.Y - (height / 2), centre.X + (width / 2), centre.Y + (height / 2));

    /// <summary>Whether the rectangle lies on a plane and keeps a margin to its edges.</summary>
    public bool IsWithin(double width, double height, double margin) =>
        Left >= margin && Top >= margin && Right <= width - margin && Bottom <= height - margin;

    /// <summary>Whether two rectangles overlap or are closer than a gap.</summary>
    public bool Overlaps(Box other, double gap) =>
        Left - gap < other.Right && other.Left - gap < Right && Top - gap < other.Bottom && other.Top - gap < Bottom;

    /// <summary>Whether the bounding square of a disc overlaps the rectangle.</summary>
    public bool Touches(Point centre, double radius) =>
        centre.X > Left - radius && centre.X < Right + radius && centre.Y > Top - radius && centre.Y < Bottom + radius;

    /// <summary>Moves a point up or down until the disc around it no longer touches the rectangle.</summary>
    public Point MoveOut(Point point, double radius) => !Touches(point, radius) ? point
        : point with { Y = point.Y < (Top + Bottom) / 2 ? Top - radius : Bottom + radius };
}
