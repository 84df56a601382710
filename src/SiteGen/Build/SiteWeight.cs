using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>
/// Adds up the size of a site, and warns when it nears the limits of GitHub Pages: 1 GB, and ten minutes for a deployment.
/// Safe to use from several threads.
/// </summary>
internal sealed class SiteWeight
{
    /// <summary>The rule of the warning.</summary>
    public const string Rule = "site-weight";

    /// <summary>The number of papers that the warning proposes as the minimum of a listed author, above the present one.</summary>
    public const int FewPapersMore = 2;

    /// <summary>The maximum number of bytes of a site on GitHub Pages.</summary>
    public const long MaxBytes = 1_000_000_000;

    private const double MaxMinutes = 10;
    private const double WarnFrom = 0.8;

    // An estimate of our own, because GitHub publishes no figures; it was not compared with real deployments.
    private const double StartSeconds = 30;
    private const double BytesPerSecond = 5_000_000;
    private const double FilesPerSecond = 200;

    private readonly SavingSetting[] _parts;
    private readonly long _maxBytes;
    private long _bytes;
    private int _files;

    /// <summary>Creates the weight of a site without files.</summary>
    /// <param name="site">The catalog of the site.</param>
    public SiteWeight(SiteCatalog site)
        : this(CreateAuthorSettings(site), MaxBytes)
    {
    }

    /// <summary>Creates the weight of a site without files of which only the paths will be known.</summary>
    /// <param name="maxBytes">The maximum number of bytes.</param>
    public SiteWeight(long maxBytes)
        : this([new("a higher authors.minPapers", path => FindAuthor(path) is not null, IsUpperBound: true)], maxBytes)
    {
    }

    private SiteWeight(IEnumerable<SavingSetting> authorSettings, long maxBytes)
    {
        _maxBytes = maxBytes;
        _parts =
        [
            .. authorSettings,
            new("citations: false", IsCitation),
            new("feeds.json: false", path => path.EndsWith("feed.json", StringComparison.Ordinal)),
            new("search: false", path => path.StartsWith("search/", StringComparison.Ordinal)),
            new("years: false", path => path.StartsWith("years/", StringComparison.Ordinal)),
            new("map: false", path => path.StartsWith("map/", StringComparison.Ordinal)),
        ];
    }

    /// <summary>The number of bytes.</summary>
    public long Bytes => _bytes;

    /// <summary>The estimated duration of a deployment in minutes.</summary>
    public double Minutes => (StartSeconds + (_bytes / BytesPerSecond) + (_files / FilesPerSecond)) / 60;

    /// <summary>Adds a file.</summary>
    /// <param name="path">The path below the output folder.</param>
    /// <param name="bytes">The number of bytes.</param>
    public void Add(string path, long bytes)
    {
        Interlocked.Add(ref _bytes, bytes);
        Interlocked.Increment(ref _files);
        foreach (var part in _parts)
        {
            if (part.Contains(path))
                part.Add(bytes);
        }
    }

    /// <summary>Returns the warning; null if the site is far below the limits.</summary>
    public Diagnostic? FindWarning()
    {
        if (_bytes < _maxBytes * WarnFrom && Minutes < MaxMinutes * WarnFrom)
            return null;
        var savings = _parts
            .Where(part => part.Bytes > _bytes / 100 || part.Files > _files / 100)
            .OrderByDescending(part => part.Bytes)
            .Select(part => $"  {part.Setting} saves {(part.IsUpperBound ? "up to " : "")}{Format(part.Bytes, part.Files)}");
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"the site has {Format(_bytes, _files)}, and to deploy it takes about {Minutes:0.#} minutes by estimate; GitHub Pages allows "
                + $"1,000 MB and 10 minutes, so turn something off in time");
        return new Diagnostic(Severity.Warning, ContentReader.SettingsPath, SourcePosition.Start, message)
        {
            Rule = Rule,
            Detail = string.Join('\n', savings),
        };
    }

    private static SavingSetting[] CreateAuthorSettings(SiteCatalog site)
    {
        var minPapers = site.Settings.AuthorMinPapers + FewPapersMore;
        var minimum = string.Create(CultureInfo.InvariantCulture, $"authors.minPapers: {minPapers}");
        var light = site.Authors.All.Where(a => a.Papers.Count < minPapers).Select(a => a.Slug).ToHashSet(StringComparer.Ordinal);
        var former = site.Authors.Former.Select(a => a.Slug).ToHashSet(StringComparer.Ordinal);
        return
        [
            new(minimum, path => FindAuthor(path) is { } slug && light.Contains(slug)),
            new("authors.redirectFrom: 0", path => FindAuthor(path) is { } slug && former.Contains(slug)),
        ];
    }

    private static string Format(long bytes, int files) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:#,0.#} MB in {files:#,0} {(files == 1 ? "file" : "files")}");

    private static bool IsCitation(string path) =>
        Path.GetFileName(path.AsSpan()) is "papers.bib" or "papers.ris" or "papers.json";

    // Returns the author to whom a file belongs, or null.
    private static string? FindAuthor(string path)
    {
        const string Folder = "authors/";
        if (!path.StartsWith(Folder, StringComparison.Ordinal))
            return null;
        var end = path.IndexOf('/', Folder.Length);
        return end < 0 ? null : path[Folder.Length..end];
    }

    /// <summary>The files that a setting turns off.</summary>
    /// <param name="Setting">The setting.</param>
    /// <param name="Contains">Returns whether a file, by its path, is one of them.</param>
    /// <param name="IsUpperBound">Whether it depends on the value of the setting how many of these files it turns off.</param>
    private sealed record SavingSetting(string Setting, Func<string, bool> Contains, bool IsUpperBound = false)
    {
        private long _bytes;
        private int _files;

        public long Bytes => _bytes;

        public int Files => _files;

        public void Add(long bytes)
        {
            Interlocked.Add(ref _bytes, bytes);
            Interlocked.Increment(ref _files);
        }
    }
}
