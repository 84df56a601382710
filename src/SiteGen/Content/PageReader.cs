using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Reads a file of <c>content/pages</c>.</summary>
internal static class PageReader
{
    /// <summary>Reads a page; null when its front matter is missing or lacks what is required (errors reported).</summary>
    public static Page? Read(string text, string slug, FileDiagnostics diagnostics)
    {
        if (PageSlug.FindInvalidFolder(diagnostics.Path) is { } folder)
        {
            diagnostics.Error($"the folder '{folder}' becomes part of an address and may hold only lower-case letters a-z, digits and single hyphens; rename it{Advice(folder)}");
            return null;
        }

        if (MarkdownFile.Read(text, diagnostics) is not var (fields, front))
            return null;
        var title = fields.Required("title", "The page's title");
        var page = new Page
        {
            Slug = PageSlug.FromPath(diagnostics.Path),
            Path = diagnostics.Path,
            Title = title ?? "",
            Description = fields.String("description")?.Value ?? "",
            Menu = fields.Integer("menu", 0, 1000),
            Draft = fields.Flag("draft", otherwise: false),
            Aliases = MarkdownFile.Aliases(fields, diagnostics),
            Extra = fields.Extra("extra"),
            Body = front.Body,
            BodyLine = front.BodyLine,
        };
        fields.WarnOfUnknown();
        return title is null ? null : page;
    }

    private static string Advice(string folder) => Slug.From(folder) is { Length: > 0 } valid ? $", for instance to '{valid}'" : "";
}
