using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>Collects the papers of one author, newest first, and the spellings of the name.</summary>
/// <param name="key">The folded name, which all spellings share.</param>
internal sealed class Author(string key)
{
    private readonly List<PersonName> _spellings = [];
    private readonly List<PaperEntry> _papers = [];

    /// <summary>The folded name, which all spellings share.</summary>
    public string Key => key;

    /// <summary>The name as each paper spells it.</summary>
    public IReadOnlyList<PersonName> Spellings => _spellings;

    /// <summary>The papers, newest first.</summary>
    public IReadOnlyList<PaperEntry> Papers => _papers;

    /// <summary>Adds the next older paper; a paper that names the author twice is added once.</summary>
    /// <param name="name">The name as the paper spells it.</param>
    /// <param name="paper">The paper.</param>
    public void Add(PersonName name, PaperEntry paper)
    {
        _spellings.Add(name);
        if (_papers.Count == 0 || !ReferenceEquals(_papers[^1], paper))
            _papers.Add(paper);
    }

    /// <summary>
    /// Returns the most frequent spelling; of equally frequent ones the ordinally greatest, which tends to have the accents,
    /// hyphens and lower-case letters.
    /// </summary>
    public PersonName ChooseName() => _spellings
        .GroupBy(name => name.Display, StringComparer.Ordinal)
        .OrderByDescending(spelling => spelling.Count())
        .ThenByDescending(spelling => spelling.Key, StringComparer.Ordinal)
        .First()
        .First();

    /// <summary>Returns the time from which the index lists the author: that of the <paramref name="minPapers"/>-th oldest paper.</summary>
    /// <param name="minPapers">The number of papers from which an author is listed.</param>
    public DateTimeOffset GetListedSince(int minPapers) => _papers[^minPapers].FeedTime;
}
