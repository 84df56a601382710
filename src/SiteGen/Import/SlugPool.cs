using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Import;

/// <summary>Reserves slugs for new papers; a slug that a paper has or had is never given to another one.</summary>
internal sealed class SlugPool(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);
    // The number at which the search for a free slug goes on, by stem: thousands of papers may have one title.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>
    /// Reserves a slug made from the title, or else from the first author and the year, or from an identifier; a number is
    /// appended if it is taken.
    /// </summary>
    public string Reserve(ImportedPaper paper) => Reserve(GetCandidates(paper).First(s => s.Length > 0));

    /// <summary>Reserves a slug; a number is appended if it is taken.</summary>
    public string Reserve(string stem)
    {
        if (_taken.Add(stem))
            return stem;
        var number = _numbers.GetValueOrDefault(stem, 2);
        string slug;
        do
            slug = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number++}");
        while (!_taken.Add(slug));
        _numbers[stem] = number;
        return slug;
    }

    private static IEnumerable<string> GetCandidates(ImportedPaper paper) =>
    [
        Slug.From(paper.Title),
        FormatAuthorYear(paper),
        Slug.From(paper.Arxiv is null ? "" : "arxiv " + paper.Arxiv),
        Slug.From(paper.Doi ?? ""),
        "paper",
    ];

    private static string FormatAuthorYear(ImportedPaper paper) =>
        paper.Authors is [var first, ..] && Slug.From(first.Family) is { Length: > 0 } family
            ? Slug.From(string.Create(CultureInfo.InvariantCulture, $"{family} {paper.Published?.Year}"))
            : "";
}
