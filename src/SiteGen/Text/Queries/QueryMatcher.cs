namespace SiteGen.Text.Queries;

/// <summary>Evaluates a syntax tree on a document.</summary>
/// <param name="document">The document.</param>
internal sealed class QueryMatcher(QueryDocument document)
{
    // Bounds the work for a foreign text that repeats one word.
    private const int MaxOccurrences = 1_000;
    private const int MaxWrittenLength = 80;

    private static readonly QueryField[] AllFields = Enum.GetValues<QueryField>();

    /// <summary>Whether the document matches.</summary>
    /// <param name="node">The root of the tree.</param>
    public bool IsMatch(QueryNode node) => node switch
    {
        AndNode and => and.Operands.All(IsMatch),
        OrNode or => or.Operands.Any(IsMatch),
        NotNode not => !IsMatch(not.Operand),
        YearRangeNode years => document.Year is { } year && year >= (years.From ?? year) && year <= (years.To ?? year),
        HasNode has => document.Has.Contains(has.Name, StringComparer.OrdinalIgnoreCase),
        TermNode { Field: { } field } term => FindIn(field, term, 0) is not null,
        TermNode term => Array.Exists(AllFields, field => FindIn(field, term, 0) is not null),
        _ => false,
    };

    /// <summary>Returns the matched words of a document that matches; see <see cref="QueryMatch.Words"/>.</summary>
    /// <param name="node">The root of the tree.</param>
    public IReadOnlyList<string> CollectWords(QueryNode node)
    {
        var found = new List<(QueryField Field, WordRange Range)>();
        Collect(node, found);
        return
        [
            .. found.OrderBy(f => f.Field).ThenBy(f => f.Range.First).ThenBy(f => f.Range.Last)
                .Select(f => Shorten(document.GetWords(f.Field).GetWritten(f.Range.First, f.Range.Last)))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(QueryMatch.MaxWords),
        ];
    }

    private static string Shorten(string written)
    {
        var text = string.Join(' ', written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= MaxWrittenLength)
            return text;
        var length = char.IsHighSurrogate(text[MaxWrittenLength - 1]) ? MaxWrittenLength - 1 : MaxWrittenLength;
        return text[..length] + "…";
    }

    private void Collect(QueryNode node, List<(QueryField Field, WordRange Range)> found)
    {
        switch (node)
        {
            case AndNode and:
                foreach (var operand in and.Operands)
                    Collect(operand, found);
                break;
            case OrNode or:
                foreach (var operand in or.Operands.Where(IsMatch))
                    Collect(operand, found);
                break;
            case NotNode { Operand: NotNode inner }:
                Collect(inner.Operand, found);
                break;
            case TermNode { Field: { } field } term:
                CollectIn(field, term, found);
                break;
            case TermNode term:
                foreach (var field in AllFields)
                    CollectIn(field, term, found);
                break;
        }
    }

    private void CollectIn(QueryField field, TermNode term, List<(QueryField Field, WordRange Range)> found)
    {
        var range = FindIn(field, term, 0);
        for (var count = 0; range is { } at && count < MaxOccurrences; count++)
        {
            found.Add((field, at));
            range = FindIn(field, term, at.Last + 1);
        }
    }

    // Names in Chinese, Japanese and Korean characters have no initials and one order.
    private WordRange? FindIn(QueryField field, TermNode term, int from) =>
        term.Field == QueryField.Author && !EastAsianText.IsOnly(term.Words[^1])
            ? AuthorSearch.Find(document.GetWords(field), term, from)
            : TermSearch.Find(document.GetWords(field), term, from);
}
