using System.Buffers;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Text;
using TexMath;
using TexMath.Xml;

namespace SiteGen.Markup;

/// <summary>Writes a parsed text as plain text: one line per block, white space collapsed.</summary>
internal sealed class PlainTextWriter
{
    private static readonly SearchValues<char> FoldedSpaces = CharSet.Create(c => char.IsWhiteSpace(c) && c is not (' ' or '\u00A0'));

    private readonly StringBuilder _line = new();
    private readonly bool _showsAddresses;

    private PlainTextWriter(bool showsAddresses) => _showsAddresses = showsAddresses;

    /// <summary>Writes a whole text; a block without text leaves no empty line.</summary>
    /// <param name="document">The parsed text.</param>
    /// <param name="showsAddresses">Whether addresses of other sites follow the texts of their links.</param>
    public static string Write(MarkdownDocument document, bool showsAddresses = true) =>
        XmlText.Clean(string.Join('\n', new PlainTextWriter(showsAddresses).Lines(document).Where(line => line.Length > 0)));

    /// <summary>Writes a heading on one line, without the addresses of its links.</summary>
    /// <param name="heading">The heading.</param>
    public static string WriteHeading(HeadingBlock heading) =>
        heading.Inline is { } inlines ? XmlText.Clean(Fold(new PlainTextWriter(showsAddresses: false).Text(inlines))) : "";

    /// <summary>Collapses each run of white space other than no-break spaces to one space, and trims the ends.</summary>
    /// <returns>The same instance if there is nothing to change.</returns>
    public static string Fold(string text)
    {
        if (IsFolded(text))
            return text;
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\u00A0' || !char.IsWhiteSpace(c))
                folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>Returns the start of the result of <see cref="Fold"/>: all of it, or more than a number of UTF-16 code units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">The number of code units.</param>
    public static string FoldStart(string text, int length)
    {
        // Of two adjacent characters, one is not a space unless there is something to collapse.
        for (var end = length + 1; end <= length + 2 && end < text.Length; end++)
        {
            if (IsFolded(text.AsSpan(0, end)))
                return text[..end];
        }

        return Fold(text);
    }

    private static bool IsFolded(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return true;
        // Most texts consist of these characters only.
        var other = text.IndexOfAnyExceptInRange(' ', '~');
        return text[0] != ' ' && text[^1] != ' ' && (other < 0 || !text[other..].ContainsAny(FoldedSpaces))
            && !text.Contains("  ", StringComparison.Ordinal);
    }

    private IEnumerable<string> Lines(Block block) => block switch
    {
        FootnoteGroup or LinkReferenceDefinition => [],
        ContainerBlock container => container.SelectMany(Lines),
        LeafBlock { Inline: { } inlines } => [Fold(Text(inlines))],
        MathBlock math => [Fold(Formula.Parse(math.Lines.ToString()).ToPlain())],
        LeafBlock leaf => [Fold(leaf.Lines.ToString())],
        _ => [],
    };

    private string Text(ContainerInline inlines)
    {
        _line.Clear();
        AppendAll(inlines);
        return _line.ToString();
    }

    private void AppendAll(ContainerInline inlines)
    {
        foreach (var inline in inlines)
            Append(inline);
    }

    private void Append(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal: _line.Append(literal.Content.AsSpan()); break;
            case MathInline math: _line.Append(Formula.Parse(math.Content.ToString()).ToPlain()); break;
            case CodeInline code: _line.Append(code.Content); break;
            case HtmlEntityInline entity: _line.Append(entity.Transcoded.AsSpan()); break;
            case AutolinkInline link: _line.Append(link.Url); break;
            case LineBreakInline: _line.Append(' '); break;
            case FootnoteLink: break;
            case LinkInline link: AppendLink(link); break;
            case ContainerInline container: AppendAll(container); break;
        }
    }

    private void AppendLink(LinkInline link)
    {
        var start = _line.Length;
        AppendAll(link);
        var address = link.Url ?? "";
        var needsAddress = _showsAddresses && !link.IsImage && LinkAddress.Classify(address) == AddressKind.Web
            && !_line.ToString(start, _line.Length - start).Contains(address, StringComparison.OrdinalIgnoreCase);
        if (needsAddress)
            _line.Append(" (").Append(address).Append(')');
    }
}
