using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Content;
using SiteGen.Content.Watching;
using SiteGen.Themes;

namespace SiteGen.Build;

/// <summary>
/// Identifies a build by everything that its output depends on, except the day. Shards of one build, and only they, have
/// the same fingerprint.
/// </summary>
/// <param name="Program">The version of the program.</param>
/// <param name="Content">A hash of all files of content that the build read, byte by byte, and of the order of imported papers.</param>
/// <param name="Options">A hash of the options that influence the output.</param>
/// <param name="Theme">A hash of all files of the theme and of the themes that it extends.</param>
internal sealed record BuildFingerprint(string Program, string Content, string Options, string Theme)
{
    /// <summary>Computes the fingerprint of a build.</summary>
    /// <param name="options">The options.</param>
    /// <param name="content">What was read. Its files are read again: only shards need the hash.</param>
    /// <param name="theme">The theme.</param>
    public static BuildFingerprint Compute(SiteOptions options, SiteContent content, Theme theme) =>
        new(ProgramVersion.Full, HashContent(options, content), HashOptions(options, content.Settings), HashTheme(theme));

    /// <summary>Describes, for a message, how another build differs from this one; null if it does not.</summary>
    /// <param name="other">The fingerprint of the other build.</param>
    public string? DescribeDifference(BuildFingerprint other)
    {
        if (other.Program != Program)
            return $"it was built by sitegen {other.Program}, not {Program}";
        if (other.Content != Content)
            return "its content or settings differ";
        if (other.Options != Options)
            return "its options differ (--base-url, --theme or --drafts)";
        return other.Theme == Theme ? null : "its theme differs (templates, words, scripts or assets)";
    }

    private static string HashContent(SiteOptions options, SiteContent content)
    {
        string[] paths =
        [
            ContentReader.SettingsPath,
            SourceStates.FilePath,
            PaperSignals.FilePath,
            .. content.Sources.Select(s => s.Path),
            .. content.Curators.Select(c => c.Path),
            .. content.Introductions.Select(i => i.Path),
            .. content.Images.Select(i => i.Path),
            .. content.Papers.Select(p => p.Path).Concat(content.Topics.Select(t => t.Path)).Concat(content.Pages.Select(p => p.Path)),
        ];
        var hashes = new byte[paths.Length][];
        Parallel.For(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Jobs }, i =>
        {
            var file = Path.Combine(options.Source, paths[i]);
            hashes[i] = File.Exists(file) ? SHA256.HashData(File.ReadAllBytes(file)) : [];
        });
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < paths.Length; i++)
            Add(hash, paths[i], hashes[i]);
        foreach (var slug in content.DumpOrder)
            Add(hash, slug, []);
        return Finish(hash);
    }

    private static string HashOptions(SiteOptions options, SiteSettings settings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, settings.BaseUrl.AbsoluteUri, []);
        Add(hash, settings.Theme.Value, []);
        Add(hash, options.Drafts ? "drafts" : "", []);
        return Finish(hash);
    }

    private static string HashTheme(Theme theme)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, theme.SecurityPolicy, []);
        foreach (var (file, text) in theme.Sources.OrderBy(s => s.Key, StringComparer.Ordinal))
            Add(hash, file, Encoding.UTF8.GetBytes(text));
        foreach (var file in theme.StringFiles)
            Add(hash, file.Path, Encoding.UTF8.GetBytes(file.Yaml));
        foreach (var script in theme.InlineScripts)
            Add(hash, script.Name, Encoding.UTF8.GetBytes(script.Text));
        foreach (var asset in theme.Assets)
            Add(hash, asset.SitePath, asset.Bytes.Span);
        return Finish(hash);
    }

    // Lengths come first, so that no two lists of entries have the same bytes.
    private static void Add(IncrementalHash hash, string name, ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name.Length} {bytes.Length} {name}")));
        hash.AppendData(bytes);
    }

    private static string Finish(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());
}
