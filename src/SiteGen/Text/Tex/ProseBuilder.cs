using System.Buffers;
using System.Text;

namespace SiteGen.Text.Tex;

/// <summary>Collects nodes in order: joins text to text, folds white space, composes characters (Unicode form C).</summary>
internal sealed class ProseBuilder
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \u00A0\n\r\t");

    private readonly List<TexNode> _nodes = [];
    private readonly StringBuilder _text = new();

    /// <summary>The last character; a line feed at the beginning of a paragraph, U+FFFC after what is no text.</summary>
    public char Last => _text.Length > 0 ? _text[^1] : _nodes.Count == 0 || _nodes[^1] is BreakNode ? '\n' : '\uFFFC';

    /// <summary>Adds literal text; a line break is a space, and a space after a space vanishes.</summary>
    /// <param name="text">The text; a paragraph ends by a <see cref="BreakNode"/> alone.</param>
    public void Append(string text)
    {
        if (!text.AsSpan().ContainsAny(Spaces))
        {
            _text.Append(text);
            return;
        }
        foreach (var sign in text)
        {
            var c = sign is '\n' or '\r' or '\t' ? ' ' : sign;
            if (c == ' ' && Last is ' ' or '\u00A0')
                continue;
            if (c == '\u00A0' && Last == ' ')
                _text.Length--;
            _text.Append(c);
        }
    }

    /// <summary>Adds a node.</summary>
    /// <param name="node">The node.</param>
    public void Add(TexNode node)
    {
        if (node is TextNode text)
        {
            Append(text.Text);
            return;
        }
        Flush();
        _nodes.Add(node);
    }

    /// <summary>Adds nodes in order.</summary>
    /// <param name="nodes">The nodes.</param>
    public void AddRange(IReadOnlyList<TexNode> nodes)
    {
        foreach (var node in nodes)
            Add(node);
    }

    /// <summary>Takes back the last character, which must be text.</summary>
    public void RemoveLast() => _text.Length--;

    /// <summary>Takes back the white space at the end.</summary>
    public void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] is ' ' or '\u00A0')
            _text.Length--;
    }

    /// <summary>All nodes so far.</summary>
    public IReadOnlyList<TexNode> Build()
    {
        Flush();
        return _nodes;
    }

    private void Flush()
    {
        if (_text.Length > 0)
            _nodes.Add(new TextNode(_text.ToString().Normalize(NormalizationForm.FormC)));
        _text.Clear();
    }
}
