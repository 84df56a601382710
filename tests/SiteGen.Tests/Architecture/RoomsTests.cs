using System.Text.RegularExpressions;

namespace SiteGen.Tests.Architecture;

/// <summary>Data flows one way: a room (a folder of the library) uses only the rooms that are named here for it.</summary>
public sealed partial class RoomsTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Content"] = ["Text"],
        ["Import"] = ["Content", "Text"],
        ["Catalog"] = ["Content", "Text"],
        ["Markup"] = ["Catalog", "Content", "Text"],
        ["Themes"] = ["Markup", "Catalog", "Content", "Text"],
        ["Feeds"] = ["Markup", "Catalog", "Content", "Text"],
        ["Search"] = ["Markup", "Catalog", "Content", "Text"],
        ["Check"] = ["Feeds", "Markup", "Catalog", "Content", "Text"],
        ["Build"] = ["Check", "Search", "Feeds", "Themes", "Markup", "Catalog", "Import", "Content", "Text"],
        ["Serve"] = ["Build", "Content"],
        ["Scaffold"] = ["Import", "Content", "Text"],
    };

    [Fact]
    public void No_room_uses_a_later_one()
    {
        var breaches = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("src/SiteGen"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(Repository.PathOf("src/SiteGen"), file).Replace('\\', '/');
            var room = path.Split('/')[0];
            if (room is "obj" or "bin")
                continue;
            Assert.True(MayUse.ContainsKey(room), $"the room '{room}' is not named in this test");
            breaches.AddRange(Using().Matches(File.ReadAllText(file))
                .Select(m => m.Groups["room"].Value)
                .Where(used => used != room && !MayUse[room].Contains(used))
                .Select(used => $"{path} uses {used}"));
        }

        Assert.Empty(breaches);
    }

    [GeneratedRegex(@"^using (?:static )?SiteGen\.(?<room>\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
