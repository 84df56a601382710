using System.Globalization;
using System.Runtime.InteropServices;
using SiteGen.Content;

namespace SiteGen.Benchmarks.Comparison;

/// <summary>
/// Builds the same corpus with each program, with Hugo, and with nothing but reading and writing, in turn (A B A B), so
/// that whatever else the machine does meets all of them.
/// </summary>
/// <param name="options">What to measure.</param>
/// <param name="folder">A folder for corpus and outputs.</param>
internal sealed class SiteComparison(ComparisonOptions options, string folder)
{
    // A site with all its files, in a corpus of any size, takes half of this; Hugo with its own, nearly all.
    private const long BytesPerPaper = 100_000;

    private const string Memory = "/dev/shm";

    private readonly string _corpus = Path.Combine(folder, "corpus");
    private readonly string _hugo = Path.Combine(folder, "hugo");
    private readonly string _output = Path.Combine(folder, "site");

    /// <summary>Measures and prints the table.</summary>
    /// <param name="options">What to measure.</param>
    public static void Run(ComparisonOptions options)
    {
        var hugo = ChildProcess.Output("hugo", "version");
        Console.WriteLine($"{Environment.ProcessorCount} processors, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; runs of each: {options.Runs}.");
        Console.WriteLine(hugo is null ? "Hugo: skipped: hugo is not installed." : $"Hugo: {hugo}.");
        if (!ChildProcess.MeasuresAll)
            Console.WriteLine("Processor time and memory: skipped: GNU time is not installed.");
        Console.WriteLine($"\n{ResultTable.Head}");
        foreach (var papers in options.Papers)
        {
            var folder = Directory.CreateDirectory(Path.Combine(Room(papers), $"sitegen-compare-{Environment.ProcessId}"));
            try
            {
                var contestants = new SiteComparison(options, folder.FullName).Measure(papers, hugo is not null);
                foreach (var row in ResultTable.Rows(papers, contestants))
                    Console.WriteLine(row);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    // In memory where there is room: a disk's speed is the same for all and would only hide the difference.
    private static string Room(int papers) =>
        Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > papers * BytesPerPaper ? Memory : Path.GetTempPath();

    // A virtual machine gets memory from its host page by page, when one is first touched, and may give back what was free for a
    // while. At 100,000 papers that took whoever came first a third of its time: all of them find memory that was just in use.
    private void Warm(int papers)
    {
        if (!folder.StartsWith(Memory, StringComparison.Ordinal))
            return;
        var file = Path.Combine(folder, "warm");
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
            .. options.Programs.Select((p, i) => Program(p.Name, p.Path, everything, site, isFirst: i == 0, rebuilds: true)),
            .. options.Programs.Select((p, i) => Program(p.Name, p.Path, SiteVariant.AsHugo, site, isFirst: i == 0, rebuilds: false)),
            .. hugo ? [new Contestant("Hugo", () => { }, ["hugo", "--quiet", "--source", _hugo, "--destination", _output]) { IsHugo = true }] : Array.Empty<Contestant>(),
            FloorOf(everything),
            FloorOf(SiteVariant.AsHugo),
        ];
        for (var run = 0; run < options.Runs; run++)
        {
            foreach (var contestant in contestants)
            {
                Warm(papers);
                contestant.Run(_output);
            }
        }

        return contestants;
    }

    private Contestant Program(string name, string path, SiteVariant variant, SiteSettings site, bool isFirst, bool rebuilds)
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
                    Floor.List(output, List(variant));
            },
        };
    }

    private Contestant FloorOf(SiteVariant variant) => new(
        $"floor, {variant.Name}", () => { }, ["dotnet", typeof(Floor).Assembly.Location, "floor", _corpus, List(variant), _output]);

    private string List(SiteVariant variant) => Path.Combine(folder, variant.Name + ".txt");
}
