namespace SiteGen.Content;

/// <summary>The keys of a paper's front matter in the order in which the program writes them.</summary>
internal static class PaperKeys
{
    /// <summary>All keys, in order.</summary>
    public static IReadOnlyList<string> InOrder { get; } =
        ["title", "date", "published", "authors", "arxiv", "doi", "venue", "publication", "topics", "pick", "by", "links", "withdrawn",
            "draft", "aliases", "extra"];

    /// <summary>Returns the keys that come after a key; none for an unknown key.</summary>
    /// <param name="key">The key.</param>
    public static IEnumerable<string> GetKeysAfter(string key) =>
        InOrder.Contains(key) ? InOrder.SkipWhile(k => k != key).Skip(1) : [];
}
