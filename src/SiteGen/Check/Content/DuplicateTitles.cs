using SiteGen.Text;

namespace SiteGen.Check.Content;

/// <summary>Reports papers, topics and pages with the title of another one; of two papers, the later one.</summary>
internal static class DuplicateTitles
{
    /// <summary>Reports every file but the first of each title.</summary>
    /// <param name="check">The content.</param>
    public static void Find(ContentCheck check)
    {
        Find(check, check.ByAge.Select(p => (p.Title, p.Path)), "take the file of one away, or its title is not right");
        Find(check, check.Content.Topics.Select(t => (t.Title, t.Path)), "give one another title, or make one topic of the two");
        Find(check, check.Content.Pages.Select(p => (p.Title, p.Path)), "give one another title");
    }

    private static void Find(ContentCheck check, IEnumerable<(string Title, string Path)> items, string advice)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (title, path) in items)
        {
            var key = TitleKey.Fold(title);
            if (key.Length > 0 && !known.TryAdd(key, path))
                check.Warn(CheckRules.DuplicateTitle, path, "title", $"has the title of {known[key]}; {advice}");
        }
    }
}
