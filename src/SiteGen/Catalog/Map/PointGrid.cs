namespace SiteGen.Catalog.Map;

/// <summary>A uniform grid over the map that finds the points near a point without comparing all pairs.</summary>
internal sealed class PointGrid
{
    private readonly double _cellSize;
    private readonly int _columns;
    private readonly int _rows;

    // The points of cell c are _points[_starts[c].._starts[c + 1]].
    private readonly int[] _starts;
    private readonly int[] _points;

    /// <summary>Creates an empty grid.</summary>
    /// <param name="cellSize">The width and height of a cell, in map units.</param>
    /// <param name="pointCount">The number of points of the grid.</param>
    public PointGrid(double cellSize, int pointCount)
    {
        _cellSize = cellSize;
        _columns = (int)(PaperMap.Width / cellSize) + 1;
        _rows = (int)(PaperMap.Height / cellSize) + 1;
        _starts = new int[(_columns * _rows) + 1];
        _points = new int[pointCount];
    }

    /// <summary>Returns the column and row of a point.</summary>
    /// <param name="point">A point on the map.</param>
    public (int Column, int Row) GetCell(Point point) => ((int)(point.X / _cellSize), (int)(point.Y / _cellSize));

    /// <summary>Returns the indexes of the points in a cell, ascending; none for a cell outside the map.</summary>
    /// <param name="column">The column of the cell.</param>
    /// <param name="row">The row of the cell.</param>
    public ReadOnlySpan<int> GetPoints(int column, int row)
    {
        if (column < 0 || row < 0 || column >= _columns || row >= _rows)
            return [];
        var cell = GetCellIndex(column, row);
        return _points.AsSpan(_starts[cell].._starts[cell + 1]);
    }

    /// <summary>Replaces the points of the grid.</summary>
    /// <param name="points">Points on the map.</param>
    public void Fill(ReadOnlySpan<Point> points)
    {
        // Counting sort: first the size of each cell, then its end, which moves to its start as the cell fills from behind.
        Array.Clear(_starts);
        foreach (var point in points)
            _starts[GetCellIndex(point)]++;
        for (var i = 1; i < _starts.Length; i++)
            _starts[i] += _starts[i - 1];
        for (var i = points.Length - 1; i >= 0; i--)
            _points[--_starts[GetCellIndex(points[i])]] = i;
    }

    private int GetCellIndex(int column, int row) => (row * _columns) + column;

    private int GetCellIndex(Point point)
    {
        var (column, row) = GetCell(point);
        return GetCellIndex(column, row);
    }
}
