namespace SiteGen.Check.Content;

/// <summary>Reports images in Markdown without an alternative text (WCAG 2.2, 1.1.1).</summary>
internal static class ImagesWithoutText
{
    /// <summary>Reports them.</summary>
    /// <param name="check">The content.</param>
    public static void Find(ContentCheck check)
    {
        var content = check.Content;
        var texts = content.Papers.Select(p => (p.Path, p.Abstract + p.Notes))
            .Concat(content.Topics.Select(t => (t.Path, t.Body)))
            .Concat(content.Curators.Select(c => (c.Path, c.Body)))
            .Concat(content.Introductions.Select(i => (i.Path, i.Body)))
            .Concat(content.Pages.Select(p => (p.Path, p.Body)));
        // Most texts have no image, and a search is cheaper than parsing Markdown.
        foreach (var (path, _) in texts.Where(t => t.Item2.Contains("![", StringComparison.Ordinal)))
        {
            foreach (var image in check.Locations.ReadLinks(path).Where(link => link is { IsImage: true, HasText: false }))
            {
                check.Diagnostics.Warning(
                    CheckRules.ImageWithoutText,
                    path,
                    image.Position,
                    $"the image '{image.Address}' has no alternative text; describe it between the brackets: ![a falling curve](…)");
            }
        }
    }
}
