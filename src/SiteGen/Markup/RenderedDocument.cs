namespace SiteGen.Markup;

/// <summary>A rendered Markdown text.</summary>
/// <param name="Body">The HTML.</param>
/// <param name="Text">The plain text; see <see cref="MarkdownRenderer.PlainText"/>.</param>
/// <param name="Headings">The headings in document order, e.g. for a table of contents.</param>
public sealed record RenderedDocument(Html Body, string Text, IReadOnlyList<Heading> Headings);

/// <summary>A heading of a rendered text.</summary>
/// <param name="Level">The level in the HTML, from 1 to 6.</param>
/// <param name="Id">The value of its <c>id</c> attribute, unique within the page.</param>
/// <param name="Text">Its plain text, without the addresses of links.</param>
public sealed record Heading(int Level, string Id, string Text);
