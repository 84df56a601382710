using System.Text.RegularExpressions;

namespace SiteGen.Tests.Architecture;

/// <summary>A source file, as the tests of the architecture read it.</summary>
/// <param name="Path">Its path below the project, with forward slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The folder within the project; empty for the project's own folder.</summary>
    public string Folder => Path.LastIndexOf('/') is >= 0 and var slash ? Path[..slash] : "";

    /// <summary>The names of the types that the file declares at its top level.</summary>
    public IEnumerable<string> DeclaredTypes => Declaration().Matches(Code).Select(m => m.Groups["name"].Value);

    /// <summary>The identifiers that may be names of types: capitalized, and not after a dot.</summary>
    public IReadOnlySet<string> Identifiers => Identifier().Matches(Code).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

    // Without comments and string literals.
    private string Code => Ignored().Replace(Text, "");

    /// <summary>Reads all source files of a project, by path.</summary>
    /// <param name="project">The project's folder in the repository.</param>
    public static IReadOnlyList<SourceFile> ReadAll(string project)
    {
        var root = Repository.PathOf(project);
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(path => path.Split('/')[0] is not ("obj" or "bin"))
                .Order(StringComparer.Ordinal)
                .Select(path => new SourceFile(path, File.ReadAllText(System.IO.Path.Combine(root, path)))),
        ];
    }

    [GeneratedRegex(
        @"^(?:public|internal)\b[^\n(=;{]*?\b(?:class|struct|enum|interface|delegate|record(?: struct| class)?)\s+(?<name>\w+)",
        RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<![.\w])[A-Z]\w*")]
    private static partial Regex Identifier();

    [GeneratedRegex("""
        "{3}[\s\S]*?"{3}|"(?:\\.|[^"\\\n])*"|//[^\n]*
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Ignored();
}
