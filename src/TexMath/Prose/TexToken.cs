namespace TexMath.Prose;

/// <summary>The kinds of tokens in text mode.</summary>
internal enum TexTokenKind
{
    /// <summary>Ordinary characters.</summary>
    Text,

    /// <summary>White space within a paragraph.</summary>
    Space,

    /// <summary>White space that contains a blank line.</summary>
    Paragraph,

    /// <summary>
    /// A control sequence. The value is its name without the backslash: letters, or one other character; empty at the end
    /// of the text.
    /// </summary>
    Command,

    /// <summary><c>{</c>.</summary>
    BeginGroup,

    /// <summary><c>}</c>.</summary>
    EndGroup,

    /// <summary><c>^</c> or <c>_</c>.</summary>
    Script,

    /// <summary><c>~</c>.</summary>
    Tilde,

    /// <summary>A run of hyphens.</summary>
    Hyphens,

    /// <summary>A run of backquotes, a run of apostrophes, or one double quote.</summary>
    Quotes,

    /// <summary>An inline formula; the value is its TeX.</summary>
    Math,

    /// <summary>A display formula; the value is its TeX.</summary>
    DisplayMath,

    /// <summary>The argument of <c>\verb</c>.</summary>
    Verbatim,

    /// <summary>A web address, unescaped.</summary>
    Address,

    /// <summary>The first argument of <c>\href</c>, unescaped; the group with the label follows.</summary>
    LinkTarget,
}

/// <summary>A token in text mode.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">Its start in the source.</param>
/// <param name="Length">Its length in the source.</param>
/// <param name="Value">Its content, without delimiters.</param>
internal readonly record struct TexToken(TexTokenKind Kind, int Start, int Length, string Value)
{
    /// <summary>The start of the next token.</summary>
    public int End => Start + Length;
}
