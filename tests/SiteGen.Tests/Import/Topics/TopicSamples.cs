using SiteGen.Content;

namespace SiteGen.Tests.Import.Topics;

/// <summary>Small topics for tests.</summary>
internal static class TopicSamples
{
    /// <summary>A topic whose phrases stand from line 4 of its file on.</summary>
    public static Topic Topic(string slug, params string[] match) => new()
    {
        Slug = slug,
        Path = $"content/topics/{slug}.md",
        Title = slug,
        Match = [.. match.Select((phrase, i) => new Located<string>(phrase, new SourcePosition(4 + i, 5)))],
    };
}
