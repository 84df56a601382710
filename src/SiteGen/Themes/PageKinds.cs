namespace SiteGen.Themes;

/// <summary>The kinds of pages, each with a layout of its name.</summary>
internal static class PageKinds
{
    /// <summary>The layouts that a theme must have, <c>base</c> excepted, in which all of them are set.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["home", "paper", "topics", "topic", "editions", "edition", "authors", "author", "years", "year", "map", "page", "search", "404"];
}
