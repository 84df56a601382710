namespace SiteGen.Catalog.Map;

/// <summary>Moves points apart until each is a big enough touch target, or as far as there is room.</summary>
internal static class PointSpacing
{
    /// <summary>
    /// The distance between points where there is room, in map units. On a map drawn 960 pixels wide, its minimum width,
    /// it meets the 24 pixels of WCAG 2.2, success criterion 2.5.8. Fuller maps use the exception of that criterion for
    /// equivalent controls: the list below the map has the same links.
    /// </summary>
    public const double PreferredDistance = 32;

    private const double MinDistanceForLabels = 24;

    // The radius of a mark with some space around it.
    private const double MarkRadius = 11;

    // The share of the map that points may fill; more would press them into a lattice and tear neighbours apart.
    private const double MaxFill = 0.2;
    private const int MaxRounds = 80;

    // Directions for two points that coincide.
    private static readonly Point[] Directions = [new(1, 0), new(0, 1), new(-1, 0), new(0, -1), new(0.7, 0.7), new(-0.7, 0.7)];

    /// <summary>Whether there is room to move points away from labels.</summary>
    /// <param name="distance">The distance between points.</param>
    public static bool HasRoomForLabels(double distance) => distance >= MinDistanceForLabels;

    /// <summary>Returns the distance between points for a number of points.</summary>
    public static double ChooseDistance(int pointCount) =>
        Math.Min(PreferredDistance, Math.Sqrt(MaxFill * PaperMap.Width * PaperMap.Height / pointCount));

    /// <summary>Moves points apart, in place.</summary>
    /// <param name="points">The points, in map units.</param>
    /// <param name="distance">The wanted minimum distance between points.</param>
    /// <param name="taken">Boxes that points should not touch.</param>
    public static void Spread(Point[] points, double distance, Box[] taken)
    {
        var grid = new PointGrid(distance, points.Length);
        for (var round = 0; round < MaxRounds; round++)
        {
            grid.Fill(points);
            var moved = MoveOutOfBoxes(points, taken);
            for (var i = 0; i < points.Length; i++)
                moved |= SeparateFromNeighbours(points, i, grid, distance);
            if (!moved)
                return;
        }
    }

    private static bool MoveOutOfBoxes(Point[] points, Box[] taken)
    {
        var moved = false;
        for (var i = 0; i < points.Length; i++)
        {
            var point = points[i];
            foreach (var box in taken)
                point = ClampToMap(box.MoveOut(point, MarkRadius));
            moved |= point != points[i];
            points[i] = point;
        }

        return moved;
    }

    private static bool SeparateFromNeighbours(Point[] points, int index, PointGrid grid, double distance)
    {
        var moved = false;
        var (column, row) = grid.GetCell(points[index]);
        for (var cell = 0; cell < 9; cell++)
        {
            foreach (var other in grid.GetPoints(column + (cell % 3) - 1, row + (cell / 3) - 1))
                moved |= other > index && Separate(points, index, other, distance);
        }

        return moved;
    }

    private static bool Separate(Point[] points, int a, int b, double distance)
    {
        var difference = points[b] - points[a];
        var length = Math.Sqrt(difference.SquaredLength);
        if (length >= distance - 0.01)
            return false;
        var direction = length > 1e-6 ? difference * (1 / length) : Directions[(a + b) % Directions.Length];
        var step = direction * ((distance - length) / 2);
        points[a] = ClampToMap(points[a] - step);
        points[b] = ClampToMap(points[b] + step);
        return true;
    }

    private static Point ClampToMap(Point point) => new(
        Math.Clamp(point.X, MapFrame.Margin, PaperMap.Width - MapFrame.Margin),
        Math.Clamp(point.Y, MapFrame.Margin, PaperMap.Height - MapFrame.Margin));
}
