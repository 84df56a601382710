namespace SiteGen.Content;

/// <summary>
/// Recognizes the files that editors and systems keep beside the files of a person. They are never read, and a change of them
/// starts no build.
/// </summary>
public static class EditorFiles
{
    // Vim creates this file to find out whether it may write to the folder.
    private const string VimProbe = "4913";

    /// <summary>
    /// Returns whether a name is that of a hidden file or folder (<c>._p.md</c>, which macOS writes on foreign disks), a backup
    /// (<c>p.md~</c>), or a file that an editor saves on its own (<c>#p.md#</c>).
    /// </summary>
    /// <param name="name">The name of the file, without its folder.</param>
    public static bool IsTemporary(string name) =>
        name.StartsWith('.')
        || name.EndsWith('~')
        || (name.Length > 1 && name.StartsWith('#') && name.EndsWith('#'))
        || name == VimProbe
        // JetBrains: ___jb_tmp___ and ___jb_old___.
        || name.EndsWith("___", StringComparison.Ordinal);
}
