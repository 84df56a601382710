using Microsoft.Win32.SafeHandles;

namespace SiteGen.Build;

/// <summary>
/// One file on its way to the output folder. As long as its bytes are those that stand there it only reads; from the
/// first difference on it writes a new file into the staging folder. A file that is the same is never written.
/// </summary>
internal sealed class StagedFile : IDisposable
{
    private readonly string? _standing;
    private readonly string _staged;
    private readonly byte[] _buffer;
    private readonly Action<string> _makeFolder;
    private readonly SafeFileHandle? _reader;
    private SafeFileHandle? _writer;
    private long _position;

    /// <summary>Begins a file.</summary>
    /// <param name="standing">The place in the output folder; null where nothing stands.</param>
    /// <param name="staged">The place in the staging folder.</param>
    /// <param name="files">Opens what stands; the caller's again when this is disposed.</param>
    /// <param name="makeFolder">Makes a folder unless it is there.</param>
    public StagedFile(string? standing, string staged, StandingFiles files, Action<string> makeFolder)
    {
        (_standing, _staged, _buffer, _makeFolder) = (standing, staged, files.Buffer, makeFolder);
        _reader = files.Open(standing);
    }

    /// <summary>Adds bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_writer is null && !StandsThere(bytes))
            Diverge();
        if (_writer is not null)
            RandomAccess.Write(_writer, bytes, _position);
        _position += bytes.Length;
    }

    /// <summary>Ends the file; whether it differs from what stands there, and so was written.</summary>
    public bool Finish()
    {
        if (_writer is null && (_reader is null || RandomAccess.GetLength(_reader) != _position))
            Diverge();
        return _writer is not null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _reader?.Dispose();
        _writer?.Dispose();
    }

    private bool StandsThere(ReadOnlySpan<byte> bytes)
    {
        if (_reader is null)
            return false;
        for (var at = 0; at < bytes.Length;)
        {
            var wanted = bytes[at..Math.Min(bytes.Length, at + _buffer.Length)];
            var read = RandomAccess.Read(_reader, _buffer.AsSpan(0, wanted.Length), _position + at);
            if (read == 0 || !_buffer.AsSpan(0, read).SequenceEqual(wanted[..read]))
                return false;
            at += read;
        }

        return true;
    }

    // What was the same so far is taken from the file that stands.
    private void Diverge()
    {
        _makeFolder(Path.GetDirectoryName(_staged)!);
        // Shared with nobody: to find out whether it could be shared takes another question to the system.
        _writer = File.OpenHandle(_staged, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        for (var at = 0L; at < _position;)
        {
            var read = RandomAccess.Read(_reader!, _buffer.AsSpan(0, (int)Math.Min(_buffer.Length, _position - at)), at);
            if (read == 0)
                throw new IOException($"{_standing} was cut off while the build read it");
            RandomAccess.Write(_writer, _buffer.AsSpan(0, read), at);
            at += read;
        }
    }
}
