namespace SiteGen.Benchmarks.Comparison;

/// <summary>What one run of a program took.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Processor">Seconds of processor time, all threads, user and system; null where nothing measures them.</param>
/// <param name="PeakMegabytes">The most memory that was resident at once; null where nothing measures it.</param>
internal sealed record Measurement(double Wall, double? Processor, double? PeakMegabytes);

/// <summary>What a build has written.</summary>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">How many bytes in them.</param>
internal sealed record OutputSize(int Files, long Bytes)
{
    /// <summary>Counts a folder.</summary>
    /// <param name="folder">The folder.</param>
    public static OutputSize Of(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Select(f => f.Length).ToList();
        return new OutputSize(files.Count, files.Sum());
    }
}
