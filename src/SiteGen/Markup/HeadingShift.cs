using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>Moves the headings of a text below those of the page that shows it.</summary>
internal static class HeadingShift
{
    private const int Deepest = 6;

    /// <summary>Gives the highest heading the level asked for; the others keep their distance, down to level 6.</summary>
    public static void Apply(MarkdownDocument document, int topHeading)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        if (headings.Count == 0)
            return;
        var shift = topHeading - headings.Min(h => h.Level);
        foreach (var heading in headings)
            heading.Level = Math.Min(heading.Level + shift, Deepest);
    }
}
