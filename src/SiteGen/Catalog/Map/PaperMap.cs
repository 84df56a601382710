using SiteGen.Content;

namespace SiteGen.Catalog.Map;

/// <summary>
/// The papers as points on a plane: the more alike two read, the nearer they lie. Coordinates are whole units from the
/// upper left corner, y down; a unit is meant to be about one CSS pixel.
/// </summary>
public sealed record PaperMap
{
    /// <summary>The topics that have points, the biggest first; papers without a topic come last.</summary>
    public required IReadOnlyList<MapTopic> Topics { get; init; }

    /// <summary>All points, newest paper first.</summary>
    public required IReadOnlyList<MapPoint> Points { get; init; }

    /// <summary>Pairs of points that are alike and lie near each other, as places in <see cref="Points"/>, the lower first.</summary>
    public required IReadOnlyList<(int From, int To)> Ties { get; init; }

    /// <summary>How far points lie apart at least, but for the thick of a full map; 32 at most.</summary>
    public required int Distance { get; init; }

    /// <summary>How many older papers do not stand on the map.</summary>
    public required int LeftOut { get; init; }

    /// <summary>The width of the plane.</summary>
    public const int Width = 1200;

    /// <summary>The height of the plane.</summary>
    public const int Height = 800;
}

/// <summary>A paper's point.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="X">Units from the left.</param>
/// <param name="Y">Units from the top.</param>
public sealed record MapPoint(PaperEntry Paper, int X, int Y);

/// <summary>The points of the papers whose first topic this is.</summary>
/// <param name="Topic">The topic; null for papers without one.</param>
/// <param name="Points">Its points, newest paper first.</param>
/// <param name="Label">Where its name stands; null where there is no room for it.</param>
public sealed record MapTopic(Topic? Topic, IReadOnlyList<MapPoint> Points, MapLabel? Label);

/// <summary>A topic's name on the map.</summary>
/// <param name="Lines">The name, cut into one to three lines.</param>
/// <param name="X">The middle of each line.</param>
/// <param name="Y">The base line of the first line.</param>
/// <param name="Size">The font size; the next base line is <see cref="LineHeight"/> of it lower.</param>
public sealed record MapLabel(IReadOnlyList<string> Lines, int X, int Y, int Size)
{
    /// <summary>From one base line to the next, in font sizes.</summary>
    public const double LineHeight = 1.15;
}
