namespace SiteGen.Themes;

/// <summary>A container of themes: a folder on the disk, or the program itself.</summary>
internal interface IThemeRoot
{
    /// <summary>The names of its themes, in any order.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Returns whether it contains a theme.</summary>
    /// <param name="theme">The theme's name, without path separators.</param>
    bool Contains(string theme);

    /// <summary>Returns the files of a folder and its sub-folders, as paths in the theme with forward slashes, in any order.</summary>
    /// <param name="theme">The theme's name.</param>
    /// <param name="part">The folder: <c>layouts</c>, <c>partials</c>, <c>inline</c> or <c>assets</c>.</param>
    IEnumerable<string> ListFiles(string theme, string part);

    /// <summary>Reads a file of a theme. Reports an error and returns null if it cannot be read.</summary>
    /// <param name="theme">The theme's name.</param>
    /// <param name="path">The file's path in the theme, with forward slashes.</param>
    /// <param name="maxLength">The maximum size in bytes.</param>
    byte[]? Read(string theme, string path, int maxLength);
}
