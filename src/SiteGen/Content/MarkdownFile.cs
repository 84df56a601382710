using CommunityToolkit.HighPerformance.Buffers;

namespace SiteGen.Content;

/// <summary>Reads what papers, topics and pages have in common: front matter and aliases.</summary>
internal static class MarkdownFile
{
    // Papers share topics and curators. Each slug is held once, not once per paper.
    private static readonly StringPool Slugs = new(1024);

    /// <summary>Splits a file and opens its front matter; returns null, with errors, if that fails.</summary>
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
                // Empty front matter is a mapping without keys, so that the caller reports the missing ones.
                return diagnostics.HasErrors ? null : (new FieldReader(new YamlValue.Map([], SourcePosition.Start), diagnostics), front);
            default:
                diagnostics.Error(value.Position, $"front matter is {value.Kind}; expected keys such as title: \"…\"");
                return null;
        }
    }

    /// <summary>Reads <c>aliases</c>: site paths that begin with a slash and stay within the site.</summary>
    public static Located<string>[] ReadAliases(FieldReader fields, FileDiagnostics diagnostics)
    {
        var aliases = new List<Located<string>>();
        foreach (var alias in fields.GetStrings("aliases"))
        {
            if (IsSitePath(alias.Value))
            {
                aliases.Add(alias);
            }
            else
            {
                diagnostics.Error(
                    alias.Position,
                    $"the alias \"{alias.Value}\" is not a path below the site; write it as \"/old/path/\" or \"/old.html\", "
                    + $"in no more than {MaxSegmentLength} characters between slashes");
            }
        }

        return [.. aliases];
    }

    /// <summary>Reads a list of slugs; warns of one that is listed twice.</summary>
    /// <param name="fields">The front matter.</param>
    /// <param name="key">The key of the list.</param>
    /// <param name="kind">What a slug names, for messages: <c>topic</c>.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static Located<string>[] ReadSlugs(FieldReader fields, string key, string kind, FileDiagnostics diagnostics)
    {
        var slugs = new List<Located<string>>();
        foreach (var slug in fields.GetStrings(key))
        {
            if (slugs.Any(s => s.Value == slug.Value))
                diagnostics.Warning(slug.Position, $"the {kind} '{slug.Value}' is listed twice; remove one");
            else
                slugs.Add(slug with { Value = Slugs.GetOrAdd(slug.Value) });
        }

        return [.. slugs];
    }

    // Every supported file system allows these lengths, in UTF-16 code units, below a folder of moderate depth.
    private const int MaxSegmentLength = 200;
    private const int MaxPathLength = 1000;

    private static bool IsSitePath(string text) =>
        text.Length is > 1 and <= MaxPathLength && text[0] == '/'
        && text.AsSpan(1).IndexOfAnyExcept(PathCharacters) < 0
        && !text.Split('/').Skip(1).SkipLast(1).Any(segment => segment is "" or "." or "..")
        && !text.Split('/').Any(segment => segment.Length > MaxSegmentLength)
        && !text.EndsWith("/.", StringComparison.Ordinal) && !text.EndsWith("/..", StringComparison.Ordinal);

    private static readonly System.Buffers.SearchValues<char> PathCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");
}
