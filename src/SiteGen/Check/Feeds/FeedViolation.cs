namespace SiteGen.Check.Feeds;

/// <summary>A violation of a rule of a feed format.</summary>
/// <param name="Item">The id of the item; null for the feed itself.</param>
/// <param name="Message">What is wrong, as a part of a sentence.</param>
internal readonly record struct FeedViolation(string? Item, string Message)
{
    /// <summary>Returns the violation as a sentence.</summary>
    public override string ToString() => Item is null ? Message : $"item {Item}: {Message}";
}
