using SiteGen.Content;
using TexMath.Xml;

namespace SiteGen.Scaffold;

/// <summary>The result of writing a new file into a feed.</summary>
/// <param name="Path">The file, relative to the source folder, with forward slashes; null if none was written.</param>
/// <param name="Error">Why no file was written, and what to do; null on success.</param>
public sealed record NewFileResult(string? Path, string? Error);

/// <summary>Writes new files into a feed.</summary>
internal static class NewFile
{
    /// <summary>Creates the result of a refused command.</summary>
    /// <param name="error">Why it was refused, and what to do.</param>
    public static NewFileResult Refuse(string error) => new(null, error);

    /// <summary>Returns why the folder is not a feed, and what to do; null if it is one.</summary>
    /// <param name="source">The source folder.</param>
    public static string? FindProblem(string source) => Directory.Exists(System.IO.Path.Combine(source, "content"))
        ? null
        : $"there is no folder 'content' in {source}; "
            + "go to the folder of your feed or name it with --source, or make a feed with 'sitegen new DIR'";

    /// <summary>Returns a title on one line, without invisible characters.</summary>
    /// <param name="title">The title as the user typed or pasted it.</param>
    public static string CleanTitle(string title)
    {
        var visible = string.Concat(XmlText.Clean(title).Select(c => char.IsControl(c) ? ' ' : c));
        return string.Join(' ', visible.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Writes a file that does not exist yet.</summary>
    /// <param name="source">The source folder.</param>
    /// <param name="path">The file, relative to the source folder.</param>
    /// <param name="text">Its text.</param>
    public static NewFileResult Write(string source, string path, string text)
    {
        var file = System.IO.Path.Combine(source, path);
        try
        {
            TextFile.WriteAtomically(file, text, overwrite: false);
            return new NewFileResult(path, null);
        }
        catch (IOException) when (File.Exists(file))
        {
            return Refuse($"{path} already exists; edit it, or choose another title");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse($"cannot write {path}: {e.Message.TrimEnd('.')}");
        }
    }

    /// <summary>Reads the content of the feed. Diagnostics are dropped because a build reports them.</summary>
    /// <param name="source">The source folder.</param>
    public static SiteContent ReadContent(string source) => ContentReader.Read(source, Environment.ProcessorCount, new DiagnosticBag());
}
