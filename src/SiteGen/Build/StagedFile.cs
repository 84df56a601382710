using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace SiteGen.Build;

/// <summary>
/// One file on its way to the output folder. It compares its bytes with those of the existing file, and starts a new file in
/// the staging folder at the first difference. A file that does not change is never written.
/// </summary>
internal sealed class StagedFile : IDisposable
{
    /// <summary>The number of bytes that are compared or copied at once.</summary>
    public const int ChunkSize = 64 * 1024;

    private readonly string? _existing;
    private readonly string _staged;
    private readonly Action<string> _createFolder;
    private readonly SafeFileHandle? _reader;
    private readonly byte[] _rented;
    private readonly int _chunkSize;
    private SafeFileHandle? _writer;
    private long _position;

    /// <summary>Starts a file.</summary>
    /// <param name="existing">The path in the output folder; null if nothing can exist there.</param>
    /// <param name="staged">The path in the staging folder.</param>
    /// <param name="createFolder">Creates a folder unless it exists.</param>
    /// <param name="chunkSize">The number of bytes that are compared or copied at once.</param>
    /// <exception cref="IOException">The existing file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The existing file may not be read.</exception>
    public StagedFile(string? existing, string staged, Action<string> createFolder, int chunkSize = ChunkSize)
    {
        (_existing, _staged, _createFolder, _chunkSize) = (existing, staged, createFolder, chunkSize);
        _reader = existing is not null && File.Exists(existing) ? File.OpenHandle(existing) : null;
        _rented = ArrayPool<byte>.Shared.Rent(chunkSize);
    }

    /// <summary>The number of bytes appended.</summary>
    public long Length => _position;

    private Span<byte> Chunk => _rented.AsSpan(0, _chunkSize);

    /// <summary>Appends bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_writer is null && !IsUnchanged(bytes))
            StartWriting();
        if (_writer is not null)
            RandomAccess.Write(_writer, bytes, _position);
        _position += bytes.Length;
    }

    /// <summary>Completes the file; returns whether it differs from the existing file, and so was written.</summary>
    public bool Finish()
    {
        if (_writer is null && (_reader is null || RandomAccess.GetLength(_reader) != _position))
            StartWriting();
        return _writer is not null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader?.Dispose();
        _writer?.Dispose();
        ArrayPool<byte>.Shared.Return(_rented);
    }

    private bool IsUnchanged(ReadOnlySpan<byte> bytes)
    {
        if (_reader is null)
            return false;
        for (var at = 0; at < bytes.Length;)
        {
            var wanted = bytes[at..Math.Min(bytes.Length, at + _chunkSize)];
            var read = RandomAccess.Read(_reader, Chunk[..wanted.Length], _position + at);
            if (read == 0 || !Chunk[..read].SequenceEqual(wanted[..read]))
                return false;
            at += read;
        }

        return true;
    }

    // Copies the bytes before the first difference from the existing file.
    private void StartWriting()
    {
        _createFolder(Path.GetDirectoryName(_staged)!);
        // Without sharing, .NET does not have to check whether the file system supports locks.
        _writer = File.OpenHandle(_staged, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        for (var at = 0L; at < _position;)
        {
            var read = RandomAccess.Read(_reader!, Chunk[..(int)Math.Min(_chunkSize, _position - at)], at);
            if (read == 0)
                throw new IOException($"{_existing} was truncated while the build read it");
            RandomAccess.Write(_writer, Chunk[..read], at);
            at += read;
        }
    }
}
