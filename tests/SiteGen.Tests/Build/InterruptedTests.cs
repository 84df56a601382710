using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Tests.Build;

/// <summary>
/// Imports and builds of this repository's feed that are killed at random moments. The environment variable SITEGEN_KILLS sets
/// how often (4 by default).
/// </summary>
[EndToEnd]
public sealed class InterruptedTests : IDisposable
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("SITEGEN_KILLS") ?? "4", CultureInfo.InvariantCulture);

    private readonly TestSite _site = new();
    private readonly ITestOutputHelper _log;

    public InterruptedTests(ITestOutputHelper log)
    {
        _log = log;
        var dump = Repository.PathOf("content/dumps/huggingface-papers.txt");
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("content/topics")).Append(dump))
            _site.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file));
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_killed_import_leaves_complete_files_and_the_next_one_finishes_its_work()
    {
        var dumps = _site.Snapshot("content");
        var (expected, time) = Timed(() => _site.Build(), "content");
        var random = new Random(1);
        var counts = new List<int>();
        for (var i = 0; i < Kills; i++)
        {
            Restore("content", dumps);
            Kill(random.NextDouble() * time, Build());
            counts.Add(_site.Files("content/papers").Count(f => f.EndsWith(".md", StringComparison.Ordinal)));
            // Each file that exists is complete: it has its final bytes.
            foreach (var paper in _site.Files("content/papers").Where(f => f.EndsWith(".md", StringComparison.Ordinal)))
            {
                var bytes = File.ReadAllBytes(_site.FullPath("content/papers/" + paper));
                Assert.Equal(expected["papers/" + paper], Convert.ToBase64String(bytes));
            }

            Assert.Equal((0, ""), Ended(_site.Build()));
            Assert.Equal(expected, _site.Snapshot("content"));
        }

        _log.WriteLine($"{Kills} imports killed within {time:F2} s, with {string.Join(", ", counts)} papers written");
    }

    [Fact]
    public void The_next_build_finishes_the_work_of_a_killed_one()
    {
        _site.Build();
        var before = _site.Snapshot("_site");
        var lists = _site.Snapshot(".sitegen");
        // On the day before, some papers are held back. Another paper and another title change the other files.
        _site.Write("content/papers/one-more.md", TestSite.Paper("One more", more: "topics: [\"language-models\"]\n"));
        _site.Write("content/site.yaml", TestSite.Settings.Replace("Test papers", "Other papers", StringComparison.Ordinal) + "\n");
        string[] changed = ["build", "--date", "2026-11-22"];
        var (expected, time) = Timed(() => _site.Run(changed), "_site");
        Assert.NotEqual(before.Keys.Order(StringComparer.Ordinal), expected.Keys.Order(StringComparer.Ordinal));
        var random = new Random(2);
        var halfway = 0;
        for (var i = 0; i < Kills; i++)
        {
            Restore("_site", before);
            Restore(".sitegen", lists);
            Kill(random.NextDouble() * time, ProgramUnderTest.CreateStartInfo([.. changed, "--source", _site.Root]));
            var now = _site.Snapshot("_site");
            halfway += SameAs(now, before) || SameAs(now, expected) ? 0 : 1;

            Assert.Equal((0, ""), Ended(_site.Run(changed)));
            Assert.Equal(expected, _site.Snapshot("_site"));
        }

        _log.WriteLine($"{Kills} builds killed within {time:F2} s, {halfway} of them with something staged or half published");
    }

    [Fact]
    public async Task Parallel_builds_into_one_output_take_turns()
    {
        var undisturbed = _site.Build();
        Assert.Equal(0, undisturbed.ExitCode);
        var expected = _site.Snapshot("_site");
        Directory.Delete(_site.FullPath("_site"), recursive: true);
        var builds = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ProgramUnderTest.RunProcess(Build()))).ToList();
        foreach (var build in await Task.WhenAll(builds))
        {
            Assert.Equal(0, build.ExitCode);
            Assert.All(
                build.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                line => Assert.EndsWith("; waiting for its end", line, StringComparison.Ordinal));
        }

        Assert.Equal(expected, _site.Snapshot("_site"));
    }

    [Theory]
    [InlineData("outputs-*.lock", "sitegen: another build writes to _site; waiting for its end")]
    [InlineData("import.lock", "sitegen: another import into this feed runs; waiting for its end")]
    public async Task A_build_that_waits_says_so_and_goes_on_when_the_other_ends(string locked, string expected)
    {
        _site.Build();
        var file = Assert.Single(Directory.GetFiles(_site.FullPath(".sitegen"), locked));
        using var waiting = new Process { StartInfo = Build() };
        await using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            waiting.Start();
            Assert.Equal(expected, await waiting.StandardError.ReadLineAsync(TestContext.Current.CancellationToken));
            Assert.False(waiting.HasExited);
        }

        var rest = waiting.StandardOutput.ReadToEnd();
        await waiting.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, waiting.ExitCode);
        Assert.Contains("0 written", rest, StringComparison.Ordinal);
    }

    private ProcessStartInfo Build() => ProgramUnderTest.CreateStartInfo("build", "--source", _site.Root);

    // Measures the time of a process, because the kill has to happen within it.
    private (IReadOnlyDictionary<string, string> Files, double Seconds) Timed(Func<ProgramRun> run, string folder)
    {
        var first = run();
        Assert.True(first.ExitCode == 0, first.Error);
        var files = _site.Snapshot(folder);
        var start = Stopwatch.GetTimestamp();
        Assert.Equal(0, ProgramUnderTest.RunProcess(Build()).ExitCode);
        return (files, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static (int ExitCode, string Error) Ended(ProgramRun run) =>
        (run.ExitCode, string.Concat(run.Error.Split('\n').Where(l => l.Contains("error", StringComparison.Ordinal))));

    private static void Kill(double seconds, ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.WaitForExit(TimeSpan.FromSeconds(seconds));
        process.Kill();
        process.WaitForExit();
    }

    private static bool SameAs(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other) =>
        one.Count == other.Count && one.All(f => other.TryGetValue(f.Key, out var text) && text == f.Value);

    private void Restore(string folder, IReadOnlyDictionary<string, string> files)
    {
        Directory.Delete(_site.FullPath(folder), recursive: true);
        foreach (var (path, bytes) in files)
        {
            var file = _site.FullPath(folder + "/" + path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, Convert.FromBase64String(bytes));
        }
    }
}
