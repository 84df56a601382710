using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace SiteGen.Themes;

/// <summary>Where a template prints: memory that is used again for the next page.</summary>
internal sealed class TextOutput : IScriptOutput
{
    /// <summary>The longest page, in UTF-16 code units: ten times that of a list of 100,000 papers.</summary>
    public const int MaxLength = 100_000_000;

    private char[] _text = new char[16 * 1024];
    private int _length;

    /// <summary>What was printed.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Forgets what was printed.</summary>
    public void Clear() => _length = 0;

    /// <summary>Adds text.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>Adds text as HTML.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(HtmlText.Special); at >= 0; at = text.IndexOfAny(HtmlText.Special))
        {
            Write(text[..at]);
            Write(HtmlText.Entity(text[at]).AsSpan());
            text = text[(at + 1)..];
        }

        Write(text);
    }

    /// <summary>Adds text in UTF-8.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        _length += Encoding.UTF8.GetChars(utf8, _text.AsSpan(_length));
    }

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes what was printed as UTF-8.</summary>
    /// <param name="output">Takes the bytes.</param>
    public void CopyTo(IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(Text, output);

    /// <summary>What was printed, as UTF-8.</summary>
    public byte[] ToUtf8()
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(Text)];
        Encoding.UTF8.GetBytes(Text, bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();

    private void Reserve(int length)
    {
        if (_length + length <= _text.Length)
            return;
        if (_length + length > MaxLength)
            throw new PageLimitException($"the page is longer than {MaxLength / 1_000_000} million characters; look for an endless loop");
        Array.Resize(ref _text, Math.Max(_length + length, _text.Length * 2));
    }
}
