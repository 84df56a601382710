using System.Text;

namespace SiteGen.Content.Editing;

/// <summary>Edits the front matter of files on the disk.</summary>
public static class FrontMatterFile
{
    /// <summary>Edits a file and replaces it atomically. A file that the edit does not change is not written.</summary>
    /// <param name="file">The absolute path.</param>
    /// <param name="edit">Makes the edits; returns null if the editor refuses one.</param>
    /// <param name="diagnostics">Receives errors: the file cannot be read, or its front matter cannot be edited.</param>
    /// <returns>Whether the file has the edits.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static bool TryEdit(string file, Func<FrontMatterEditor, FrontMatterEditor?> edit, FileDiagnostics diagnostics)
    {
        if (SourceFile.ReadBytes(file, SourceFile.MaxAuthoredBytes, diagnostics) is not { } bytes
            || TextFile.Decode(bytes, diagnostics) is not { } text
            || FrontMatterEditor.Open(text, diagnostics) is not { } editor
            || edit(editor) is not { } edited)
            return false;
        if (edited.Text != text)
        {
            var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? "\ufeff" : "";
            TextFile.WriteAtomically(file, mark + edited.Text);
        }

        return true;
    }
}
