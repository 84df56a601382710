using SiteGen.Text;

namespace SiteGen.Check.Content;

/// <summary>Reports papers, topics and pages with the title of another one; of two papers, the later one.</summary>
internal static class DuplicateTitles
{
    /// <summary>Reports every file but the first of each title.</summary>
    /// <param name="check">The content.</param>
    public static void Find(ContentCheck check)
    {
        Find(check, check.ByAge.Select(p => (p.Title, p.Path)), "remove one of the files, or correct the title");
        Find(check, check.Content.Topics.Select(t => (t.Title, t.Path)), "rename one of the topics, or merge them");
        Find(check, check.Content.Pages.Select(p => (p.Title, p.Path)), "rename one of the pages");
    }

    private static void Find(ContentCheck check, IEnumerable<(string Title, string Path)> items, string advice)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (title, path) in items)
        {
            var key = TitleKey.Fold(title);
            if (key.Length > 0 && !known.TryAdd(key, path))
                check.Warn(CheckRules.DuplicateTitle, path, "title", $"has the same title as {known[key]}; {advice}");
        }
    }
}
