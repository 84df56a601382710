using System.Globalization;
using System.Text;

namespace SiteGen.Tests.Import.Decisions;

/// <summary>
/// A feed whose curator likes one theme: a source proposed papers of two themes, and the curator kept those of one and deleted
/// the others.
/// </summary>
internal sealed class SimulatedCurator : IDisposable
{
    private const string Records = "content/dumps/live-2026-11.jsonl";

    private static readonly string[] Liked =
    [
        "catastrophic forgetting", "replay buffer", "class-incremental learning", "continual learning", "task boundaries",
        "stability and plasticity", "exemplar memory", "knowledge distillation", "sequential tasks", "rehearsal",
    ];

    private static readonly string[] Disliked =
    [
        "protein folding", "molecular dynamics", "drug discovery", "binding affinity", "force fields", "crystal structures",
        "ligand docking", "amino acids", "solvent models", "quantum chemistry",
    ];

    public TestSite Site { get; } = new("""
        -- content/site.yaml --
        title: "Test"
        baseUrl: "https://lab.example/"
        editions:
          ahead: 0
        -- content/sources/live.yaml --
        from: "arxiv"
        categories: ["cs.LG"]
        take: "proposed"
        """);

    /// <summary>Lets the curator decide about some papers of each theme.</summary>
    public void Decide(int kept, int passed)
    {
        Bring([.. Range(kept, i => Write(i, true)), .. Range(passed, i => Write(i, false))]);
        Import("2026-10-01");
        Directory.CreateDirectory(Site.FullPath("content/papers"));
        foreach (var file in Site.Files("content/proposed"))
        {
            if (file.StartsWith("liked", StringComparison.Ordinal))
                File.Move(Site.FullPath("content/proposed/" + file), Site.FullPath("content/papers/" + file));
            else
                Site.Delete("content/proposed/" + file);
        }

        Import("2026-10-02");
    }

    /// <summary>Appends records to the dump of the source.</summary>
    public void Bring(IEnumerable<string> records) =>
        Site.Write(Records, (Site.Exists(Records) ? Site.Read(Records) : "") + string.Concat(records));

    /// <summary>Imports the dump of the source.</summary>
    public void Import(string date, string file = Records)
    {
        var run = Site.Run("import", Site.FullPath(file), "--date", date);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    /// <summary>Returns the records of new papers: first those of the theme that the curator does not like.</summary>
    public static string[] WriteCandidates(int ofEach, string? source = "live") =>
        [.. Range(ofEach, i => Write(1000 + i, false, source)), .. Range(ofEach, i => Write(1000 + i, true, source))];

    /// <summary>Returns the record of a paper. Those that the curator does not like are newer and have slugs that come first.</summary>
    public static string Write(int number, bool isLiked, string? source = "live")
    {
        var (words, name) = (isLiked ? Liked : Disliked, isLiked ? "Liked" : "Against");
        var text = new StringBuilder();
        for (var i = 0; i < 5; i++)
            text.Append(CultureInfo.InvariantCulture, $"We study {words[(number + (i * 3)) % words.Length]} here. ");
        return string.Create(CultureInfo.InvariantCulture,
            $"{{\"title\": \"{name} {number}: on {words[number % words.Length]}\", \"abstract\": \"{text}\", "
            + $"\"arxiv\": \"26{(isLiked ? "09" : "10")}.{number:D5}\", \"published\": \"2026-{(isLiked ? "09" : "10")}-01\""
            + $"{(source is null ? "" : $", \"source\": \"{source}\"")}}}\n");
    }

    /// <summary>Returns the names of the papers that have a date after a day.</summary>
    public string[] ListPapersAfter(string day) =>
    [
        .. Site.Files("content/papers")
            .Where(f => string.CompareOrdinal(ReadDate(f), day) >= 0)
            .Select(f => string.Join('-', f.Split('-').Take(2)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Returns the date of a paper.</summary>
    public string ReadDate(string file) =>
        Site.Read("content/papers/" + file).Split('\n').Single(l => l.StartsWith("date:", StringComparison.Ordinal))[7..17];

    public void Dispose() => Site.Dispose();

    private static IEnumerable<string> Range(int count, Func<int, string> write) => Enumerable.Range(1, count).Select(write);
}
