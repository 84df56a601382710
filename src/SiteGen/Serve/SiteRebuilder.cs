using System.Globalization;
using SiteGen.Build;
using SiteGen.Content;

namespace SiteGen.Serve;

/// <summary>
/// Builds the served site into two folders in turn, so that browsers read a whole site while the next one is written.
/// </summary>
internal sealed class SiteRebuilder
{
    private readonly ServeOptions _options;
    private readonly Uri _address;
    private readonly Func<BuildOptions, CancellationToken, BuildReport> _build;
    private readonly string _run = Guid.NewGuid().ToString("n")[..8];
    private int _number;
    private string? _lastGood;
    private string _basePath = "/";

    /// <summary>Makes a rebuilder that has built nothing yet.</summary>
    /// <param name="options">What is served.</param>
    /// <param name="address">The host and port at which it is served.</param>
    /// <param name="build">Builds a site.</param>
    public SiteRebuilder(ServeOptions options, Uri address, Func<BuildOptions, CancellationToken, BuildReport> build)
    {
        _options = options;
        _address = address;
        _build = build;
        // Beside the content, so that the same two folders serve at every start; by port, for two servers at once.
        Folder = Path.Combine(options.Source, ".sitegen", string.Create(CultureInfo.InvariantCulture, $"serve-{address.Port}"));
    }

    /// <summary>The folder that holds the two.</summary>
    public string Folder { get; }

    /// <summary>Builds the site; the one that is shown stays as it is until the new one is whole.</summary>
    /// <param name="import">Whether what is new in the dumps is imported first.</param>
    /// <param name="cancellation">Stops the build.</param>
    /// <returns>What the build did, and what browsers are shown from now on.</returns>
    public (BuildReport Report, LiveState State) Rebuild(bool import, CancellationToken cancellation)
    {
        var output = Path.Combine(Folder, _lastGood is not null && _lastGood.EndsWith('a') ? "b" : "a");
        var report = Build(output, import, cancellation);
        if (!report.Succeeded)
            return (report, new LiveState(Version, _lastGood, _basePath, ErrorText(report)));
        _number++;
        _lastGood = output;
        _basePath = Uri.UnescapeDataString(report.BaseUrl.AbsolutePath);
        return (report, new LiveState(Version, output, _basePath, ""));
    }

    private string Version => string.Create(CultureInfo.InvariantCulture, $"{_run}-{_number}");

    private BuildReport Build(string output, bool import, CancellationToken cancellation)
    {
        try
        {
            return _build(
                new BuildOptions { Source = _options.Source, Output = output, Origin = _address, Drafts = _options.Drafts, Import = import },
                cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An editor that writes while the build reads: the next change builds again.
            return new BuildReport
            {
                Succeeded = false,
                Diagnostics = [new Diagnostic(Severity.Error, "content", SourcePosition.Start, e.Message)],
                Timings = [],
            };
        }
    }

    private static string ErrorText(BuildReport report)
    {
        var errors = report.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.FullText).ToList();
        return errors.Count > 0 ? string.Join('\n', errors) : "The build failed.";
    }
}
