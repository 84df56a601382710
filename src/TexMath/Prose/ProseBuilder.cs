using System.Buffers;
using System.Text;

namespace TexMath.Prose;

/// <summary>Builds a list of nodes: joins adjacent text, collapses white space and normalizes characters to Unicode form C.</summary>
internal sealed class ProseBuilder
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \u00A0\n\r\t");

    private readonly List<TexNode> _nodes = [];
    private readonly StringBuilder _text = new();

    /// <summary>The last character; a line feed at the start of a paragraph, U+FFFC after a node other than text.</summary>
    public char Last => _text.Length > 0 ? _text[^1] : _nodes.Count == 0 || _nodes[^1] is BreakNode ? '\n' : '\uFFFC';

    /// <summary>The last character that is not white space; see <see cref="Last"/> if there is none in the current text.</summary>
    public char LastVisible
    {
        get
        {
            var at = _text.Length - 1;
            while (at >= 0 && _text[at] is ' ' or '\u00A0')
                at--;
            return at >= 0 ? _text[at] : _nodes.Count == 0 || _nodes[^1] is BreakNode ? '\n' : '\uFFFC';
        }
    }

    /// <summary>Appends literal text. A line break becomes a space; a space after a space is dropped.</summary>
    /// <param name="text">The text. Only a <see cref="BreakNode"/> ends a paragraph.</param>
    public void Append(string text)
    {
        if (!text.AsSpan().ContainsAny(Spaces))
        {
            _text.Append(text);
            return;
        }
        foreach (var original in text)
        {
            var c = original is '\n' or '\r' or '\t' ? ' ' : original;
            if (c == ' ' && Last is ' ' or '\u00A0')
                continue;
            if (c == '\u00A0' && Last == ' ')
                _text.Length--;
            _text.Append(c);
        }
    }

    /// <summary>Appends a node.</summary>
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

    /// <summary>Appends nodes in order.</summary>
    /// <param name="nodes">The nodes.</param>
    public void AddRange(IReadOnlyList<TexNode> nodes)
    {
        foreach (var node in nodes)
            Add(node);
    }

    /// <summary>Removes the last character, which must be text.</summary>
    public void RemoveLast() => _text.Length--;

    /// <summary>Removes white space at the end.</summary>
    public void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] is ' ' or '\u00A0')
            _text.Length--;
    }

    /// <summary>Returns all nodes.</summary>
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
