namespace SiteGen.Content;

/// <summary>What papers, topics and pages have in common: front matter over Markdown, and aliases.</summary>
internal static class MarkdownFile
{
    /// <summary>Cuts a file and opens its front matter; null, with errors, when that cannot be.</summary>
    public static (FieldReader Fields, FrontMatter Front)? Read(string text, FileDiagnostics diagnostics)
    {
        if (FrontMatter.Split(text, diagnostics) is not { } front)
            return null;
        var value = YamlReader.Read(front.Yaml, front.YamlLine, diagnostics);
        switch (value)
        {
            case YamlValue.Map map:
                return (new FieldReader(map, diagnostics), front);
            case null or YamlValue.Scalar { IsNull: true }:
                // Empty front matter: the required keys will be missed at its first line.
                return diagnostics.HasErrors ? null : (new FieldReader(new YamlValue.Map([], SourcePosition.Start), diagnostics), front);
            default:
                diagnostics.Error(value.Position, $"front matter is {value.Kind}; expected keys such as title: \"…\"");
                return null;
        }
    }

    /// <summary>Reads <c>aliases</c>: site paths that begin with a slash and stay below the site.</summary>
    public static Located<string>[] Aliases(FieldReader fields, FileDiagnostics diagnostics)
    {
        var aliases = new List<Located<string>>();
        foreach (var alias in fields.Strings("aliases"))
        {
            if (IsSitePath(alias.Value))
                aliases.Add(alias);
            else
                diagnostics.Error(alias.Position, $"the alias \"{alias.Value}\" is not a path below the site; write it as \"/old/place/\" or \"/old.html\", in no more than {LongestName} characters between slashes");
        }

        return [.. aliases];
    }

    // What every file system holds below a folder of some depth, with the ending of a file.
    private const int LongestName = 200;
    private const int LongestPath = 1000;

    private static bool IsSitePath(string text) =>
        text.Length is > 1 and <= LongestPath && text[0] == '/'
        && text.AsSpan(1).IndexOfAnyExcept(PathCharacters) < 0
        && !text.Split('/').Skip(1).SkipLast(1).Any(segment => segment is "" or "." or "..")
        && !text.Split('/').Any(segment => segment.Length > LongestName)
        && !text.EndsWith("/.", StringComparison.Ordinal) && !text.EndsWith("/..", StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<char> PathCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");
}
