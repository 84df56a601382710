namespace SiteGen.Check.Content;

/// <summary>Two papers with one arXiv identifier or DOI; the later one is reported.</summary>
internal static class DuplicateIdentifiers
{
    /// <summary>Reports each identifier but the first.</summary>
    /// <param name="check">What to read.</param>
    public static void Find(ContentCheck check)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var paper in check.ByAge)
        {
            foreach (var (key, id) in ((string, string?)[])[("arxiv", paper.Arxiv), ("doi", paper.Doi)])
            {
                if (id is { Length: > 0 } && !known.TryAdd($"{key} {id.ToLowerInvariant()}", paper.Path))
                    check.Warn(CheckRules.DuplicateIdentifier, paper.Path, key, $"has the '{key}' of {known[$"{key} {id.ToLowerInvariant()}"]}; take the file of one away, or its '{key}' is not right");
            }
        }
    }
}
