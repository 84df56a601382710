using System.Text.Json;
using System.Text.RegularExpressions;

namespace SiteGen.Tests.TexMath;

/// <summary>The formulas of real abstracts, from a sample next to the repository.</summary>
internal static partial class ArxivFormulas
{
    /// <summary>The sample; null if it is not installed.</summary>
    public static string? File { get; } = Find();

    /// <summary>Returns every formula between dollars, including duplicates.</summary>
    public static IReadOnlyList<string> Read(string file) =>
        [.. System.IO.File.ReadLines(file)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .SelectMany(record => new[] { "title", "abstract" }.Select(name => record.GetProperty(name).GetString()!))
            .SelectMany(text => Formula().Matches(text).Select(match => match.Groups["tex"].Value))];

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "arxiv-sample.jsonl");
            if (System.IO.File.Exists(file))
                return file;
        }

        return null;
    }

    [GeneratedRegex(@"(?<!\\)(?<open>\$\$?)(?<tex>.+?)(?<!\\)\k<open>")]
    private static partial Regex Formula();
}
