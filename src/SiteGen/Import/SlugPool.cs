using System.Globalization;
using SiteGen.Text;

namespace SiteGen.Import;

/// <summary>Gives each new paper a slug that no paper has or had.</summary>
internal sealed class SlugPool(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);

    /// <summary>A slug from the title, or else from an identifier; a number is added while it is taken.</summary>
    public string Take(ImportedPaper paper) => Take(Candidates(paper).First(s => s.Length > 0));

    /// <summary>A slug; a number is added while it is taken.</summary>
    public string Take(string stem)
    {
        var slug = stem;
        for (var number = 2; !_taken.Add(slug); number++)
            slug = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        return slug;
    }

    private static IEnumerable<string> Candidates(ImportedPaper paper) =>
        [Slug.From(paper.Title), Slug.From(paper.Arxiv is null ? "" : "arxiv " + paper.Arxiv), Slug.From(paper.Doi ?? ""), "paper"];
}
