using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Content.Records;
using SiteGen.Text;

namespace SiteGen.Sources.Lookup;

/// <summary>
/// Chooses the record of a paper among the hits of a search: its title is equal after folding, its first author agrees where both
/// are known, and no identifier contradicts.
/// </summary>
internal sealed class TitleMatch
{
    // Titles such as "Introduction" or "Deep Learning" are those of many works.
    private const int MinWordsWithoutAuthor = 3;

    private readonly Paper _paper;
    private readonly string _key;

    /// <summary>Creates the match for a paper.</summary>
    /// <param name="paper">The paper.</param>
    public TitleMatch(Paper paper)
    {
        (_paper, _key, Author) = (paper, TitleKey.Fold(paper.Title), paper.Authors is [var first, ..] ? first : null);
        Words = LookupPath.GetWords(TexProse.ToPlain(paper.Title));
        Phrases = [.. SplitPhrases(paper.Title)];
        if (Phrases.Count == 0)
            Phrases = [Words];
    }

    /// <summary>The words to search for.</summary>
    public string Words { get; }

    /// <summary>
    /// The runs of words that an index of TeX has as they are: between formulas and words with other characters than those of ASCII.
    /// </summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>The first author; null if it is unknown.</summary>
    public PersonName? Author { get; }

    /// <summary>Whether the title, with the first author if there is one, is enough to know the paper by.</summary>
    public bool IsTelling => Words.Length > 0
        && (Author is not null || Words.Count(c => c == ' ') + 1 >= MinWordsWithoutAuthor || EastAsianText.IsOnly(Words.Replace(" ", "")));

    /// <summary>Returns the record of the paper; null if there is none, or if two different works have its title.</summary>
    /// <param name="hits">The hits.</param>
    public PaperRecord? Choose(IReadOnlyList<PaperRecord> hits)
    {
        var equal = hits.Where(IsSame).ToList();
        if (equal.Count == 0 || (Author is null && equal.Exists(other => FirstAuthor.Differ(GetAuthor(equal[0]), GetAuthor(other)))))
            return null;
        return equal[0];
    }

    /// <summary>Returns whether a record is that of the paper, as far as can be known.</summary>
    /// <param name="record">The record.</param>
    public bool IsSame(PaperRecord record) =>
        !Differs(record)
        && !FirstAuthor.Differ(Author, GetAuthor(record))
        && !Contradict(_paper.Arxiv, record.Arxiv)
        && !Contradict(FindPublished(_paper.Doi), FindPublished(record.Doi));

    /// <summary>Returns whether a record has another title.</summary>
    /// <param name="record">The record.</param>
    public bool Differs(PaperRecord record) => TitleKey.Fold(record.Title) != _key;

    /// <summary>Returns the first author of a record; null if it names none.</summary>
    /// <param name="record">The record.</param>
    public static PersonName? GetAuthor(PaperRecord record) => record.Authors switch
    {
        [{ Family: { } family } author, ..] => new PersonName(author.Given ?? "", family),
        [{ Name: { } name }, ..] when !string.IsNullOrWhiteSpace(name) => PersonName.Parse(name),
        _ => null,
    };

    private static IEnumerable<string> SplitPhrases(string title)
    {
        // A literal dollar is escaped, so that every other part is a formula.
        foreach (var (index, part) in title.Replace("\\$", " ", StringComparison.Ordinal).Split('$').Index())
        {
            var run = new List<string>();
            foreach (var word in index % 2 == 0 ? LookupPath.GetWords(part).Split(' ') : [])
            {
                if (word.All(char.IsAscii))
                {
                    run.Add(word);
                    continue;
                }

                if (run.Count > 0)
                    yield return string.Join(' ', run);
                run = [];
            }

            if (run.Exists(word => word.Length > 0))
                yield return string.Join(' ', run);
        }
    }

    // A preprint and the published version have different DOIs.
    private static string? FindPublished(string? doi) => doi is null || PreprintDoi.IsPreprint(doi) ? null : doi;

    private static bool Contradict(string? one, string? other) =>
        one is not null && other is not null && !one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
