using SiteGen.Catalog;

namespace SiteGen.Build;

/// <summary>Selects from the plan of a whole site what one shard renders.</summary>
internal static class ShardPlan
{
    /// <summary>What a descriptor is made from, as diagnostics name it.</summary>
    public const string Source = "the shard of a site";

    /// <summary>Returns the plan of a shard: its own outputs and its descriptor.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="site">The plan of the whole site.</param>
    /// <param name="build">Identifies the build.</param>
    public static SitePlan Select(Shard shard, SitePlan site, BuildFingerprint build)
    {
        var own = site.Jobs.Where(job => job.Paper is { } slug ? shard.RendersPaper(slug) : shard.RendersShared).ToList();
        var descriptor = new ShardDescriptor
        {
            Shard = shard,
            Day = site.Catalog.Day,
            Build = build,
            Planned = site.Outputs.Count(),
            Files = [.. OutputJob.ListOutputs(own).Select(output => output.Path)],
        };
        return site.With([.. own, OutputJob.Create("/" + ShardDescriptor.FileName, Source, descriptor.Write)]);
    }
}
