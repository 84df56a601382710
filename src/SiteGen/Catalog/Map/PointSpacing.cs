namespace SiteGen.Catalog.Map;

/// <summary>Moves points apart until each can be hit by a finger, or as far as there is room.</summary>
internal static class PointSpacing
{
    /// <summary>
    /// The distance that points have where there is room, in units. On a map that is drawn 960 pixels wide, its least, it
    /// makes the 24 pixels of WCAG 2.2, criterion 2.5.8. A fuller map rests on that criterion's exception: the list has
    /// all of its links too.
    /// </summary>
    public const double Wanted = 32;

    // How far a mark reaches from its place, with some air.
    private const double MarkRadius = 11;

    // How much of the map the points may fill; more would press them into a lattice and tear neighbours apart.
    private const double Fill = 0.2;
    private const int Rounds = 80;

    // Where two points coincide, there is no direction between them; one of these serves.
    private static readonly Place[] Compass = [new(1, 0), new(0, 1), new(-1, 0), new(0, -1), new(0.7, 0.7), new(-0.7, 0.7)];

    /// <summary>Whether there is room to move points out of the way of names.</summary>
    /// <param name="distance">The distance of the points.</param>
    public static bool IsRoomy(double distance) => distance >= 24;

    /// <summary>The distance for a number of points.</summary>
    public static double For(int points) =>
        Math.Min(Wanted, Math.Sqrt(Fill * PaperMap.Width * PaperMap.Height / points));

    /// <summary>Moves the places apart, in place.</summary>
    /// <param name="places">Places in units of the map.</param>
    /// <param name="distance">The distance that they should have.</param>
    /// <param name="taken">Where no point should stand.</param>
    public static void Spread(Place[] places, double distance, Box[] taken)
    {
        var grid = new PointGrid(distance, places.Length);
        for (var round = 0; round < Rounds; round++)
        {
            grid.Fill(places);
            var moved = Clear(places, taken);
            for (var i = 0; i < places.Length; i++)
                moved |= PushAway(places, i, grid, distance);
            if (!moved)
                return;
        }
    }

    private static bool Clear(Place[] places, Box[] taken)
    {
        var moved = false;
        for (var i = 0; i < places.Length; i++)
        {
            var place = places[i];
            foreach (var box in taken)
                place = Inside(box.Clear(place, MarkRadius));
            moved |= place != places[i];
            places[i] = place;
        }

        return moved;
    }

    private static bool PushAway(Place[] places, int point, PointGrid grid, double distance)
    {
        var moved = false;
        var (x, y) = grid.Cell(places[point]);
        for (var cell = 0; cell < 9; cell++)
        {
            foreach (var other in grid.In(x + (cell % 3) - 1, y + (cell / 3) - 1))
                moved |= other > point && Separate(places, point, other, distance);
        }

        return moved;
    }

    private static bool Separate(Place[] places, int a, int b, double distance)
    {
        var between = places[b] - places[a];
        var length = Math.Sqrt(between.Square);
        if (length >= distance - 0.01)
            return false;
        var direction = length > 1e-6 ? between * (1 / length) : Compass[(a + b) % Compass.Length];
        var step = direction * ((distance - length) / 2);
        places[a] = Inside(places[a] - step);
        places[b] = Inside(places[b] + step);
        return true;
    }

    private static Place Inside(Place place) => new(
        Math.Clamp(place.X, MapFrame.Margin, PaperMap.Width - MapFrame.Margin),
        Math.Clamp(place.Y, MapFrame.Margin, PaperMap.Height - MapFrame.Margin));
}
