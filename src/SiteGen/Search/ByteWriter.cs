namespace SiteGen.Search;

/// <summary>Collects the bytes of one file of numbers.</summary>
internal sealed class ByteWriter
{
    private const int LongestNumber = 5;

    private byte[] _bytes = new byte[8192];

    /// <summary>How many bytes there are so far.</summary>
    public int Length { get; private set; }

    /// <summary>
    /// Writes a number in as few bytes as it needs (LEB128, unsigned): seven bits a byte, the lowest first, the highest
    /// bit set on all bytes but the last.
    /// </summary>
    /// <param name="number">The number, not negative.</param>
    public void Write(int number)
    {
        if (Length + LongestNumber > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        var rest = (uint)number;
        for (; rest > 0x7F; rest >>= 7)
            _bytes[Length++] = (byte)(rest | 0x80);
        _bytes[Length++] = (byte)rest;
    }

    /// <summary>Writes ascending numbers: how many there are, then each as its distance from the one before.</summary>
    /// <param name="numbers">The numbers, the first at least 0.</param>
    public void WriteAscending(List<int> numbers)
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
        var bytes = _bytes.AsSpan(0, Length).ToArray();
        Length = 0;
        return bytes;
    }
}
