using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>
/// Parses formulas between dollars by the rule of Pandoc's <c>tex_math_dollars</c>: what follows the opening dollar and what
/// precedes the closing one is not white space, and no digit follows the closing one. So <c>$\Lambda$CDM</c> has a formula and
/// <c>$5 to $10</c> has none. A backslash escapes a dollar. Between double dollars, a formula is displayed on its own line.
/// </summary>
internal sealed class DollarMathParser : InlineParser
{
    /// <summary>Creates the parser.</summary>
    public DollarMathParser() => OpeningCharacters = ['$'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var delimiters = slice.PeekChar() == '$' ? 2 : 1;
        var start = slice.Start + delimiters;
        var end = FindEnd(slice, start, delimiters);
        if (end < 0)
        {
            // The rest of a run of dollars would open a formula of its own.
            var run = CountDollars(slice);
            processor.Inline = new Markdig.Syntax.Inlines.LiteralInline(new StringSlice(slice.Text, slice.Start, slice.Start + run - 1))
            {
                Span = GetSpan(processor, slice.Start, run, out var textLine, out var textColumn),
                Line = textLine,
                Column = textColumn,
            };
            slice.Start += run;
            return true;
        }

        var length = end + delimiters - slice.Start;
        processor.Inline = new MathInline
        {
            Span = GetSpan(processor, slice.Start, length, out var line, out var column),
            Line = line,
            Column = column,
            Delimiter = '$',
            DelimiterCount = delimiters,
            Content = new StringSlice(slice.Text, start, end - 1),
        };
        slice.Start += length;
        return true;
    }

    private static SourceSpan GetSpan(InlineProcessor processor, int start, int length, out int line, out int column) =>
        new(processor.GetSourcePosition(start, out line, out column), processor.GetSourcePosition(start + length - 1));

    // Returns the offset of the closing delimiter, or -1.
    private static int FindEnd(StringSlice slice, int start, int delimiters)
    {
        var text = slice.Text;
        if (start > slice.End || (delimiters == 1 && IsSpace(text[start])))
            return -1;
        for (var at = start; at <= slice.End; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '$' && delimiters == 1)
                return at > start && !IsSpace(text[at - 1]) && !IsDigitAt(slice, at + 1) ? at : -1;
            else if (text[at] == '$' && at < slice.End && text[at + 1] == '$')
                return text.AsSpan(start, at - start).IsWhiteSpace() ? -1 : at;
        }

        return -1;
    }

    private static int CountDollars(StringSlice slice)
    {
        var at = slice.Start;
        while (at <= slice.End && slice.Text[at] == '$')
            at++;
        return at - slice.Start;
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r';

    private static bool IsDigitAt(StringSlice slice, int at) => at <= slice.End && char.IsAsciiDigit(slice.Text[at]);
}
