using System.Buffers;

namespace TexMath.Prose;

/// <summary>Finds formulas in prose, and tells them from amounts in dollars.</summary>
internal static class MathScanner
{
    /// <summary>Longer text between two delimiters is prose in which a delimiter is missing. The limit also bounds the search.</summary>
    private const int MaxFormulaLength = 4000;

    private const int MaxBraceDepth = 30;

    private static readonly string[] Environments =
        ["equation", "align", "eqnarray", "gather", "multline", "displaymath", "math", "alignat", "flalign"];

    private static readonly SearchValues<char> MathCharacters = SearchValues.Create(@"\^_={}<>");

    /// <summary>Reads a formula that begins with <c>$</c> or <c>$$</c>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="start">The index of the first dollar.</param>
    /// <returns>The formula, or null if the dollar is literal.</returns>
    public static TexToken? ReadDollars(string source, int start)
    {
        var display = start + 1 < source.Length && source[start + 1] == '$';
        var open = start + (display ? 2 : 1);
        var close = FindDollar(source, open);
        if (close < 0)
            return null;
        var content = source[open..close];
        var width = display && close + 1 < source.Length && source[close + 1] == '$' ? 2 : 1;
        if (string.IsNullOrWhiteSpace(content) || IsAmount(source, content, close) || IsProse(content))
            return null;
        return new TexToken(width == 2 ? TexTokenKind.DisplayMath : TexTokenKind.Math, start, close + width - start, content);
    }

    /// <summary>
    /// Reads a formula whose first dollar was escaped by mistake, such as <c>\$C_4$</c>: without spaces, and not an amount.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="start">The index of the backslash.</param>
    /// <returns>The formula, or null if the dollar is literal.</returns>
    public static TexToken? ReadEscapedDollar(string source, int start)
    {
        var content = source.AsSpan(start + 2, Math.Min(40, source.Length - start - 2));
        var length = content.IndexOfAny('$', ' ', '\n');
        if (length < 1 || content[length] != '$' || !char.IsAsciiLetter(content[0]) && content[0] != '\\' || content[length - 1] == '\\')
            return null;
        return new TexToken(TexTokenKind.Math, start, length + 3, content[..length].ToString());
    }

    /// <summary>Reads a formula that begins with <c>\(</c> or <c>\[</c>.</summary>
    /// <param name="source">The text.</param>
    /// <param name="start">The index of the backslash.</param>
    /// <returns>The formula, or null if it is not closed.</returns>
    public static TexToken? ReadBrackets(string source, int start)
    {
        var display = source[start + 1] == '[';
        var close = IndexOf(source, display ? @"\]" : @"\)", start + 2);
        if (close < 0 || string.IsNullOrWhiteSpace(source[(start + 2)..close]))
            return null;
        return new TexToken(display ? TexTokenKind.DisplayMath : TexTokenKind.Math, start, close + 2 - start, source[(start + 2)..close]);
    }

    /// <summary>
    /// Reads a mathematical environment: <c>\begin{align}…\end{align}</c>, or <c>{align}…{align}</c>, which remains of it
    /// if a program has dropped the commands.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="start">The index of <c>\begin</c> or of the brace.</param>
    /// <returns>The formula, or null for another environment or if it is not closed.</returns>
    public static TexToken? ReadEnvironment(string source, int start)
    {
        var begun = source.AsSpan(start).StartsWith(@"\begin", StringComparison.Ordinal);
        var brace = begun ? start + 6 : start;
        if (brace >= source.Length || source[brace] != '{' || (!begun && brace > 0 && char.IsAsciiLetter(source[brace - 1])))
            return null;
        var nameEnd = source.AsSpan(brace, Math.Min(14, source.Length - brace)).IndexOf('}');
        if (nameEnd < 0)
            return null;
        var name = source[(brace + 1)..(brace + nameEnd)];
        if (!Environments.Contains(name.TrimEnd('*'), StringComparer.Ordinal))
            return null;
        var open = brace + nameEnd + 1;
        var ending = (begun ? @"\end{" : "{") + name + "}";
        var close = IndexOf(source, ending, open);
        if (close < 0 || string.IsNullOrWhiteSpace(source[open..close]))
            return null;
        var tex = ToInnerForm(name.TrimEnd('*'), source[open..close].Trim());
        return new TexToken(TexTokenKind.DisplayMath, start, close + ending.Length - start, tex);
    }

    /// <summary>Replaces an environment by its counterpart for use within a formula: <c>align</c> by <c>aligned</c>.</summary>
    private static string ToInnerForm(string environment, string content) => environment switch
    {
        "align" or "flalign" => $@"\begin{{aligned}} {content} \end{{aligned}}",
        "alignat" => $@"\begin{{alignedat}}{content} \end{{alignedat}}",
        "eqnarray" => $@"\begin{{array}}{{rcl}} {content} \end{{array}}",
        "gather" or "multline" => $@"\begin{{gathered}} {content} \end{{gathered}}",
        _ => content,
    };

    private static int IndexOf(string source, string ending, int start) =>
        source.IndexOf(ending, start, Math.Min(MaxFormulaLength, source.Length - start), StringComparison.Ordinal);

    /// <summary>Returns the index of the next dollar outside of braces, or else of the next dollar, or -1.</summary>
    private static int FindDollar(string source, int start)
    {
        var first = -1;
        var depth = 0;
        var end = Math.Min(source.Length, start + MaxFormulaLength);
        for (var i = start; i < end; i++)
        {
            switch (source[i])
            {
                case '\\': i++; break;
                case '{' when ++depth > MaxBraceDepth: return first;
                case '}': depth--; break;
                case '$' when depth <= 0: return i;
                case '$' when first < 0: first = i; break;
                case '\n' when i + 1 < end && source[i + 1] == '\n': return first;
            }
        }
        return first;
    }

    /// <summary>Whether the dollars belong to two amounts of money: <c>$5 and $6</c>, <c>$5-$10</c>, <c>US$100 … US$200</c>.</summary>
    private static bool IsAmount(string source, string content, int close)
    {
        if (!char.IsAsciiDigit(content[0]))
            return false;
        var nextIsDigit = close + 1 < source.Length && char.IsAsciiDigit(source[close + 1]);
        return nextIsDigit || char.IsWhiteSpace(content[^1]) || content[^1] is '(' or ',' || EndsWithCurrency(content);
    }

    private static bool EndsWithCurrency(string content) =>
        content.EndsWith(" US", StringComparison.Ordinal)
        || content.EndsWith(" A", StringComparison.Ordinal)
        || content.EndsWith(" C", StringComparison.Ordinal);

    /// <summary>Whether the text between two dollars is prose: several words, no character that is special in math mode.</summary>
    private static bool IsProse(string content)
    {
        if (content.AsSpan().ContainsAny(MathCharacters))
            return false;
        return content.Split(' ').Count(word => word.Length > 2 && word.All(char.IsLetter)) > 2;
    }
}
