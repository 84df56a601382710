namespace SiteGen.Text;

/// <summary>Prose from an external source, ready for the file of a paper.</summary>
/// <param name="Markdown">CommonMark in the site's dialect: one line per paragraph, a blank line between paragraphs.</param>
/// <param name="Addresses">The absolute http(s) addresses that it links to, in order, without duplicates.</param>
public sealed record Prose(string Markdown, IReadOnlyList<string> Addresses)
{
    /// <summary>Empty prose.</summary>
    public static Prose Empty { get; } = new("", []);
}
