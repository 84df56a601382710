using SiteGen.Content;

namespace SiteGen.Catalog.Map;

/// <summary>
/// The papers as points in the plane; similar papers are close to each other. Coordinates are integers from the upper left
/// corner, y points down, and a unit is about one CSS pixel.
/// </summary>
public sealed record PaperMap
{
    /// <summary>The width of the plane.</summary>
    public const int Width = 1200;

    /// <summary>The height of the plane.</summary>
    public const int Height = 800;

    /// <summary>The topics that have points, the biggest first; papers without a topic come last.</summary>
    public required IReadOnlyList<MapTopic> Topics { get; init; }

    /// <summary>All points, newest paper first.</summary>
    public required IReadOnlyList<MapPoint> Points { get; init; }

    /// <summary>Pairs of similar points that are close to each other, as indexes into <see cref="Points"/>, the lower one first.</summary>
    public required IReadOnlyList<(int From, int To)> Edges { get; init; }

    /// <summary>The minimum distance between points, at most 32; dense parts of a full map can fall below it.</summary>
    public required int Distance { get; init; }

    /// <summary>The number of older papers that are not on the map.</summary>
    public required int LeftOut { get; init; }
}

/// <summary>The point of a paper.</summary>
/// <param name="Paper">The index of the paper in the feed, 0 for the newest.</param>
/// <param name="X">The distance from the left edge.</param>
/// <param name="Y">The distance from the top edge.</param>
public sealed record MapPoint(int Paper, int X, int Y);

/// <summary>The points of the papers with the same first topic.</summary>
/// <param name="Topic">The topic; null for papers without a topic.</param>
/// <param name="Points">The points, newest paper first.</param>
/// <param name="Label">The label of the topic; null if there is no room for it.</param>
/// <param name="TallLabel">The label on the map with swapped axes, which fits a phone; null if there is no room for it.</param>
public sealed record MapTopic(Topic? Topic, IReadOnlyList<MapPoint> Points, MapLabel? Label, MapLabel? TallLabel);

/// <summary>The title of a topic on the map.</summary>
/// <param name="Lines">The title, split into one to three lines.</param>
/// <param name="X">The horizontal centre of all lines.</param>
/// <param name="Y">The base line of the first line.</param>
/// <param name="FontSize">The font size.</param>
public sealed record MapLabel(IReadOnlyList<string> Lines, int X, int Y, int FontSize)
{
    /// <summary>The distance between base lines, in multiples of the font size.</summary>
    public const double LineHeight = 1.15;
}
