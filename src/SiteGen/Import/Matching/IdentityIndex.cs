namespace SiteGen.Import.Matching;

/// <summary>Something that is found by its <see cref="PaperIdentity"/>.</summary>
internal interface IIdentified
{
    /// <summary>Its identity.</summary>
    PaperIdentity Identity { get; }
}

/// <summary>Finds the paper that an entry is, among papers that were added before.</summary>
/// <typeparam name="T">The papers.</typeparam>
internal sealed class IdentityIndex<T>
    where T : class, IIdentified
{
    // A hostile bibliography may give one title to each of its entries, which must not take quadratic time.
    private const int MaxPerKey = 50;

    private readonly Dictionary<string, List<T>> _byKey = new(StringComparer.Ordinal);

    /// <summary>Adds a paper, under all keys of its identity that it does not have yet.</summary>
    /// <param name="paper">The paper.</param>
    public void Add(T paper)
    {
        foreach (var key in paper.Identity.Keys)
        {
            if (!_byKey.TryGetValue(key, out var papers))
                _byKey.Add(key, papers = []);
            if (papers.Count < MaxPerKey && !papers.Exists(p => ReferenceEquals(p, paper)))
                papers.Add(paper);
        }
    }

    /// <summary>Finds the paper that an entry is. Common identifiers decide before common titles.</summary>
    /// <param name="identity">The entry's identity.</param>
    /// <param name="contradictory">A different paper with the same identifier, if no other one is the same.</param>
    /// <returns>The paper, or null if none is the same.</returns>
    public T? Find(PaperIdentity identity, out T? contradictory)
    {
        contradictory = null;
        foreach (var paper in identity.Keys.SelectMany(key => _byKey.GetValueOrDefault(key) ?? []))
        {
            switch (identity.Compare(paper.Identity))
            {
                case Likeness.Same:
                    contradictory = null;
                    return paper;
                case Likeness.Contradictory:
                    contradictory ??= paper;
                    break;
            }
        }

        return null;
    }
}
