namespace SiteGen.Text.Queries;

/// <summary>A token of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word, the text of a phrase, the name of a field in lower case, or an operator as it is written.</param>
/// <param name="Index">The index of its first character in the query.</param>
/// <param name="TextIndex">The index of the first character of <paramref name="Text"/> in the query.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int Index, int TextIndex);

/// <summary>Kinds of tokens.</summary>
internal enum QueryTokenKind
{
    /// <summary>The end of the query.</summary>
    End,

    /// <summary>A run of characters without spaces, quotation marks and brackets.</summary>
    Word,

    /// <summary>Text between quotation marks.</summary>
    Phrase,

    /// <summary>The name of a field, with the colon.</summary>
    Field,

    /// <summary>An opening bracket.</summary>
    Open,

    /// <summary>A closing bracket.</summary>
    Close,

    /// <summary><c>AND</c>.</summary>
    And,

    /// <summary><c>OR</c>.</summary>
    Or,

    /// <summary><c>NOT</c>, or a hyphen before an operand.</summary>
    Not,

    /// <summary>A quotation mark without a second one.</summary>
    UnclosedPhrase,
}
