namespace SiteGen.Build;

/// <summary>Prevents builds from overwriting the sources.</summary>
public static class OutputGuard
{
    /// <summary>Explains why a folder cannot be the output of a source folder; null if it can.</summary>
    /// <param name="source">The folder that holds <c>content</c> and <c>themes</c>; an absolute path.</param>
    /// <param name="output">The output folder; an absolute path.</param>
    public static string? ExplainRefusal(string source, string output)
    {
        if (Contains(output, source))
            return "the output folder contains the sources; name a folder of its own, such as _site";
        foreach (var name in (string[])["content", "themes", ".git", ".sitegen"])
        {
            var folder = Path.Combine(source, name);
            if (Contains(folder, output))
                return $"the output folder is inside '{name}'; name a folder of its own, such as _site";
        }

        return File.Exists(output) ? "the output is a file; name a folder" : null;
    }

    /// <summary>Returns whether a folder is another one or contains it.</summary>
    /// <param name="outer">The folder; an absolute path.</param>
    /// <param name="inner">The other folder; an absolute path.</param>
    internal static bool Contains(string outer, string inner)
    {
        var relative = Path.GetRelativePath(Path.TrimEndingDirectorySeparator(outer), Path.TrimEndingDirectorySeparator(inner));
        return relative == "." || (!relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative));
    }
}
