namespace SiteGen.Catalog.Map;

/// <summary>Places of the map by squares, so that the neighbours of a place are found among few.</summary>
internal sealed class PointGrid
{
    private readonly double _size;
    private readonly int _columns;
    private readonly int _rows;
    private readonly int[] _starts;
    private readonly int[] _points;

    /// <summary>Makes an empty grid.</summary>
    /// <param name="size">The width of a square, in units of the map.</param>
    /// <param name="points">How many places it will hold.</param>
    public PointGrid(double size, int points)
    {
        _size = size;
        _columns = (int)(PaperMap.Width / size) + 1;
        _rows = (int)(PaperMap.Height / size) + 1;
        _starts = new int[(_columns * _rows) + 1];
        _points = new int[points];
    }

    /// <summary>The column and row of a place.</summary>
    /// <param name="place">A place on the map.</param>
    public (int X, int Y) Cell(Place place) => ((int)(place.X / _size), (int)(place.Y / _size));

    /// <summary>The places in a square, by number, ascending; none beside the map.</summary>
    /// <param name="x">Its column.</param>
    /// <param name="y">Its row.</param>
    public ReadOnlySpan<int> In(int x, int y) =>
        x < 0 || y < 0 || x >= _columns || y >= _rows ? [] : _points.AsSpan(_starts[Number(x, y)].._starts[Number(x, y) + 1]);

    /// <summary>Puts places into the grid, in place of those that it held.</summary>
    /// <param name="places">Places on the map.</param>
    public void Fill(ReadOnlySpan<Place> places)
    {
        // How many stand in each square, then where it ends; as it is filled from behind, that becomes where it begins.
        Array.Clear(_starts);
        foreach (var place in places)
            _starts[Number(place)]++;
        for (var i = 1; i < _starts.Length; i++)
            _starts[i] += _starts[i - 1];
        for (var i = places.Length - 1; i >= 0; i--)
            _points[--_starts[Number(places[i])]] = i;
    }

    private int Number(int x, int y) => (y * _columns) + x;

    private int Number(Place place)
    {
        var (x, y) = Cell(place);
        return Number(x, y);
    }
}
