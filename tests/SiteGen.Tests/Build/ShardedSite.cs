namespace SiteGen.Tests.Build;

/// <summary>A site with everything that pages share, and the steps of building it in shards.</summary>
internal static class ShardedSite
{
    private static readonly string[] Words =
    [
        "federated", "clients", "privacy", "speech", "voice", "kernel", "gradient",
        "graph", "molecule", "robot", "planning", "translation", "corpus",
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, string>> InThreeShards = new(() =>
    {
        using var site = Create();
        BuildShards(site, 3);
        return site.Snapshot("");
    });

    /// <summary>Creates a site of 43 papers with map, topics, authors, years, aliases, formulas, notes and a page.</summary>
    public static TestSite Create() => new($"""
        -- content/site.yaml --
        {TestSite.Settings}
        lists: {"{"} items: 7 {"}"}
        -- content/topics/trees.md --
        ---
        title: "Trees"
        ---
        All about trees.
        -- content/topics/graphs.md --
        ---
        title: "Graphs"
        ---
        -- content/curators/anna.md --
        ---
        name: "Anna"
        ---
        -- content/curators/ben.md --
        ---
        name: "Ben"
        ---
        -- content/editions/2026-11-20.md --
        Half of the papers.
        -- content/pages/about.md --
        ---
        title: "About"
        menu: 1
        aliases: ["/about-us/"]
        ---
        See [a paper](/papers/paper-3/).
        {string.Join('\n', Enumerable.Range(0, 43).Select(Paper))}
        """);

    /// <summary>Creates the same site with its three shards. They are built once for all tests.</summary>
    public static TestSite CreateInThreeShards()
    {
        var site = Create();
        foreach (var (path, bytes) in InThreeShards.Value.Where(file => !site.Exists(file.Key)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(site.FullPath(path))!);
            File.WriteAllBytes(site.FullPath(path), Convert.FromBase64String(bytes));
        }

        return site;
    }

    /// <summary>Builds a shard into <c>shard-k</c>.</summary>
    public static ProgramRun BuildShard(TestSite site, int number, int count, params string[] options) =>
        site.Build(["--shard", $"{number}/{count}", "--output", site.FullPath($"shard-{number}"), .. options]);

    /// <summary>Builds all shards.</summary>
    public static void BuildShards(TestSite site, int count)
    {
        for (var number = 1; number <= count; number++)
            Assert.Equal((0, ""), (BuildShard(site, number, count) is var run ? run.ExitCode : -1, run.Error));
    }

    /// <summary>Merges the shards of these numbers into <c>merged</c>.</summary>
    public static ProgramRun Merge(TestSite site, params IEnumerable<int> numbers) =>
        site.Run(["merge", .. numbers.Select(n => site.FullPath($"shard-{n}")), "--output", site.FullPath("merged")]);

    private static string Paper(int number) => $"""
        -- content/papers/paper-{number}.md --
        ---
        title: "{Word(number)} and {Word(number * 5 + 1)}, number {number}, in $O(n^{number % 4})$"
        date: "2026-11-{number % 20 + 1:D2}"
        published: "{2015 + number % 6}"
        authors: ["Ada Lovelace", "Author {number % 9}"]
        topics: ["{(number % 3 == 0 ? "graphs" : "trees")}"]
        aliases: ["/old/{number}/"]
        pick: {(number % 9 == 0 ? "true" : "false")}
        why: "It says $x_{number}$."
        by: ["anna"]
        ---

        We bring {Word(number + 3)} to {Word(number * 2 + 1)} with {Word(number * 7)} and {Word(number / 3)}; $x_{number}$ is large.

        ## Notes

        See also [another](/papers/paper-{(number + 1) % 43}/).
        """;

    private static string Word(int number) => Words[number % Words.Length];
}
