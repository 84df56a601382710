namespace SiteGen.Check.Content;

/// <summary>Reports papers with the arXiv identifier or DOI of an earlier paper.</summary>
internal static class DuplicateIdentifiers
{
    /// <summary>Reports every paper but the first of each identifier.</summary>
    /// <param name="check">The content.</param>
    public static void Find(ContentCheck check)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var paper in check.ByAge)
        {
            foreach (var (key, id) in ((string, string?)[])[("arxiv", paper.Arxiv), ("doi", paper.Doi)])
            {
                if (id is not { Length: > 0 } || known.TryAdd($"{key} {id.ToLowerInvariant()}", paper.Path))
                    continue;
                var earlier = known[$"{key} {id.ToLowerInvariant()}"];
                check.Warn(
                    CheckRules.DuplicateIdentifier,
                    paper.Path,
                    key,
                    $"has the same '{key}' as {earlier}; remove one of the files, or correct '{key}'");
            }
        }
    }
}
