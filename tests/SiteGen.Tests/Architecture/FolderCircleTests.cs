namespace SiteGen.Tests.Architecture;

/// <summary>
/// Within a room, and within the project TexMath, folders do not use each other in circles. A use is the name of a type, so
/// that a folder and the one around it, whose namespace needs no <c>using</c>, are seen too.
/// </summary>
public sealed class FolderCircleTests
{
    // The folder around another one may collect its results or share its types with it, but each such pair is listed.
    private static readonly Dictionary<(string Outer, string Inner), string> Accepted = new()
    {
        [("Catalog", "Catalog/Map")] = "the catalog has a map, whose points are its papers",
        [("Catalog", "Catalog/Similarity")] = "the catalog has related papers, whose record it shares",
        [("Check", "Check/Content")] = "each rule names itself by CheckRules, and ContentCheck runs the rules",
        [("Check", "Check/Feeds")] = "each rule names itself by CheckRules, and RenderedCheck runs the rules",
        [("Check", "Check/Links")] = "each rule names itself by CheckRules, and RenderedCheck runs the rules",
        [("Import", "Import/Bibliographies")] = "DumpFiles chooses the reader, which returns an ImportedPaper",
        [("Import", "Import/Dumps")] = "DumpFiles chooses the reader, which returns an ImportedPaper",
        [("Themes", "Themes/Prepared")] = "to be removed",
    };

    [Fact]
    public void Folders_of_a_room_do_not_use_each_other()
    {
        var rooms = SourceFile.ReadAll("src/SiteGen").GroupBy(file => file.Path.Split('/')[0], StringComparer.Ordinal);
        Assert.Equal([], rooms.SelectMany(FindCircles).Except(Accepted.Keys));
    }

    [Fact]
    public void Folders_of_TexMath_do_not_use_each_other() => Assert.Equal([], FindCircles(SourceFile.ReadAll("src/TexMath")));

    [Fact]
    public void A_circle_is_found() =>
        Assert.Equal(
            [("A", "A/B")],
            FindCircles(
            [
                new SourceFile("A/One.cs", "public sealed class One;\ninternal record Two(Three Value);"),
                new SourceFile("A/B/Three.cs", "internal struct Three { One _one; }"),
                new SourceFile("A/C/Four.cs", "internal enum Four; // Three\nclass X { string Text = \"One\"; Two Two; }"),
            ]));

    private static IEnumerable<(string First, string Second)> FindCircles(IEnumerable<SourceFile> files)
    {
        var all = files.ToList();
        var folderOf = all
            .SelectMany(file => file.DeclaredTypes.Select(type => (type, file.Folder)))
            .DistinctBy(pair => pair.type, StringComparer.Ordinal)
            .ToDictionary(pair => pair.type, pair => pair.Folder, StringComparer.Ordinal);
        var uses = all
            .SelectMany(file => file.Identifiers.Where(folderOf.ContainsKey).Select(type => (User: file.Folder, Used: folderOf[type])))
            .Where(use => use.User != use.Used)
            .ToHashSet();
        return uses
            .Where(use => string.CompareOrdinal(use.User, use.Used) < 0 && uses.Contains((use.Used, use.User)))
            .Order();
    }
}
