namespace SiteGen.Check.Feeds;

/// <summary>A rule that a feed breaks.</summary>
/// <param name="Item">The identity of the item that breaks it; null where the feed itself does.</param>
/// <param name="Message">What is wrong, as a part of a sentence.</param>
internal readonly record struct FeedBreach(string? Item, string Message)
{
    /// <summary>The breach as a sentence.</summary>
    public override string ToString() => Item is null ? Message : $"item {Item}: {Message}";
}
