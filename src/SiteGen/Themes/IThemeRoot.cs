namespace SiteGen.Themes;

/// <summary>A place that holds themes: a folder on the disk, or the program itself.</summary>
internal interface IThemeRoot
{
    /// <summary>The names of its themes, in no order.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Whether it holds a theme.</summary>
    /// <param name="theme">The theme's name, which leads nowhere else.</param>
    bool Holds(string theme);

    /// <summary>The files below a part of a theme, as paths in the theme with forward slashes, in no order.</summary>
    /// <param name="theme">The theme's name.</param>
    /// <param name="part">The part: <c>layouts</c>, <c>partials</c>, <c>inline</c> or <c>assets</c>.</param>
    IEnumerable<string> Files(string theme, string part);

    /// <summary>The bytes of a file of a theme; null when it cannot be read, which is reported.</summary>
    /// <param name="theme">The theme's name.</param>
    /// <param name="path">The file's path in the theme, with forward slashes.</param>
    /// <param name="limit">The greatest size in bytes.</param>
    byte[]? Read(string theme, string path, int limit);
}
