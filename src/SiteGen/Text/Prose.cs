namespace SiteGen.Text;

/// <summary>Prose read from a foreign source, ready to stand in a paper's file.</summary>
/// <param name="Markdown">CommonMark in the site's dialect: one line a paragraph, a blank line between paragraphs.</param>
/// <param name="Addresses">The absolute http(s) addresses that it links to, in order of appearance, without repeats.</param>
public sealed record Prose(string Markdown, IReadOnlyList<string> Addresses)
{
    /// <summary>No text.</summary>
    public static Prose Empty { get; } = new("", []);
}
