using System.Globalization;
using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Catalog;

/// <summary>
/// Assigns citation keys such as <c>rebuffi2016icarl</c>: family name of the first author, year, first word of the title, in
/// ASCII letters and digits. Where several papers have one key, all but the one that entered the feed first get a letter.
/// </summary>
internal static class CitationKeys
{
    private static readonly string[] SkippedWords = ["a", "an", "the", "on", "of", "in", "to", "for", "and", "with"];

    /// <summary>Returns the papers with their keys.</summary>
    /// <param name="papers">All papers that have entered the feed or will, newest first: no later paper changes a key.</param>
    public static IReadOnlyList<PaperEntry> Assign(IReadOnlyList<PaperEntry> papers)
    {
        var result = papers.ToArray();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = result.Length - 1; i >= 0; i--)
        {
            var stem = CreateKey(result[i].Paper);
            var number = numbers.GetValueOrDefault(stem);
            string key;
            do
                key = stem + FormatLetter(number++);
            while (!taken.Add(key));
            numbers[stem] = number;
            result[i] = result[i] with { CitationKey = key };
        }

        return result;
    }

    private static string CreateKey(Paper paper)
    {
        // A name in a script that has no common romanization leaves nothing; the slug is unique and as permanent.
        var family = paper.Authors is [var first, ..] ? KeepAsciiLetters(first.Family) : "";
        if (family.Length == 0)
            return paper.Slug;
        var words = Slug.From(paper.Title).Split('-');
        var year = paper.Published?.Year.ToString("D4", CultureInfo.InvariantCulture);
        return string.Concat(family, year, words.FirstOrDefault(w => !SkippedWords.Contains(w)) ?? words[0]);
    }

    private static string KeepAsciiLetters(string name) =>
        string.Concat(Transliteration.FoldToAscii(name).Where(char.IsAsciiLetterOrDigit));

    // The first paper has none; then come b to z, and aa, ab and so on.
    private static string FormatLetter(int number)
    {
        if (number == 0)
            return "";
        var letters = "";
        for (; number >= 0; number = (number / 26) - 1)
            letters = (char)('a' + (number % 26)) + letters;
        return letters;
    }
}
