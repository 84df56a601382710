namespace SiteGen.Text.Terms;

/// <summary>The text of a paper from which its terms are read.</summary>
/// <param name="Title">The title: plain text with formulas between dollars.</param>
/// <param name="Abstract">The abstract: Markdown or plain text; may be empty.</param>
internal readonly record struct TermText(string Title, string Abstract);
