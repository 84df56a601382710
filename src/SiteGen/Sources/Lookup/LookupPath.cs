namespace SiteGen.Sources.Lookup;

/// <summary>Builds parts of addresses.</summary>
internal static class LookupPath
{
    // Hugging Face accepts no longer search.
    private const int MaxQuery = 250;

    /// <summary>Returns a DOI as a part of a path. Its slashes stay, unless the path would lead elsewhere.</summary>
    /// <param name="doi">The DOI.</param>
    public static string Escape(string doi) => doi.Contains("/.", StringComparison.Ordinal)
        ? Uri.EscapeDataString(doi)
        : string.Join('/', doi.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Returns the words of a title, without characters that a search could read as its syntax.</summary>
    /// <param name="plain">The title as plain text.</param>
    public static string GetWords(string plain)
    {
        var letters = plain.Select(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c) ? c : ' ').ToArray();
        var words = string.Join(' ', new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= MaxQuery ? words : words[..(words.LastIndexOf(' ', MaxQuery) is > 0 and var end ? end : MaxQuery)];
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
