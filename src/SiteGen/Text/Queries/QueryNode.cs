namespace SiteGen.Text.Queries;

/// <summary>
/// A node of the syntax tree of a query. Nodes are immutable, equal if they have equal parts, and print themselves as a query
/// that parses to an equal tree.
/// </summary>
public abstract record QueryNode
{
    // Only the nodes below derive from this class, so that a translator can handle all of them.
    private protected QueryNode()
    {
    }

    /// <summary>Returns the node as a query.</summary>
    public sealed override string ToString() => QueryPrinter.Print(this);

    private protected static int GetHashCode<T>(IReadOnlyList<T> items)
    {
        var hash = new HashCode();
        foreach (var item in items)
            hash.Add(item);
        return hash.ToHashCode();
    }
}

/// <summary>
/// A word, a prefix or a phrase. A word without a field can be in the title, the abstract, the authors, the venue or the topics;
/// a phrase must be in one of them.
/// </summary>
/// <param name="Words">
/// The words, at least one: folded to lower case without accents and, except in the field <see cref="QueryField.Author"/>, in the
/// singular. Each Chinese, Japanese or Korean character is a word. An author's family name is the last word.
/// </param>
/// <param name="IsPrefix">Whether the last word is the beginning of a word; then it is not in the singular.</param>
/// <param name="Field">The field to search, or null for all fields.</param>
public sealed record TermNode(IReadOnlyList<string> Words, bool IsPrefix, QueryField? Field) : QueryNode
{
    private const int MaxRunTogether = 3;

    /// <summary>
    /// The two or three words written as one word (<c>pretraining</c> for <c>pre-training</c>), which the term finds too; null if
    /// there are fewer or more words, and for authors.
    /// </summary>
    public string? RunTogether { get; } =
        Words.Count is < 2 or > MaxRunTogether || Field == QueryField.Author ? null
        : IsPrefix ? string.Concat(Words) : EnglishPlural.ToSingular(string.Concat(Words));

    /// <inheritdoc/>
    public bool Equals(TermNode? other) =>
        other is not null && IsPrefix == other.IsPrefix && Field == other.Field && Words.SequenceEqual(other.Words, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(GetHashCode(Words), IsPrefix, Field);
}

/// <summary>Matches if all operands match.</summary>
/// <param name="Operands">At least two nodes, none of them an <see cref="AndNode"/>.</param>
public sealed record AndNode(IReadOnlyList<QueryNode> Operands) : QueryNode
{
    /// <inheritdoc/>
    public bool Equals(AndNode? other) => other is not null && Operands.SequenceEqual(other.Operands);

    /// <inheritdoc/>
    public override int GetHashCode() => GetHashCode(Operands);
}

/// <summary>Matches if at least one operand matches.</summary>
/// <param name="Operands">At least two nodes, none of them an <see cref="OrNode"/>.</param>
public sealed record OrNode(IReadOnlyList<QueryNode> Operands) : QueryNode
{
    /// <inheritdoc/>
    public bool Equals(OrNode? other) => other is not null && Operands.SequenceEqual(other.Operands);

    /// <inheritdoc/>
    public override int GetHashCode() => ~GetHashCode(Operands);
}

/// <summary>Matches if the operand does not.</summary>
/// <param name="Operand">Any node.</param>
public sealed record NotNode(QueryNode Operand) : QueryNode;

/// <summary>Matches a document with a year in a range; at least one end is given. A document without a year does not match.</summary>
/// <param name="From">The first year, or null.</param>
/// <param name="To">The last year, or null.</param>
public sealed record YearRangeNode(int? From, int? To) : QueryNode;

/// <summary>Matches a document that has something.</summary>
/// <param name="Name">
/// What it has, in lower case: <c>code</c>, <c>pdf</c>, <c>doi</c>, <c>arxiv</c>, <c>abstract</c>, <c>notes</c> or <c>pick</c>.
/// </param>
public sealed record HasNode(string Name) : QueryNode;
