using System.Globalization;
using BenchmarkDotNet.Running;
using SiteGen.Benchmarks;

// "corpus DIR N" writes a site of N papers for timing whole builds; everything else is for BenchmarkDotNet.
if (args is ["corpus", var folder, var count])
{
    Corpus.Write(PaperBenchmarks.Repository, Path.GetFullPath(folder), int.Parse(count, CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(PaperBenchmarks).Assembly).Run(args);
