using System.Globalization;
using BenchmarkDotNet.Running;
using SiteGen.Benchmarks;
using SiteGen.Benchmarks.Comparison;
using SiteGen.Benchmarks.Quality;

// BENCHMARKS.md describes the verbs. BenchmarkDotNet handles all other arguments.
try
{
    switch (args)
    {
        case ["corpus", var folder, var count]:
            Corpus.Write(Repository.Root, Path.GetFullPath(folder), int.Parse(count, CultureInfo.InvariantCulture));
            break;
        case ["hugo", var corpus, var folder]:
            HugoSite.Write(Path.GetFullPath(corpus), Path.GetFullPath(folder));
            break;
        case ["compare", .. var rest]:
            SiteComparison.Run(ComparisonOptions.Parse(rest));
            break;
        case ["floor", var source, var list, var output]:
            Floor.Run(source, list, output);
            break;
        case ["quality", "related", .. var files]:
            RelatedQuality.Run(files);
            break;
        case ["quality", "rank", .. var files]:
            RankQuality.Run(files);
            break;
        case ["quality", "topics", var source]:
            TopicQuality.Run(source);
            break;
        case ["related", var count]:
            RelatedAgreement.Run(int.Parse(count, CultureInfo.InvariantCulture));
            break;
        default:
            BenchmarkSwitcher.FromAssembly(typeof(PaperBenchmarks).Assembly).Run(args);
            break;
    }

    return 0;
}
catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
