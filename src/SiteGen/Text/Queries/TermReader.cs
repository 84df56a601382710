namespace SiteGen.Text.Queries;

/// <summary>Reads words, prefixes and phrases of a query.</summary>
internal static class TermReader
{
    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["&"] = "AND",
        ["&&"] = "AND",
        ["|"] = "OR",
        ["||"] = "OR",
        ["!"] = "NOT",
    };

    /// <summary>Returns the term of a token, or null and an error.</summary>
    /// <param name="token">A word or a phrase.</param>
    /// <param name="field">The field to search, or null for all fields.</param>
    /// <param name="error">The error, or null.</param>
    public static TermNode? Read(QueryToken token, QueryField? field, out QueryError? error)
    {
        error = null;
        var text = token.Text.TrimEnd(' ', ',', ';', '.');
        var isPrefix = text.EndsWith('*');
        var star = text.IndexOf('*', StringComparison.Ordinal);
        if (isPrefix)
            text = text[..^1];
        if (star >= 0 && star < text.Length)
            error = new QueryError(token.TextIndex + star + 1, "'*' can only end a word or a phrase; remove it");
        else if (isPrefix && !EndsWithWord(text))
            error = new QueryError(token.TextIndex + star + 1, "'*' must follow the beginning of a word, as in forget*");
        if (error is not null)
            return null;

        // A prefix stays last, as names are found in any order.
        var isName = field == QueryField.Author && !isPrefix;
        var words = SplitWords(isName ? MoveFamilyNameLast(text) : text);
        if (words.Count == 0)
        {
            error = new QueryError(token.Index + 1, ExplainEmpty(token));
            return null;
        }

        if (isName)
            MoveInitialFirst(words);
        else if (field != QueryField.Author)
            FoldPlurals(words, isPrefix);
        return new TermNode(words, isPrefix, field);
    }

    private static List<string> SplitWords(string text)
    {
        var index = TextIndexer.Index([text]);
        return [.. Enumerable.Range(0, index.Count).Select(i => index.GetWord(i).ToString())];
    }

    private static bool EndsWithWord(string text) =>
        text.Length > 0 && text[^1] is not (' ' or '-' or '$' or '\\') && (!char.IsPunctuation(text[^1]) || text[^1] is '}' or '#');

    private static void FoldPlurals(List<string> words, bool isPrefix)
    {
        for (var i = 0; i < words.Count - (isPrefix ? 1 : 0); i++)
            words[i] = EnglishPlural.ToSingular(words[i]);
    }

    // "Lampert, Christoph" becomes "Christoph Lampert".
    private static string MoveFamilyNameLast(string name) =>
        name.Split(',') is [var family, var given] ? $"{given} {family}" : name;

    // "Lampert C" becomes "C Lampert".
    private static void MoveInitialFirst(List<string> words)
    {
        if (words.Count < 2 || words[^1].Length > 1 || words[0].Length == 1)
            return;
        words.Add(words[0]);
        words.RemoveAt(0);
    }

    private static string ExplainEmpty(QueryToken token)
    {
        var text = QueryParser.Quote(token.Text);
        if (token.Kind == QueryTokenKind.Phrase)
            return "there is no word between the quotation marks; write one or remove them";
        if (Operators.TryGetValue(token.Text, out var name))
            return $"{text} is no operator; write {name}";
        return token.Text == "-"
            ? "'-' must be directly before the word that it excludes, as in -survey"
            : $"{text} has no letter or digit to search for; remove it";
    }
}
