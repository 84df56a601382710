using System.Text.RegularExpressions;

namespace SiteGen.Tests.Catalog;

/// <summary>Map and Similarity see the types of Catalog without a <c>using</c>, so RoomsTests cannot find a cycle between them.</summary>
public sealed partial class CatalogFoldersTests
{
    [Theory]
    [InlineData("Map", "")]
    [InlineData("Similarity", "")]
    [InlineData("Similarity", "Map")]
    public void A_folder_does_not_use_types_of_a_folder_that_uses_it(string folder, string user)
    {
        var types = ReadFolder(user).SelectMany(code => TypeDeclaration().Matches(code)).Select(m => m.Groups["name"].Value).ToList();
        var uses = ReadFolder(folder).SelectMany(code => Identifier().Matches(code)).Select(m => m.Value);

        Assert.NotEmpty(types);
        Assert.Empty(types.Intersect(uses));
    }

    private static IEnumerable<string> ReadFolder(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.PathOf("src/SiteGen/Catalog"), folder), "*.cs")
            .Select(file => Comment().Replace(File.ReadAllText(file), ""));

    [GeneratedRegex(@"\b(class|record|struct|enum|interface) (?<name>[A-Z]\w*)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"(?<!\.)\b[A-Z]\w*")]
    private static partial Regex Identifier();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
