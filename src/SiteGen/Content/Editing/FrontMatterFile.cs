using System.Text;

namespace SiteGen.Content.Editing;

/// <summary>Edits the front matter of files on the disk.</summary>
public static class FrontMatterFile
{
    /// <summary>Edits a file and replaces it in one step; an edit that changes nothing leaves it untouched.</summary>
    /// <param name="file">The absolute path.</param>
    /// <param name="edit">The edits; null, as an editor returns it, when one was refused.</param>
    /// <param name="diagnostics">Receives errors: the file cannot be read or its front matter not be edited.</param>
    /// <returns>Whether the file has the edits now.</returns>
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
