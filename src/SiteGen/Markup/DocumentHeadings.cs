using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>The headings of a parsed text. Markdig has given each a GitHub-style id that is unique within the text.</summary>
internal sealed class DocumentHeadings(MarkdownDocument document)
{
    private const int MaxLevel = 6;

    private readonly List<HeadingBlock> _headings = [.. document.Descendants<HeadingBlock>()];

    /// <summary>Gives the highest heading a level; the others keep their distance from it, down to level 6.</summary>
    /// <param name="topLevel">The level, from 1 to 6.</param>
    public void Shift(int topLevel)
    {
        if (_headings.Count == 0)
            return;
        var shift = topLevel - _headings.Min(h => h.Level);
        foreach (var heading in _headings)
            heading.Level = Math.Min(heading.Level + shift, MaxLevel);
    }

    /// <summary>Renames ids that the page around the text uses, and the fragments of links that refer to them.</summary>
    /// <param name="reserved">The ids of the page.</param>
    public void Avoid(IReadOnlySet<string> reserved)
    {
        var used = _headings.Select(Id).Concat(reserved).ToHashSet(StringComparer.Ordinal);
        foreach (var heading in _headings.Where(h => reserved.Contains(Id(h))))
        {
            var id = Id(heading);
            var number = 1;
            while (!used.Add($"{id}-{number}"))
                number++;
            heading.GetAttributes().Id = $"{id}-{number}";
            foreach (var link in document.Descendants<LinkInline>().Where(link => link.Url == "#" + id))
                link.Url = $"#{id}-{number}";
        }
    }

    /// <summary>Returns the headings with their final levels and ids.</summary>
    public IReadOnlyList<Heading> ToList() => [.. _headings.Select(h => new Heading(h.Level, Id(h), PlainTextWriter.WriteHeading(h)))];

    private static string Id(HeadingBlock heading) => heading.GetAttributes().Id ?? "";
}
