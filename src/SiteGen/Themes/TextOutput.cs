using System.Text;
using Scriban.Runtime;
using SiteGen.Themes.Diagnostics;
using TexMath.Xml;

namespace SiteGen.Themes;

/// <summary>The output of a template, as UTF-8. Its buffer is reused for the next page.</summary>
internal sealed class TextOutput : IScriptOutput
{
    /// <summary>The maximum length of a page in bytes: ten times that of a list of 100,000 papers.</summary>
    public const int MaxLength = 100_000_000;

    // A UTF-16 code unit takes at most three bytes. For longer texts that bound would waste memory, so their bytes are counted.
    private const int MaxBytesPerChar = 3;
    private const int MaxEstimatedLength = 64 * 1024;

    private byte[] _bytes = new byte[16 * 1024];
    private int _length;

    // A high surrogate at the end of the last text, whose low surrogate may begin the next text; or none.
    private char _highSurrogate;

    /// <summary>The printed text, as UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            WriteUnpaired();
            return _bytes.AsSpan(0, _length);
        }
    }

    /// <summary>Removes the printed text.</summary>
    public void Clear() => (_length, _highSurrogate) = (0, '\0');

    /// <summary>Adds text.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        if (_highSurrogate != '\0')
            text = WritePair(text);
        if (!text.IsEmpty && char.IsHighSurrogate(text[^1]))
        {
            _highSurrogate = text[^1];
            text = text[..^1];
        }

        Reserve(text.Length < MaxEstimatedLength ? text.Length * MaxBytesPerChar : Encoding.UTF8.GetByteCount(text));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    /// <summary>Adds text, escaped for HTML.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        foreach (var segment in HtmlEscaping.Split(text))
            Write(segment);
    }

    /// <summary>Adds text in UTF-8.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        WriteUnpaired();
        Reserve(utf8.Length);
        utf8.CopyTo(_bytes.AsSpan(_length));
        _length += utf8.Length;
    }

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Bytes);

    /// <summary>Adds the character that starts with the pending high surrogate.</summary>
    /// <returns>The text without the low surrogate.</returns>
    private ReadOnlySpan<char> WritePair(ReadOnlySpan<char> text)
    {
        if (!char.IsLowSurrogate(text[0]))
        {
            WriteUnpaired();
            return text;
        }

        ReadOnlySpan<char> pair = [_highSurrogate, text[0]];
        _highSurrogate = '\0';
        Reserve(pair.Length * MaxBytesPerChar);
        _length += Encoding.UTF8.GetBytes(pair, _bytes.AsSpan(_length));
        return text[1..];
    }

    // Writes U+FFFD for an unpaired surrogate.
    private void WriteUnpaired()
    {
        if (_highSurrogate == '\0')
            return;
        _highSurrogate = '\0';
        Write("\uFFFD"u8);
    }

    private void Reserve(int length)
    {
        if (_length + length <= _bytes.Length)
            return;
        if (_length + length > MaxLength)
            throw new PageLimitException($"the page is longer than {MaxLength / 1_000_000} MB; look for an endless loop");
        Array.Resize(ref _bytes, Math.Max(_length + length, _bytes.Length * 2));
    }
}
