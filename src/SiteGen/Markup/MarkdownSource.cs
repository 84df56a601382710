namespace SiteGen.Markup;

/// <summary>A Markdown text and its position in a file, so that diagnostics can point into the file.</summary>
/// <param name="Markdown">The Markdown.</param>
/// <param name="Path">The file, as diagnostics name it.</param>
/// <param name="FirstLine">The line of the file, from 1, on which the Markdown begins.</param>
public readonly record struct MarkdownSource(string Markdown, string Path, int FirstLine);
