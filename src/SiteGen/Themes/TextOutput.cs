using System.Text;
using Scriban.Runtime;
using SiteGen.Themes.Diagnostics;
using TexMath.Xml;

namespace SiteGen.Themes;

/// <summary>Where a template prints, as UTF-8: memory that is used again for the next page.</summary>
internal sealed class TextOutput : IScriptOutput
{
    /// <summary>The longest page, in bytes: ten times that of a list of 100,000 papers.</summary>
    public const int MaxLength = 100_000_000;

    // Of one UTF-16 code unit; the bytes of a long text are counted.
    private const int MostBytes = 3;
    private const int LongText = 64 * 1024;

    private byte[] _bytes = new byte[16 * 1024];
    private int _length;

    // The first half of a character whose second half may come with the next text, or none.
    private char _half;

    /// <summary>What was printed, as UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            WriteHalf();
            return _bytes.AsSpan(0, _length);
        }
    }

    /// <summary>Forgets what was printed.</summary>
    public void Clear() => (_length, _half) = (0, '\0');

    /// <summary>Adds text.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        if (_half != '\0')
            text = WriteWhole(text);
        if (!text.IsEmpty && char.IsHighSurrogate(text[^1]))
        {
            _half = text[^1];
            text = text[..^1];
        }

        Reserve(text.Length < LongText ? text.Length * MostBytes : Encoding.UTF8.GetByteCount(text));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    /// <summary>Adds text as HTML.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        foreach (var segment in HtmlEscaping.Split(text))
            Write(segment);
    }

    /// <summary>Adds text in UTF-8.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        WriteHalf();
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

    /// <summary>Adds the character whose first half is held.</summary>
    /// <returns>The text without its second half.</returns>
    private ReadOnlySpan<char> WriteWhole(ReadOnlySpan<char> text)
    {
        if (!char.IsLowSurrogate(text[0]))
        {
            WriteHalf();
            return text;
        }

        ReadOnlySpan<char> whole = [_half, text[0]];
        _half = '\0';
        Reserve(whole.Length * MostBytes);
        _length += Encoding.UTF8.GetBytes(whole, _bytes.AsSpan(_length));
        return text[1..];
    }

    // Half a character is none: U+FFFD stands for it.
    private void WriteHalf()
    {
        if (_half == '\0')
            return;
        _half = '\0';
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
