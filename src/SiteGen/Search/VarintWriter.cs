namespace SiteGen.Search;

/// <summary>Writes integers as variable-length bytes (unsigned LEB128) into a reusable buffer.</summary>
internal sealed class VarintWriter
{
    private const int MaxVarintLength = 5;

    private byte[] _bytes = new byte[8192];

    /// <summary>The number of bytes written so far.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written so far, until the next one is written.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, Length);

    /// <summary>
    /// Writes an integer: seven bits per byte, lowest bits first, with the highest bit set on all bytes but the last.
    /// </summary>
    /// <param name="number">The integer, not negative.</param>
    public void Write(int number)
    {
        if (Length + MaxVarintLength > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        var rest = (uint)number;
        for (; rest > 0x7F; rest >>= 7)
            _bytes[Length++] = (byte)(rest | 0x80);
        _bytes[Length++] = (byte)rest;
    }

    /// <summary>Writes bytes as they are.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (Length + bytes.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes.Length));
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Writes ascending integers with delta encoding: the count, then each difference from the previous integer.</summary>
    /// <param name="numbers">The integers, the first at least 0.</param>
    public void WriteDeltas(List<int> numbers)
    {
        Write(numbers.Count);
        var previous = 0;
        foreach (var number in numbers)
        {
            Write(number - previous);
            previous = number;
        }
    }

    /// <summary>Returns the written bytes and starts over.</summary>
    public byte[] ToArrayAndReset()
    {
        var bytes = Bytes.ToArray();
        Clear();
        return bytes;
    }

    /// <summary>Starts over.</summary>
    public void Clear() => Length = 0;
}
