using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>Takes from the plan of a whole site what one part of it makes.</summary>
internal static class ShardPlan
{
    /// <summary>The outputs of a part, its descriptor included.</summary>
    /// <param name="shard">The part.</param>
    /// <param name="jobs">The outputs of the site.</param>
    /// <param name="search">Those of the search index, which are known to the first part only.</param>
    /// <param name="catalog">The arranged site.</param>
    /// <param name="drafts">Whether drafts are published too.</param>
    public static IReadOnlyList<OutputJob> Take(
        Shard shard, IReadOnlyList<OutputJob> jobs, IReadOnlyList<OutputJob> search, SiteCatalog catalog, bool drafts)
    {
        var own = jobs.Where(job => job.Paper is { } slug ? shard.RendersPaper(slug) : shard.RendersShared).ToList();
        var index = OutputJob.Paths(search).ToHashSet(StringComparer.Ordinal);
        var descriptor = new ShardDescriptor
        {
            Shard = shard,
            Day = catalog.Day,
            Build = Digest(OutputJob.Paths(jobs).Where(path => !index.Contains(path)), catalog, drafts),
            Planned = OutputJob.Paths(jobs).Count(),
            Files = [.. OutputJob.Paths(own)],
        };
        return [.. own, OutputJob.File("/" + ShardDescriptor.FileName, Source, descriptor.Write)];
    }

    /// <summary>What a descriptor is made from, as findings name it.</summary>
    public const string Source = "the part of a site";

    // A hash of paths alone would not see a changed title or setting, which other pages than the paper's show.
    private static string Digest(IEnumerable<string> paths, SiteCatalog catalog, bool drafts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var settings = catalog.Settings;
        Add($"{ProgramVersion.Full} {catalog.Day:yyyy-MM-dd} {drafts} {settings.BaseUrl} {settings.Theme}");
        Add($"{settings.Title}\n{settings.Description}\n{settings.Author}\n{settings.Language} {settings.Search} {settings.JsonFeeds} {settings.Citations} {settings.Years} {settings.Map}");
        Add($"{settings.PapersPerDay} {settings.FeedItems} {settings.ListItems} {settings.AuthorMinPapers} {settings.RelatedCount}");
        foreach (var entry in catalog.Papers)
            Add($"{entry.Paper.Slug} {entry.Edition:yyyy-MM-dd} {entry.Paper.Title}");
        foreach (var path in paths)
            Add($"{path}");
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(FormattableString line) => hash.AppendData(Encoding.UTF8.GetBytes(line.ToString(CultureInfo.InvariantCulture) + "\n"));
    }
}
