using System.Diagnostics;
using System.Globalization;
using SiteGen.Ranking;

namespace SiteGen.Benchmarks.Quality;

/// <summary>
/// Measures the ranking by real streams: a curator watches one category of arXiv and keeps the papers that are also listed in a
/// second one, which the ranking never sees. It learns from the history and ranks the stream.
/// </summary>
internal static class RankQuality
{
    private const int Best = 20;

    /// <summary>Prints for each file the area under the ROC curve and the share of right papers among the 20 best.</summary>
    /// <param name="files">Files of papers with decisions.</param>
    public static void Run(IReadOnlyList<string> files)
    {
        foreach (var decisions in (int[])[10, 30, 60, 120])
        {
            Console.WriteLine($"{decisions} decisions");
            var results = files.Select(file => Measure(file, decisions)).ToList();
            Console.WriteLine(Format("mean", results.Average(r => r.Area), results.Average(r => r.Right), results.Average(r => r.Milliseconds)));
        }

        MeasureTime(files);
    }

    private static (double Area, double Right, double Milliseconds) Measure(string file, int count)
    {
        var papers = QualityPaper.ReadAll(file);
        var history = papers.Where(p => p.IsHistory).TakeLast(count).ToList();
        var stream = papers.Where(p => !p.IsHistory).ToList();
        List<Decision> decisions = [.. history.Select(p => new Decision(ToRanked(p), p.IsKept, 1))];
        var watch = Stopwatch.StartNew();
        var scores = PaperRanker.Rank(decisions, [.. stream.Select(ToRanked)]).Ranks.Select(r => r.Score).ToArray();
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        var area = ComputeArea(scores, stream);
        var right = scores.Index().OrderByDescending(s => s.Item).Take(Best).Count(s => stream[s.Index].IsKept) / (double)Best;
        Console.WriteLine(Format(Path.GetFileNameWithoutExtension(file), area, right, milliseconds));
        return (area, right, milliseconds);
    }

    private static void MeasureTime(IReadOnlyList<string> files)
    {
        const int Candidates = 10_000;
        var papers = files.SelectMany(QualityPaper.ReadAll).ToList();
        List<Decision> decisions = [.. papers.Where(p => p.IsHistory).Take(120).Select(p => new Decision(ToRanked(p), p.IsKept, 1))];
        List<RankedPaper> candidates = [.. Enumerable.Range(0, Candidates).Select(i => ToRanked(papers[i % papers.Count]))];
        var watch = Stopwatch.StartNew();
        PaperRanker.Rank(decisions, candidates);
        Console.WriteLine($"{decisions.Count} decisions, {Candidates} candidates: {watch.ElapsedMilliseconds} ms");
    }

    private static RankedPaper ToRanked(QualityPaper paper) => new(paper.Title, paper.Abstract, paper.Authors);

    // The probability that a kept paper has a higher score than another one; equal scores count half.
    private static double ComputeArea(double[] scores, List<QualityPaper> stream)
    {
        var kept = scores.Index().Where(s => stream[s.Index].IsKept).Select(s => s.Item).ToList();
        var passed = scores.Index().Where(s => !stream[s.Index].IsKept).Select(s => s.Item).ToList();
        return kept.Sum(k => passed.Sum(p => k > p ? 1 : k == p ? 0.5 : 0)) / kept.Count / passed.Count;
    }

    private static string Format(string name, double area, double right, double milliseconds) => string.Create(
        CultureInfo.InvariantCulture, $"  {name,-32} AUC {area:F3}, right among the {Best} best {right:F2}, {milliseconds:F0} ms");
}
