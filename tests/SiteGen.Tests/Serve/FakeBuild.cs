using SiteGen.Build;
using SiteGen.Content;

namespace SiteGen.Tests.Serve;

/// <summary>
/// A build that copies the files of <c>content</c> unchanged and fails if one contains the word BROKEN.
/// </summary>
internal sealed class FakeBuild
{
    private readonly List<BuildOptions> _builds = [];

    private readonly Lock _lock = new();

    /// <summary>The path of the base address.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>Is called after each build, if not null.</summary>
    public Action? Built { get; init; }

    public IReadOnlyList<BuildOptions> Builds
    {
        get
        {
            lock (_lock)
                return [.. _builds];
        }
    }

    public BuildReport Build(BuildOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
            _builds.Add(options);
        var content = Path.Combine(options.Source, "content");
        var files = Directory.GetFiles(content, "*", SearchOption.AllDirectories);
        var broken = files.FirstOrDefault(f => File.ReadAllText(f).Contains("BROKEN", StringComparison.Ordinal));
        if (broken is not null)
            return Report(
                new Diagnostic(Severity.Error, "content/" + Path.GetFileName(broken), new SourcePosition(3, 8), "this is <broken>"),
                options);
        if (Directory.Exists(options.Output))
            Directory.Delete(options.Output, recursive: true);
        foreach (var file in files)
        {
            var target = Path.Combine(options.Output, Path.GetRelativePath(content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return Report(null, options);
    }

    private BuildReport Report(Diagnostic? error, BuildOptions options)
    {
        Built?.Invoke();
        return new BuildReport
        {
            BaseUrl = new Uri(options.Origin!, BasePath),
            Succeeded = error is null,
            Diagnostics = error is null ? [] : [error],
            Timings = [],
            Elapsed = TimeSpan.FromMilliseconds(120),
        };
    }
}
