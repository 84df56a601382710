namespace SiteGen.Serve;

/// <summary>Recognizes the temporary files that editors keep beside an open file; they say nothing about the site.</summary>
internal static class EditorFiles
{
    // Vim creates this file to find out whether it may write to the folder.
    private const string VimProbe = "4913";

    /// <summary>Returns whether a file is hidden, a backup or a temporary file of an editor.</summary>
    /// <param name="name">The name of the file, without its folder.</param>
    public static bool IsTemporary(string name) =>
        name.StartsWith('.')
        || name.StartsWith('#')
        || name.EndsWith('~')
        || name == VimProbe
        // JetBrains: ___jb_tmp___ and ___jb_old___.
        || name.EndsWith("___", StringComparison.Ordinal);
}
