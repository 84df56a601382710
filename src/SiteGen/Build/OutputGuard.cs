namespace SiteGen.Build;

/// <summary>Keeps builds from writing over the sources.</summary>
public static class OutputGuard
{
    /// <summary>Why a folder cannot be the output of a source folder; null when it can.</summary>
    /// <param name="source">The folder that holds <c>content</c> and <c>themes</c>; an absolute path.</param>
    /// <param name="output">The output folder; an absolute path.</param>
    public static string? Refusal(string source, string output)
    {
        if (Contains(output, source))
            return "the output folder contains the sources; name a folder of its own, such as _site";
        foreach (var name in (string[])["content", "themes", ".git", ".sitegen"])
        {
            var folder = Path.Combine(source, name);
            if (Contains(folder, output))
                return $"the output folder lies in '{name}'; name a folder of its own, such as _site";
        }

        return File.Exists(output) ? "the output is a file; name a folder" : null;
    }

    /// <summary>Whether a folder is another one or contains it.</summary>
    /// <param name="outer">The folder; an absolute path.</param>
    /// <param name="inner">The other one; an absolute path.</param>
    internal static bool Contains(string outer, string inner)
    {
        var relative = Path.GetRelativePath(Path.TrimEndingDirectorySeparator(outer), Path.TrimEndingDirectorySeparator(inner));
        return relative == "." || (!relative.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(relative));
    }
}
