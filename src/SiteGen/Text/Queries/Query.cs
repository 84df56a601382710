namespace SiteGen.Text.Queries;

/// <summary>
/// A query, as sources, feeds and the search box use it: <c>("class-incremental" OR forget*) NOT survey</c>.
/// </summary>
/// <remarks>
/// <para>
/// Terms are words, prefixes (<c>forget*</c>) and phrases in quotation marks, which may end in a prefix. <c>title:</c>,
/// <c>abstract:</c>, <c>author:</c>, <c>venue:</c> and <c>topic:</c> restrict a term or a group in brackets to a field;
/// <c>year:2020..2024</c> and <c>has:code</c> test the document. <c>NOT</c> (also <c>-</c> directly before an operand) binds more
/// tightly than <c>AND</c> (also juxtaposition), and <c>AND</c> more tightly than <c>OR</c>. Operators are in upper case, as for
/// Google Scholar, PubMed and arXiv, whose <c>ANDNOT</c> is understood; in lower case they are words.
/// </para>
/// <para>
/// Case, accents and regular English plurals make no difference (see <see cref="EnglishPlural"/>); Greek and Cyrillic letters
/// are equal to their transliteration, formulas to their plain form (<c>$\ell_1$</c> is <c>l1</c>). A word with a hyphen or
/// other punctuation is the phrase of its parts: <c>class-incremental</c>, <c>GPT-4</c>, <c>k-means</c>. A phrase of two or three
/// words also finds them written as one word (<c>pre-training</c> finds <c>pretraining</c>); the reverse is not true, because the
/// query does not say where the hyphen would be. <c>C++</c>, <c>C#</c> and <c>F#</c> are words of their own; <c>.NET</c> is
/// <c>net</c>.
/// </para>
/// </remarks>
public sealed record Query
{
    /// <summary>The maximum number of UTF-16 code units of a query.</summary>
    public const int MaxLength = 2_000;

    /// <summary>The maximum depth of nested brackets and exclusions.</summary>
    public const int MaxDepth = 30;

    /// <summary>The maximum number of terms, years and <c>has:</c>.</summary>
    public const int MaxTerms = 100;

    private Query(QueryNode root) => Root = root;

    /// <summary>The syntax tree.</summary>
    public QueryNode Root { get; }

    /// <summary>Parses a query. Never throws.</summary>
    /// <param name="text">The query as a person writes it.</param>
    /// <param name="error">What is wrong, or null.</param>
    /// <returns>The query, or null if there is an error.</returns>
    public static Query? Parse(string text, out QueryError? error)
    {
        if (text.Length > MaxLength)
        {
            error = new QueryError(MaxLength + 1, $"the query is longer than {MaxLength} characters; shorten it");
            return null;
        }

        return QueryParser.Parse(text, out error) is { } root ? new Query(root) : null;
    }

    /// <summary>Evaluates the query on a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>What was found, or null if the document does not match.</returns>
    public QueryMatch? Match(QueryDocument document)
    {
        var matcher = new QueryMatcher(document);
        return matcher.IsMatch(Root) ? new QueryMatch(matcher.CollectWords(Root)) : null;
    }

    /// <summary>Returns the query in its normal form, which parses to an equal query.</summary>
    public override string ToString() => Root.ToString();
}
