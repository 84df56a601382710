using System.Buffers;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Text;
using SiteGen.Text.Mathematics;

namespace SiteGen.Markup;

/// <summary>Writes a parsed text as plain text: one line for each block, white space folded.</summary>
internal static class PlainTextWriter
{
    // In UTF-16 code units: longer than nearly every abstract.
    private const int BuilderCapacity = 4096;

    private static readonly SearchValues<char> FoldedSpaces = CharSet.Of(c => char.IsWhiteSpace(c) && c is not (' ' or '\u00A0'));

    [ThreadStatic]
    private static StringBuilder? _builder;

    /// <summary>The whole text; blocks without text leave no empty line.</summary>
    public static string Write(MarkdownDocument document) =>
        XmlText.Clean(string.Join('\n', Lines(document).Where(line => line.Length > 0)));

    /// <summary>Folds every run of white space, a no-break space excepted, to one space and trims the ends.</summary>
    /// <returns>The same instance when there is nothing to fold.</returns>
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

    /// <summary>The beginning of what <see cref="Fold"/> gives: all of it, or more than so many UTF-16 code units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How many are enough.</param>
    public static string FoldStart(string text, int length)
    {
        // One of two characters is no space, or there is something to fold.
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
        // Nearly every text is of these characters alone.
        var other = text.IndexOfAnyExceptInRange(' ', '~');
        return text[0] != ' ' && text[^1] != ' ' && (other < 0 || !text[other..].ContainsAny(FoldedSpaces))
            && !text.Contains("  ", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        FootnoteGroup or LinkReferenceDefinition => [],
        ContainerBlock container => container.SelectMany(Lines),
        LeafBlock { Inline: { } inlines } => [Fold(Text(inlines))],
        MathBlock math => [Fold(Formula.Parse(math.Lines.ToString()).ToPlain())],
        LeafBlock leaf => [Fold(leaf.Lines.ToString())],
        _ => [],
    };

    // A text is put together in its thread's builder and copied out once.
    private static string Text(ContainerInline inlines)
    {
        var text = _builder ??= new StringBuilder(BuilderCapacity);
        text.Clear();
        AppendAll(text, inlines);
        if (text.Capacity > BuilderCapacity)
            _builder = null;
        return text.ToString();
    }

    private static StringBuilder AppendAll(StringBuilder text, ContainerInline inlines)
    {
        foreach (var inline in inlines)
            Append(text, inline);
        return text;
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        _ = inline switch
        {
            LiteralInline literal => text.Append(literal.Content.AsSpan()),
            MathInline math => text.Append(Formula.Parse(math.Content.ToString()).ToPlain()),
            CodeInline code => text.Append(code.Content),
            HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
            AutolinkInline link => text.Append(link.Url),
            LineBreakInline => text.Append(' '),
            FootnoteLink => text,
            LinkInline link => AppendWithAddress(text, link),
            ContainerInline container => AppendAll(text, container),
            _ => text,
        };
    }

    private static StringBuilder AppendWithAddress(StringBuilder text, LinkInline link)
    {
        var start = text.Length;
        AppendAll(text, link);
        var address = link.Url ?? "";
        var shows = link.IsImage || LinkAddress.Classify(address) != AddressKind.Web
            || text.ToString(start, text.Length - start).Contains(address, StringComparison.OrdinalIgnoreCase);
        return shows ? text : text.Append(" (").Append(address).Append(')');
    }
}
