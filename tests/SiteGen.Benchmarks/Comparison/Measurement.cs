namespace SiteGen.Benchmarks.Comparison;

/// <summary>The cost of one run of a program.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Processor">Seconds of processor time, all threads, user and system; null if not measured.</param>
/// <param name="PeakMegabytes">The peak of resident memory; null if not measured.</param>
internal sealed record Measurement(double Wall, double? Processor, double? PeakMegabytes);

/// <summary>The size of a site.</summary>
/// <param name="Files">The number of files.</param>
/// <param name="Bytes">The number of bytes in all files.</param>
internal sealed record OutputSize(int Files, long Bytes)
{
    /// <summary>Measures a folder.</summary>
    /// <param name="folder">The folder.</param>
    public static OutputSize Measure(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Select(f => f.Length).ToList();
        return new OutputSize(files.Count, files.Sum());
    }
}
