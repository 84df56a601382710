namespace SiteGen.Text.Tex;

/// <summary>What a stretch of TeX source is.</summary>
internal enum TexTokenKind
{
    /// <summary>Ordinary characters.</summary>
    Text,

    /// <summary>White space within a paragraph.</summary>
    Space,

    /// <summary>White space with a blank line in it.</summary>
    Paragraph,

    /// <summary>A backslash with its name: letters, or one other character; empty at the end of the text.</summary>
    Command,

    /// <summary>A left brace.</summary>
    Open,

    /// <summary>A right brace.</summary>
    Close,

    /// <summary><c>^</c> or <c>_</c>.</summary>
    Script,

    /// <summary><c>~</c>.</summary>
    Tilde,

    /// <summary>A run of hyphens.</summary>
    Hyphens,

    /// <summary>A run of backquotes, apostrophes, or one double quote.</summary>
    Quotes,

    /// <summary>A formula that stands in a sentence; the value is its TeX.</summary>
    Math,

    /// <summary>A formula on a line of its own; the value is its TeX.</summary>
    DisplayMath,

    /// <summary>The argument of <c>\verb</c>.</summary>
    Verbatim,

    /// <summary>An address as it shows, TeX escapes undone.</summary>
    Address,

    /// <summary>The address of <c>\href</c>; the group that shows follows.</summary>
    LinkTarget,
}

/// <summary>A stretch of TeX source.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Value">Its content without delimiters.</param>
internal readonly record struct TexToken(TexTokenKind Kind, int Start, int Length, string Value)
{
    /// <summary>Where the next token begins.</summary>
    public int End => Start + Length;
}
