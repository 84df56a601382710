using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Parses files of <c>content/pages</c>.</summary>
internal static class PageReader
{
    /// <summary>Parses a page; returns null, with errors, if its front matter is missing or lacks a required key.</summary>
    public static Page? Read(string text, string slug, FileDiagnostics diagnostics)
    {
        if (PageSlug.FindInvalidFolder(diagnostics.Path) is { } folder)
        {
            diagnostics.Error(
                $"the folder '{folder}' becomes part of an address and may hold only lower-case letters a-z, digits and single hyphens; "
                + $"rename it{Advice(folder)}");
            return null;
        }

        if (MarkdownFile.Read(text, diagnostics) is not var (fields, front))
            return null;
        var title = fields.GetRequiredString("title", "The page's title");
        var page = new Page
        {
            Slug = PageSlug.FromPath(diagnostics.Path),
            Path = diagnostics.Path,
            Title = title ?? "",
            Description = fields.GetString("description")?.Value ?? "",
            Menu = fields.GetInt32("menu", 0, 1000),
            Draft = fields.GetBoolean("draft", defaultValue: false),
            Aliases = MarkdownFile.ReadAliases(fields, diagnostics),
            Extra = fields.GetExtra("extra"),
            Body = front.Body,
            BodyLine = front.BodyLine,
        };
        fields.WarnOfUnknownKeys();
        return title is null ? null : page;
    }

    private static string Advice(string folder) => Slug.From(folder) is { Length: > 0 } valid ? $", for instance to '{valid}'" : "";
}
