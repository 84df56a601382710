using SiteGen.Content;

namespace SiteGen.Tests.Import.Topics;

/// <summary>Creates small topics.</summary>
internal static class TopicSamples
{
    /// <summary>Creates a topic whose phrases begin on line 4 of its file.</summary>
    public static Topic Topic(string slug, params string[] match) => new()
    {
        Slug = slug,
        Path = $"content/topics/{slug}.md",
        Title = slug,
        Match = [.. match.Select((phrase, i) => new Located<string>(phrase, new SourcePosition(4 + i, 5)))],
    };
}
