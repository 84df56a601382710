using System.Text.RegularExpressions;

namespace SiteGen.Tests.Architecture;

/// <summary>Data flows one way: a room (a folder of the library) uses only the rooms that are listed here for it.</summary>
public sealed partial class RoomsTests
{
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Network"] = [],
        ["Content"] = ["Text"],
        ["Localization"] = ["Content", "Text"],
        ["Ranking"] = ["Content", "Text"],
        ["Import"] = ["Ranking", "Content", "Text"],
        ["Catalog"] = ["Localization", "Content", "Text"],
        ["Markup"] = ["Catalog", "Content", "Text"],
        ["Themes"] = ["Markup", "Catalog", "Localization", "Content", "Text"],
        ["Feeds"] = ["Markup", "Catalog", "Localization", "Content", "Text"],
        ["Search"] = ["Markup", "Catalog", "Content", "Text"],
        ["Sources"] = ["Content", "Network", "Text"],
        ["Check"] = ["Feeds", "Markup", "Catalog", "Content", "Network", "Text"],
        ["Build"] = ["Check", "Search", "Feeds", "Themes", "Markup", "Catalog", "Localization", "Import", "Content", "Text"],
        ["Mail"] = ["Build", "Themes", "Markup", "Catalog", "Localization", "Content", "Text"],
        ["Serve"] = ["Mail", "Build", "Themes", "Content"],
        ["Scaffold"] = ["Import", "Content", "Text"],
    };

    [Fact]
    public void No_room_uses_a_later_one()
    {
        var breaches = new List<string>();
        foreach (var (path, text) in SourceFile.ReadAll("src/SiteGen").Select(file => (file.Path, file.Text)))
        {
            var room = path.Split('/')[0];
            Assert.True(MayUse.ContainsKey(room), $"the room '{room}' is not listed in this test");
            breaches.AddRange(Using().Matches(text)
                .Select(m => m.Groups["room"].Value)
                .Where(used => used != room && !MayUse[room].Contains(used))
                .Select(used => $"{path} uses {used}"));
        }

        Assert.Empty(breaches);
    }

    [GeneratedRegex(@"^using (?:static )?SiteGen\.(?<room>\w+)", RegexOptions.Multiline)]
    private static partial Regex Using();
}
