namespace SiteGen.Tests.Architecture;

/// <summary>
/// Two folders of a room, or of the project TexMath, do not use each other. A folder uses another one if it contains the name
/// of one of its types; this includes the folder around it, whose namespace needs no <c>using</c>.
/// </summary>
public sealed class FolderCircleTests
{
    // An outer folder may both run the types of an inner one and share its own types with them, but each such pair is listed.
    private static readonly Dictionary<(string Outer, string Inner), string> Accepted = new()
    {
        [("Check", "Check/Content")] = "ContentCheck runs the rules, which use CheckRules",
        [("Check", "Check/Feeds")] = "RenderedCheck runs the rules, which use CheckRules",
        [("Check", "Check/Links")] = "RenderedCheck runs the rules, which use CheckRules",
        [("Content", "Content/Watching")] = "ContentReader reads the sources, which are files of content like all others",
        [("Import", "Import/Bibliographies")] = "DumpFiles selects the reader, which returns an ImportedPaper",
        [("Import", "Import/Decisions")] = "ImportPlanner ranks candidates by decisions, which are read from entries and their outcomes",
        [("Import", "Import/Dumps")] = "DumpFiles selects the reader, which returns an ImportedPaper",
        [("Import", "Import/Records")] = "DumpFiles selects the reader, which returns an ImportedPaper",
        [("Sources/Doors", "Sources/Doors/Arxiv")] = "ArxivDoor runs the readers, which use DoorText and DoorRequests",
        [("Sources/Doors", "Sources/Doors/EuropePmc")] = "EuropePmcDoor runs the reader, which uses DoorText and JsonValues",
        [("Sources/Doors", "Sources/Doors/Feeds")] = "FeedDoor runs the reader, which uses DoorText and MarkupText",
        [("Sources/Doors", "Sources/Doors/HuggingFace")] = "HuggingFaceDoor runs the reader, which uses DoorText and DoorRequests",
        [("Sources/Doors", "Sources/Doors/Zotero")] = "ZoteroDoor runs the reader, which uses DoorText and JsonValues",
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
