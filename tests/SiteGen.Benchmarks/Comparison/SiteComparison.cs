using System.Globalization;
using System.Runtime.InteropServices;
using SiteGen.Content;

namespace SiteGen.Benchmarks.Comparison;

/// <summary>
/// Builds the same corpus with each program, with Hugo and with <see cref="Floor"/>, in turn (A B A B), so that other load on the
/// machine affects all of them.
/// </summary>
/// <param name="options">The options.</param>
/// <param name="folder">The folder for the corpus and the outputs.</param>
internal sealed class SiteComparison(ComparisonOptions options, string folder)
{
    // A SiteGen site takes half of this, a Hugo site with its sources nearly all.
    private const long BytesPerPaper = 100_000;

    private const string Memory = "/dev/shm";

    private readonly string _corpus = Path.Combine(folder, "corpus");
    private readonly string _hugo = Path.Combine(folder, "hugo");
    private readonly string _output = Path.Combine(folder, "site");

    /// <summary>Measures, and prints the table.</summary>
    /// <param name="options">The options.</param>
    public static void Run(ComparisonOptions options)
    {
        var hugo = ChildProcess.ReadOutput("hugo", "version");
        Console.WriteLine(
            $"{Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; runs of each: {options.Runs}.");
        Console.WriteLine(hugo is null ? "Hugo: skipped, because hugo is not installed." : $"Hugo: {hugo}.");
        if (!ChildProcess.MeasuresAll)
            Console.WriteLine("Processor time and memory: skipped, because GNU time is not installed.");
        Console.WriteLine($"\n{ResultTable.Head}");
        foreach (var papers in options.Papers)
        {
            var folder = Directory.CreateDirectory(Path.Combine(ChooseFolder(papers), $"sitegen-compare-{Environment.ProcessId}"));
            try
            {
                var contestants = new SiteComparison(options, folder.FullName).Measure(papers, hugo is not null);
                foreach (var row in ResultTable.FormatRows(papers, contestants))
                    Console.WriteLine(row);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    // Memory if there is room, because the speed of a disk hides the differences between programs.
    private static string ChooseFolder(int papers) =>
        Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > papers * BytesPerPaper ? Memory : Path.GetTempPath();

    // A virtual machine gets memory from its host when a page is first touched, and returns pages that were free for a while. At
    // 100,000 papers that costs the first program a third of its time, so memory is touched before each one.
    private void TouchMemory(int papers)
    {
        if (!folder.StartsWith(Memory, StringComparison.Ordinal))
            return;
        var file = Path.Combine(folder, "touched");
        using (var handle = File.OpenHandle(file, FileMode.CreateNew, FileAccess.Write))
        {
            var bytes = new byte[1024 * 1024];
            for (var at = 0L; at < papers * BytesPerPaper; at += bytes.Length)
                RandomAccess.Write(handle, bytes, at);
        }

        File.Delete(file);
    }

    private List<Contestant> Measure(int papers, bool hugo)
    {
        Corpus.Write(Repository.Root, _corpus, papers);
        var site = ContentReader.ReadSettings(_corpus, new DiagnosticBag());
        if (hugo)
            HugoSite.Write(_corpus, _hugo);
        var everything = options.WithoutRelated ? SiteVariant.WithoutRelated : SiteVariant.Everything;
        List<Contestant> contestants =
        [
            .. options.Programs.Select((p, i) => CreateProgram(p.Name, p.Path, everything, site, isFirst: i == 0, rebuilds: true)),
            .. options.Programs.Select((p, i) => CreateProgram(p.Name, p.Path, SiteVariant.AsHugo, site, isFirst: i == 0, rebuilds: false)),
            .. hugo ? [CreateHugo()] : Array.Empty<Contestant>(),
            CreateFloor(everything),
            CreateFloor(SiteVariant.AsHugo),
        ];
        for (var run = 0; run < options.Runs; run++)
        {
            foreach (var contestant in contestants)
            {
                TouchMemory(papers);
                contestant.Run(_output);
            }
        }

        return contestants;
    }

    private Contestant CreateProgram(string name, string path, SiteVariant variant, SiteSettings site, bool isFirst, bool rebuilds)
    {
        var day = Corpus.Newest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] program = path.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", path] : [path];
        return new Contestant(
            $"{name}, {variant.Name}",
            () => variant.Apply(_corpus, site),
            [.. program, "build", "--source", _corpus, "--output", _output, "--date", day])
        {
            Rebuilds = rebuilds,
            Built = output =>
            {
                if (isFirst)
                    Floor.WriteList(output, ListPath(variant));
            },
        };
    }

    private Contestant CreateHugo() =>
        new("Hugo", () => { }, ["hugo", "--quiet", "--source", _hugo, "--destination", _output]) { IsHugo = true };

    private Contestant CreateFloor(SiteVariant variant) => new(
        $"floor, {variant.Name}", () => { }, ["dotnet", typeof(Floor).Assembly.Location, "floor", _corpus, ListPath(variant), _output]);

    private string ListPath(SiteVariant variant) => Path.Combine(folder, variant.Name + ".txt");
}
