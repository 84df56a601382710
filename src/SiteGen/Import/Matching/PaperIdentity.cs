using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Text;

namespace SiteGen.Import.Matching;

/// <summary>How two entries relate.</summary>
internal enum Likeness
{
    /// <summary>They are different papers.</summary>
    Different,

    /// <summary>They are one paper.</summary>
    Same,

    /// <summary>They have an identifier in common, but differ in title and first author: one of the sources is wrong.</summary>
    Contradictory,
}

/// <summary>
/// What identifies a paper. A paper that several sources describe may have several titles and identifiers.
/// </summary>
internal sealed record PaperIdentity
{
    private const string ArxivPrefix = "arxiv:";
    private const string DoiPrefix = "doi:";
    private const string TitlePrefix = "title:";

    // Of one paper. A hostile bibliography may give thousands of titles to one identifier.
    private const int MaxIds = 50;

    private PaperIdentity(IReadOnlyList<string> ids, PersonName? author)
    {
        (Ids, Author) = (ids, author);
        Arxiv = [.. Select(ArxivPrefix), .. ids.Select(ReadArxivDoi).OfType<string>()];
        var dois = Select(DoiPrefix).ToLookup(id => PreprintDoi.IsPreprint(id[DoiPrefix.Length..]));
        (Dois, PreprintDois) = ([.. dois[false]], [.. dois[true]]);
        Titles = [.. Select(TitlePrefix)];

        IEnumerable<string> Select(string prefix) => ids.Where(id => id.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>The arXiv identifiers, DOIs and folded titles as the log has them: <c>arxiv:…</c>, <c>doi:…</c>, <c>title:…</c>.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The first author; null if no source names one.</summary>
    public PersonName? Author { get; }

    /// <summary>The folded title; null if no source names one.</summary>
    public string? Title => Titles.Count > 0 ? Titles[0][TitlePrefix.Length..] : null;

    private IReadOnlyList<string> Arxiv { get; }

    private IReadOnlyList<string> Dois { get; }

    private IReadOnlyList<string> PreprintDois { get; }

    private IReadOnlyList<string> Titles { get; }

    /// <summary>
    /// The keys under which a paper that may be the same is found, the strongest first: identifiers, the title with its first
    /// author, the title alone.
    /// </summary>
    public IEnumerable<string> Keys =>
        [.. Arxiv, .. Dois, .. PreprintDois, .. Author is null ? [] : Titles.Select(t => $"{t}\n{FirstAuthor.GetKey(Author)}"), .. Titles];

    /// <summary>Creates the identity of an entry or a paper.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="arxiv">Its arXiv identifier without version, or null.</param>
    /// <param name="doi">Its DOI, or null.</param>
    /// <param name="authors">Its authors.</param>
    public static PaperIdentity From(string title, string? arxiv, string? doi, IReadOnlyList<PersonName> authors)
    {
        var ids = new List<string>(3);
        if (arxiv is { Length: > 0 })
            ids.Add(ArxivPrefix + arxiv.ToLowerInvariant());
        if (doi is { Length: > 0 })
            ids.Add(DoiPrefix + doi.ToLowerInvariant());
        if (TitleKey.Fold(title) is { Length: > 0 } key)
            ids.Add(TitlePrefix + key);
        return new PaperIdentity(ids, authors.Count > 0 ? authors[0] : null);
    }

    /// <summary>Creates the identity of a paper with a file.</summary>
    /// <param name="paper">The paper.</param>
    public static PaperIdentity From(Paper paper) => From(paper.Title, paper.Arxiv, paper.Doi, paper.Authors);

    /// <summary>Creates the identity of a paper that an import met.</summary>
    /// <param name="logged">The entry of the log.</param>
    public static PaperIdentity From(LoggedPaper logged) => new(logged.Ids, logged.Author);

    /// <summary>Adds what another source says about the same paper.</summary>
    /// <param name="other">The other identity; null adds nothing.</param>
    public PaperIdentity With(PaperIdentity? other) =>
        other is null ? this : new PaperIdentity([.. Ids.Union(other.Ids, StringComparer.Ordinal).Take(MaxIds)], Author ?? other.Author);

    /// <summary>
    /// Compares two entries. They are the same paper if they have an arXiv identifier or a DOI in common and do not differ in
    /// both title and first author; or if their titles are equal, no identifier contradicts, and no first author does. A
    /// preprint's DOI does not contradict the DOI of its publication.
    /// </summary>
    /// <param name="other">The other entry.</param>
    public Likeness Compare(PaperIdentity other)
    {
        var sameTitle = Titles.Count == 0 || other.Titles.Count == 0 || Share(Titles, other.Titles);
        var otherAuthor = FirstAuthor.Differ(Author, other.Author);
        if (Share(Arxiv, other.Arxiv) || Share(Dois, other.Dois) || Share(PreprintDois, other.PreprintDois))
            return !sameTitle && otherAuthor ? Likeness.Contradictory : Likeness.Same;
        var contradicts = Exclude(Arxiv, other.Arxiv) || Exclude(Dois, other.Dois) || ShareServer(PreprintDois, other.PreprintDois);
        return Share(Titles, other.Titles) && !contradicts && !otherAuthor ? Likeness.Same : Likeness.Different;
    }

    /// <summary>
    /// Returns the arXiv identifier or the DOI that two identities have in common, as readers write it; null if there is none.
    /// </summary>
    /// <param name="other">The other identity.</param>
    public string? FindShared(PaperIdentity other)
    {
        if (Arxiv.FirstOrDefault(other.Arxiv.Contains) is { } arxiv)
            return "arXiv:" + arxiv[ArxivPrefix.Length..];
        return Dois.Concat(PreprintDois).FirstOrDefault(other.Ids.Contains) is { } doi ? "DOI " + doi[DoiPrefix.Length..] : null;
    }

    private static bool Share(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.Any(other.Contains);

    private static bool Exclude(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Count > 0 && other.Count > 0 && !Share(one, other);

    // Two preprints of one server are two papers; a preprint may be on two servers.
    private static bool ShareServer(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Any(o => other.Any(t => t.AsSpan(0, t.IndexOf('/')).SequenceEqual(o.AsSpan(0, o.IndexOf('/')))));

    private static string? ReadArxivDoi(string id) =>
        id.StartsWith(DoiPrefix, StringComparison.Ordinal) && PreprintDoi.FindArxiv(id[DoiPrefix.Length..]) is { } arxiv
            ? ArxivPrefix + arxiv
            : null;
}
