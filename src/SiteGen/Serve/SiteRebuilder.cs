using System.Globalization;
using SiteGen.Build;
using SiteGen.Content;

namespace SiteGen.Serve;

/// <summary>
/// Builds the served site into two folders alternately, so that browsers read a complete site while the next one is written.
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

    /// <summary>Creates a rebuilder that has built nothing yet.</summary>
    /// <param name="options">What is served.</param>
    /// <param name="address">The host and port at which it is served.</param>
    /// <param name="build">Builds a site.</param>
    public SiteRebuilder(ServeOptions options, Uri address, Func<BuildOptions, CancellationToken, BuildReport> build)
    {
        _options = options;
        _address = address;
        _build = build;
        // Inside the source folder, so that the next start reuses the files; one folder per port, for two servers at once.
        Folder = Path.Combine(options.Source, ".sitegen", string.Create(CultureInfo.InvariantCulture, $"serve-{address.Port}"));
    }

    /// <summary>The folder that holds both outputs.</summary>
    public string Folder { get; }

    private string Version => string.Create(CultureInfo.InvariantCulture, $"{_run}-{_number}");

    /// <summary>Builds the site; the current one stays as it is until the new one is complete.</summary>
    /// <param name="import">Whether to import new dumps first; never with <see cref="ServeOptions.Date"/>.</param>
    /// <param name="cancellation">Stops the build.</param>
    /// <returns>The result of the build, and what browsers are shown from now on.</returns>
    public (BuildReport Report, LiveState State) Rebuild(bool import, CancellationToken cancellation)
    {
        var output = Path.Combine(Folder, _lastGood is not null && _lastGood.EndsWith('a') ? "b" : "a");
        var report = Build(output, import, cancellation);
        if (!report.Succeeded)
            return (report, new LiveState(Version, _lastGood, _basePath, FormatErrors(report)));
        _number++;
        _lastGood = output;
        _basePath = Uri.UnescapeDataString(report.BaseUrl.AbsolutePath);
        return (report, new LiveState(Version, output, _basePath, ""));
    }

    private BuildReport Build(string output, bool import, CancellationToken cancellation)
    {
        var options = new BuildOptions
        {
            Source = _options.Source,
            Output = output,
            Origin = _address,
            Theme = _options.Theme,
            Drafts = _options.Drafts,
            Date = _options.Date,
            Strict = _options.Strict,
            Import = import && _options.Date is null,
        };
        try
        {
            return _build(options, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An editor may write a file while the build reads it; the change that follows starts another build.
            return new BuildReport
            {
                Succeeded = false,
                Diagnostics = [new Diagnostic(Severity.Error, "content", SourcePosition.None, e.Message)],
                Timings = [],
            };
        }
    }

    private static string FormatErrors(BuildReport report)
    {
        var errors = report.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.FullText).ToList();
        return errors.Count > 0 ? string.Join('\n', errors) : "The build failed.";
    }
}
