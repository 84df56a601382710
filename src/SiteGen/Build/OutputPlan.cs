using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Themes;
using SiteGen.Themes.Rendering;

namespace SiteGen.Build;

/// <summary>Lists every file of a site; renders none.</summary>
internal static class OutputPlan
{
    /// <summary>
    /// The making of all files, in the order in which to do it. Two files with one path are reported, and only the first
    /// is made.
    /// </summary>
    /// <param name="catalog">The arranged site.</param>
    /// <param name="pages">Renders pages.</param>
    /// <param name="feeds">Builds feeds.</param>
    /// <param name="search">The files of the search index, which are waited for when all else is listed.</param>
    /// <param name="theme">Has the assets.</param>
    /// <param name="urls">Makes addresses.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static IReadOnlyList<OutputJob> Make(
        SiteCatalog catalog, PageRenderer pages, FeedBuilder feeds, Task<IReadOnlyList<OutputJob>> search, Theme theme, SiteUrls urls, DiagnosticBag diagnostics)
    {
        var plan = new PagePlan(catalog, pages);
        // What each file is made from.
        var sources = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            // Kept free in a whole site too: whether a site can be built must not depend on in how many parts.
            [ShardDescriptor.FileName] = ShardPlan.Source,
        };
        var jobs = new List<OutputJob>();
        var all = plan.Jobs()
            .Concat(new FeedPlan(catalog, feeds, theme, urls).Jobs())
            .Concat(new[] { search }.SelectMany(files => files.Result()))
            .Concat(theme.Assets.Select(a => OutputJob.File(a.SitePath, a.Source, output => output.Write(a.Bytes.Span))))
            .Append(OutputJob.File(SiteUrls.NoJekyll, "the site", _ => { }));
        foreach (var job in all)
        {
            foreach (var output in job.Outputs)
            {
                if (!sources.TryAdd(output.Path, output.Source))
                    diagnostics.Error(output.Source, SourcePosition.Start, $"makes '{output.Path}', which {sources[output.Path]} makes too; rename one of the two");
            }

            jobs.Add(job);
        }

        foreach (var (alias, job) in plan.Aliases())
        {
            var output = job.Outputs[0];
            if (sources.TryAdd(output.Path, output.Source))
                jobs.Add(job);
            else
                diagnostics.Error(output.Source, alias.Position, $"the alias '{alias.Value}' leads to '{output.Path}', which {sources[output.Path]} makes; take it out");
        }

        ReportFilesAsFolders(sources, diagnostics);
        return [.. jobs.OrderBy(job => job.Order)];
    }

    // "/old" and "/old/place/" cannot both be: one is a file, the other needs a folder of that name.
    private static void ReportFilesAsFolders(Dictionary<string, string> sources, DiagnosticBag diagnostics)
    {
        var byPath = sources.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (path, source) in sources)
        {
            for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
            {
                if (byPath.TryGetValue(path.AsSpan(0, slash), out var file, out var fileSource))
                    diagnostics.Error(fileSource, SourcePosition.Start, $"makes the file '{file}', but {source} needs a folder of that name; rename one of the two");
            }
        }
    }
}
