using System.Buffers;

namespace SiteGen.Build;

/// <summary>
/// Where an output is written: a buffer that is used again for the next one. Past <see cref="FullAt"/> its bytes are
/// handed on, so that memory does not grow with the size of a file. It is a stream as well, for writers that need one.
/// </summary>
/// <param name="drain">Takes the bytes in order; keeps none of the memory. Null keeps all of them here.</param>
internal sealed class OutputBuffer(Action<ReadOnlyMemory<byte>>? drain = null) : Stream, IBufferWriter<byte>
{
    /// <summary>How many bytes are held before they are handed on: more than most pages have, so that these are handed on once.</summary>
    public const int FullAt = 64 * 1024;

    // Many a list of citations has a few entries.
    private const int SmallestSize = 4 * 1024;

    private byte[] _bytes = [];
    private int _length;

    /// <summary>The bytes that were written and not handed on.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

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

    /// <summary>Forgets what is held.</summary>
    public void Clear() => _length = 0;

    /// <summary>Hands on what is held.</summary>
    public void Drain()
    {
        if (_length == 0 || drain is null)
            return;
        drain(Written);
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
        if (_length >= FullAt)
            Drain();
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var needed = _length + Math.Max(sizeHint, 1);
        if (needed > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(needed, Math.Max(SmallestSize, _bytes.Length * 2)));
        return _bytes.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Does nothing: bytes are handed on when there are many, and at the end.</summary>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
