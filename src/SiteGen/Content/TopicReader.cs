namespace SiteGen.Content;

/// <summary>Parses files of <c>content/topics</c>.</summary>
internal static class TopicReader
{
    /// <summary>Parses a topic; returns null, with errors, if its front matter is missing or lacks a required key.</summary>
    public static Topic? Read(string text, string slug, FileDiagnostics diagnostics)
    {
        if (MarkdownFile.Read(text, diagnostics) is not var (fields, front))
            return null;
        var title = fields.GetRequiredString("title", "The topic's name");
        var topic = new Topic
        {
            Slug = slug,
            Path = diagnostics.Path,
            Title = title ?? "",
            Description = fields.GetString("description")?.Value ?? "",
            Match = fields.GetStrings("match"),
            Extra = fields.GetExtra("extra"),
            Body = front.Body,
            BodyLine = front.BodyLine,
        };
        fields.WarnOfUnknownKeys();
        return title is null ? null : topic;
    }
}
