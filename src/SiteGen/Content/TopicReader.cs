namespace SiteGen.Content;

/// <summary>Reads a file of <c>content/topics</c>.</summary>
internal static class TopicReader
{
    /// <summary>Reads a topic; null when its front matter is missing or lacks what is required (errors reported).</summary>
    public static Topic? Read(string text, string slug, FileDiagnostics diagnostics)
    {
        if (MarkdownFile.Read(text, diagnostics) is not var (fields, front))
            return null;
        var title = fields.Required("title", "The topic's name");
        var topic = new Topic
        {
            Slug = slug,
            Path = diagnostics.Path,
            Title = title ?? "",
            Description = fields.String("description")?.Value ?? "",
            Match = fields.Strings("match"),
            Extra = fields.Extra("extra"),
            Body = front.Body,
            BodyLine = front.BodyLine,
        };
        fields.WarnOfUnknown();
        return title is null ? null : topic;
    }
}
