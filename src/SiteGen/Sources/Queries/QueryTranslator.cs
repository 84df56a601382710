using SiteGen.Text.Queries;

namespace SiteGen.Sources.Queries;

/// <summary>
/// Translates a query to the language of a service so that the service finds at least what our own evaluation finds. Our
/// evaluation then filters the answer. What the service cannot say is left out: null means "everything".
/// </summary>
/// <remarks>
/// A service must fold case and accents, split words at hyphens and other punctuation, and know <c>AND</c>, <c>OR</c>, brackets,
/// phrases in quotation marks and a final <c>*</c>. <c>NOT</c> is never translated: a service that stems (<c>surveyed</c> for
/// <c>survey</c>) would exclude too much. Only the characters <c>a</c> to <c>z</c> and digits of a user's text get into the
/// translation.
/// </remarks>
internal abstract class QueryTranslator
{
    private const int MaxPhrases = 8;

    // A request is a URL, of which servers read about 8,000 characters; many characters are three in a URL.
    private const int MaxLength = 3_000;

    /// <summary>Returns the translation, at most 3,000 characters; null if it would be everything.</summary>
    /// <param name="query">The query.</param>
    public string? Translate(Query query)
    {
        var parts = new List<string>();
        var length = 0;
        foreach (var node in query.Root is AndNode and ? and.Operands : [query.Root])
        {
            // Leaving out an operand of AND finds more.
            if (Translate(node, false) is not { } part || length + part.Length > MaxLength || parts.Contains(part, StringComparer.Ordinal))
                continue;
            parts.Add(part);
            length += part.Length + " AND ".Length;
        }

        return parts.Count == 0 ? null : string.Join(" AND ", parts);
    }

    /// <summary>Joins alternatives with <c>OR</c>, in brackets if there are several.</summary>
    protected static string JoinAlternatives(IEnumerable<string> alternatives) => Join(alternatives, " OR ");

    /// <summary>Returns the prefixes of the fields to search, any of which may contain the term; empty if the service has none.</summary>
    /// <param name="field">The field of the term, or null for all fields.</param>
    protected abstract IReadOnlyList<string> GetPrefixes(QueryField? field);

    /// <summary>Returns the translation of a range of years, or null.</summary>
    /// <param name="years">The range.</param>
    protected abstract string? TranslateYears(YearRangeNode years);

    private static string Join(IEnumerable<string> parts, string separator)
    {
        var distinct = parts.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count == 1 ? distinct[0] : $"({string.Join(separator, distinct)})";
    }

    private string? Translate(QueryNode node, bool isNegated) => node switch
    {
        NotNode not => Translate(not.Operand, !isNegated),
        AndNode and => isNegated ? TranslateOr(and.Operands, true) : TranslateAnd(and.Operands, false),
        OrNode or => isNegated ? TranslateAnd(or.Operands, true) : TranslateOr(or.Operands, false),
        TermNode term => isNegated ? null : TranslateTerm(term),
        YearRangeNode years => isNegated ? null : TranslateYears(years),
        _ => null,
    };

    private string? TranslateAnd(IReadOnlyList<QueryNode> operands, bool isNegated)
    {
        var parts = operands.Select(operand => Translate(operand, isNegated)).OfType<string>().ToList();
        return parts.Count == 0 ? null : Join(parts, " AND ");
    }

    private string? TranslateOr(IReadOnlyList<QueryNode> operands, bool isNegated)
    {
        var parts = operands.Select(operand => Translate(operand, isNegated)).ToList();
        return parts.Contains(null) ? null : JoinAlternatives(parts.OfType<string>());
    }

    private string? TranslateTerm(TermNode term)
    {
        // The given names may be initials there, or whole where the query has initials.
        var words = term.Field == QueryField.Author ? [term.Words[^1]] : term.Words;
        if (GetPrefixes(term.Field) is not { Count: > 0 } prefixes || FindAlternatives(term, words, prefixes) is not { } alternatives)
            return null;
        if (term.RunTogether is not { } whole)
            return JoinAlternatives(alternatives);
        return FindAlternatives(term, [whole], prefixes) is { } others ? JoinAlternatives([.. alternatives, .. others]) : null;
    }

    // A phrase in quotation marks for each combination of forms, if there are few; otherwise all words, wherever they are.
    private static IReadOnlyList<string>? FindAlternatives(TermNode term, IReadOnlyList<string> words, IReadOnlyList<string> prefixes)
    {
        if (words.Count == 1)
            return FindForms(words[0], term.IsPrefix, term.Field) is { } forms ? AddPrefixes(prefixes, forms) : null;
        if (!term.IsPrefix && words.All(ServiceWords.IsReliable) && CombineForms(term) is { } phrases)
            return AddPrefixes(prefixes, phrases.Select(phrase => $"\"{phrase}\""));
        var parts = words
            .Select((word, i) => FindForms(word, term.IsPrefix && i == words.Count - 1, term.Field))
            .OfType<IReadOnlyList<string>>()
            .Select(forms => AddPrefixes(prefixes, forms))
            .ToList();
        return parts.Count <= 1 ? parts.SingleOrDefault() : [Join(parts.Select(JoinAlternatives), " AND ")];
    }

    private static IReadOnlyList<string>? FindForms(string word, bool isPrefix, QueryField? field)
    {
        if (isPrefix)
            return ServiceWords.IsReliablePrefix(word) ? ServiceWords.FindPrefixForms(word) : null;
        return ServiceWords.IsReliable(word) && !ServiceWords.IsStopWord(word) ? ServiceWords.FindForms(word, field) : null;
    }

    // Returns null if there are more than MaxPhrases combinations.
    private static IReadOnlyList<string>? CombineForms(TermNode term)
    {
        IReadOnlyList<string> phrases = [""];
        foreach (var word in term.Words)
        {
            var forms = ServiceWords.FindForms(word, term.Field);
            if (phrases.Count * forms.Count > MaxPhrases)
                return null;
            phrases = [.. phrases.SelectMany(start => forms.Select(form => start.Length == 0 ? form : $"{start} {form}"))];
        }

        return phrases;
    }

    private static IReadOnlyList<string> AddPrefixes(IReadOnlyList<string> prefixes, IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => prefixes.Select(prefix => prefix + text))];
}
