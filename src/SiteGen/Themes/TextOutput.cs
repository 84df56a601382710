using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace SiteGen.Themes;

/// <summary>Where a template prints: memory that is used again for the next page.</summary>
internal sealed class TextOutput : IScriptOutput
{
    private char[] _text = new char[16 * 1024];
    private int _length;

    /// <summary>What was printed.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    /// <summary>Forgets what was printed.</summary>
    public void Clear() => _length = 0;

    /// <summary>Adds text.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        if (_length + text.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_length + text.Length, _text.Length * 2));
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
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

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();
}
