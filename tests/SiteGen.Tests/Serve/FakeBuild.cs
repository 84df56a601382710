using SiteGen.Build;
using SiteGen.Content;

namespace SiteGen.Tests.Serve;

/// <summary>
/// A build that copies <c>content/*.html</c> and other files as they are; a file with the word BROKEN makes it fail.
/// </summary>
internal sealed class FakeBuild
{
    private readonly List<BuildOptions> _builds = [];
    private readonly Lock _lock = new();

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
            return Report(new Diagnostic(Severity.Error, "content/" + Path.GetFileName(broken), new SourcePosition(3, 8), "this is <broken>"));
        if (Directory.Exists(options.Output))
            Directory.Delete(options.Output, recursive: true);
        foreach (var file in files)
        {
            var target = Path.Combine(options.Output, Path.GetRelativePath(content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return Report(null);
    }

    private static BuildReport Report(Diagnostic? error) => new()
    {
        Succeeded = error is null,
        Diagnostics = error is null ? [] : [error],
        Timings = [],
    };
}
