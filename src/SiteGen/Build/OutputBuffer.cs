using System.Buffers;

namespace SiteGen.Build;

/// <summary>
/// Receives the bytes of an output in pooled memory. When <see cref="DrainAt"/> is reached it passes them on, so that memory
/// does not grow with the size of a file. It is a stream too, for writers that need one.
/// </summary>
/// <param name="drain">Receives the bytes in order and keeps no reference to them; null keeps all bytes here.</param>
internal sealed class OutputBuffer(Action<ReadOnlySpan<byte>>? drain = null) : Stream, IBufferWriter<byte>
{
    /// <summary>The number of bytes at which the buffer drains: more than most pages have, so that these drain once.</summary>
    public const int DrainAt = 64 * 1024;

    // Small, because many lists of citations have only a few entries.
    private const int MinSize = 4 * 1024;

    private byte[] _rented = [];
    private int _length;

    /// <summary>The bytes that were written and not passed on; valid until the buffer is disposed.</summary>
    public ReadOnlyMemory<byte> Written => _rented.AsMemory(0, _length);

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Passes on the bytes that are held.</summary>
    public void Drain()
    {
        if (_length == 0 || drain is null)
            return;
        drain(Written.Span);
        _length = 0;
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        buffer.CopyTo(GetSpan(buffer.Length));
        Advance(buffer.Length);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void WriteByte(byte value) => Write([value]);

    /// <inheritdoc/>
    public void Advance(int count)
    {
        _length += count;
        if (_length >= DrainAt)
            Drain();
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = _length + Math.Max(sizeHint, 1);
        if (needed > _rented.Length)
            Grow(Math.Max(needed, Math.Max(MinSize, _rented.Length * 2)));
        return _rented.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Does nothing: the buffer drains when it is full, and at the end.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Return();
        _rented = [];
        _length = 0;
        base.Dispose(disposing);
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(size);
        _rented.AsSpan(0, _length).CopyTo(larger);
        Return();
        _rented = larger;
    }

    private void Return()
    {
        if (_rented.Length > 0)
            ArrayPool<byte>.Shared.Return(_rented);
    }
}
