using System.Collections.Concurrent;

namespace SiteGen.Build;

/// <summary>Renders outputs in parallel.</summary>
internal static class Renderer
{
    /// <summary>
    /// The bytes of each output; null for one that stands in the output folder with these bytes already, so that a
    /// rebuild of a big site does not hold it in memory. A check keeps all of them.
    /// </summary>
    public static IReadOnlyDictionary<string, byte[]?> Render(
        IReadOnlyList<Output> outputs, BuildOptions options, IProgress<BuildProgress>? progress, CancellationToken cancellation)
    {
        var rendered = new ConcurrentDictionary<string, byte[]?>(StringComparer.Ordinal);
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Jobs, CancellationToken = cancellation };
        Parallel.ForEach(outputs, parallel, output =>
        {
            var bytes = output.Render();
            var stands = !options.CheckOnly && OutputWriter.IsUnchanged(Path.Combine(options.Output, output.Path), bytes);
            rendered[output.Path] = stands ? null : bytes;
            progress?.Report(new BuildProgress("Render", Interlocked.Increment(ref done), outputs.Count));
        });
        return rendered;
    }
}
