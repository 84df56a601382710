namespace SiteGen.Content;

/// <summary>Reads a file of <c>content/topics</c>.</summary>
internal static class TopicReader
{
    /// <summary>Reads a topic; null when its front matter is missing or lacks what is required (errors reported).</summary>
    public static Topic? Read(string text, string slug, string path, DiagnosticBag diagnostics)
    {
        if (MarkdownFile.Read(text, path, diagnostics) is not var (fields, front))
            return null;
        var title = fields.Required("title", "The topic's name");
        var topic = new Topic
        {
            Slug = slug,
            Path = path,
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
