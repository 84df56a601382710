using SiteGen.Content;
using YamlDotNet.RepresentationModel;

namespace SiteGen.Tests.Import.Topics;

/// <summary>The topics in this repository's <c>content/topics</c>.</summary>
internal static class ShippedTopics
{
    /// <summary>All topics, by slug.</summary>
    public static IReadOnlyList<Topic> All { get; } =
        [.. Directory.GetFiles(Path.Combine(FindRoot(), "content", "topics"), "*.md").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Returns the folder of this repository.</summary>
    public static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("SiteGen.sln is in no folder above the tests");
        return folder.FullName;
    }

    private static Topic Read(string path)
    {
        var parts = File.ReadAllText(path).Split("---\n", 3);
        var yaml = new YamlStream();
        yaml.Load(new StringReader(parts[1]));
        var front = (YamlMappingNode)yaml.Documents[0].RootNode;
        return new Topic
        {
            Slug = Path.GetFileNameWithoutExtension(path),
            Path = $"content/topics/{Path.GetFileName(path)}",
            Title = ((YamlScalarNode)front["title"]).Value!,
            Description = ((YamlScalarNode)front["description"]).Value!,
            Match = [.. ((YamlSequenceNode)front["match"]).Cast<YamlScalarNode>().Select(Phrase)],
            Body = parts[2].Trim(),
        };
    }

    private static Located<string> Phrase(YamlScalarNode line) =>
        new(line.Value!, new SourcePosition((int)line.Start.Line + 1, (int)line.Start.Column));
}
