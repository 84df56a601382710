using System.Globalization;
using BenchmarkDotNet.Running;
using SiteGen.Benchmarks;

// What each verb does stands in BENCHMARKS.md; everything else is for BenchmarkDotNet.
switch (args)
{
    case ["corpus", var folder, var count]:
        Corpus.Write(Repository.Root, Path.GetFullPath(folder), int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["hugo", var corpus, var folder]:
        HugoSite.Write(Path.GetFullPath(corpus), Path.GetFullPath(folder));
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(PaperBenchmarks).Assembly).Run(args);
        break;
}
