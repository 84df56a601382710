namespace SiteGen.Search;

/// <summary>Collects the bytes of one file of numbers.</summary>
internal sealed class ByteWriter
{
    private readonly List<byte> _bytes = [];

    /// <summary>How many bytes there are so far.</summary>
    public int Length => _bytes.Count;

    /// <summary>
    /// Writes a number in as few bytes as it needs (LEB128, unsigned): seven bits a byte, the lowest first, the highest
    /// bit set on all bytes but the last.
    /// </summary>
    /// <param name="number">The number, not negative.</param>
    public void Write(int number)
    {
        var rest = (uint)number;
        for (; rest > 0x7F; rest >>= 7)
            _bytes.Add((byte)(rest | 0x80));
        _bytes.Add((byte)rest);
    }

    /// <summary>Writes ascending numbers: how many there are, then each as its distance from the one before.</summary>
    /// <param name="numbers">The numbers, the first at least 0.</param>
    public void WriteAscending(IReadOnlyCollection<int> numbers)
    {
        Write(numbers.Count);
        var last = 0;
        foreach (var number in numbers)
        {
            Write(number - last);
            last = number;
        }
    }

    /// <summary>Gives the bytes and begins again.</summary>
    public byte[] Take()
    {
        var bytes = _bytes.ToArray();
        _bytes.Clear();
        return bytes;
    }
}
