using SiteGen.Content;
using SiteGen.Text;

namespace SiteGen.Scaffold;

/// <summary>What came of writing a new file into a feed.</summary>
/// <param name="Path">The file that was written, relative to the source folder with forward slashes; null for none.</param>
/// <param name="Error">Why none was written, and what to do; null when all went well.</param>
public sealed record NewFileResult(string? Path, string? Error);

/// <summary>What new papers and topics have in common.</summary>
internal static class NewFile
{
    /// <summary>A refusal.</summary>
    /// <param name="error">Why, and what to do.</param>
    public static NewFileResult Refused(string error) => new(null, error);

    /// <summary>Why nothing can be written there; null where it can.</summary>
    /// <param name="source">The source folder.</param>
    public static string? Refusal(string source) => Directory.Exists(System.IO.Path.Combine(source, "content"))
        ? null
        : $"there is no folder 'content' in {source}; go to the folder of your feed or name it with --source, or make a feed with 'sitegen new DIR'";

    /// <summary>A title as a file has it: one line, without signs that nobody sees.</summary>
    /// <param name="title">What a person typed or pasted.</param>
    public static string TitleOf(string title) =>
        string.Join(' ', string.Concat(XmlText.Clean(title).Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Writes a file that is not there yet.</summary>
    /// <param name="source">The source folder.</param>
    /// <param name="path">The file, relative to it.</param>
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
            return Refused($"{path} is there already; edit it, or choose another title");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused($"cannot write {path}: {e.Message.TrimEnd('.')}");
        }
    }

    /// <summary>Reads what the feed has; what is wrong with its files is for a build to say.</summary>
    /// <param name="source">The source folder.</param>
    public static SiteContent Content(string source) => ContentReader.Read(source, Environment.ProcessorCount, new DiagnosticBag());
}
