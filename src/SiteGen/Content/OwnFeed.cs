using SiteGen.Text.Queries;

namespace SiteGen.Content;

/// <summary>A feed of the papers that match a query (<c>feeds.own</c>).</summary>
/// <param name="Slug">The name of its files below <c>/feeds/</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Query">The query.</param>
public sealed record OwnFeed(string Slug, string Title, Query Query);
