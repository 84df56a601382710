using System.Text;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Themes;

namespace SiteGen.Build;

/// <summary>Lists every file of a site; renders none.</summary>
internal static class OutputPlan
{
    /// <summary>The outputs, by path (ordinal). Two with one path are reported, and only the first stays.</summary>
    /// <param name="catalog">The arranged site.</param>
    /// <param name="pages">Renders pages.</param>
    /// <param name="feeds">Builds feeds.</param>
    /// <param name="search">The files of the search index.</param>
    /// <param name="theme">Has the assets.</param>
    /// <param name="urls">Makes addresses.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static IReadOnlyList<Output> Make(
        SiteCatalog catalog, PageRenderer pages, FeedBuilder feeds, IEnumerable<Output> search, Theme theme, SiteUrls urls, DiagnosticBag diagnostics)
    {
        var outputs = new Dictionary<string, Output>(StringComparer.Ordinal);
        var all = PagePlan.Outputs(catalog, pages)
            .Concat(FeedPlan.Outputs(catalog, feeds, theme, urls))
            .Concat(search)
            .Concat(theme.Assets.Select(a => new Output(Output.PathOf(a.SitePath), a.Source, () => a.Bytes.ToArray())))
            .Append(new Output(".nojekyll", "the site", () => []));
        foreach (var output in all)
        {
            if (!outputs.TryAdd(output.Path, output))
                diagnostics.Error(output.Source, SourcePosition.Start, $"makes '{output.Path}', which {outputs[output.Path].Source} makes too; rename one of the two");
        }

        foreach (var (alias, source, output) in PagePlan.Aliases(catalog, pages))
        {
            if (!outputs.TryAdd(output.Path, output))
                diagnostics.Error(source, alias.Position, $"the alias '{alias.Value}' leads to '{output.Path}', which {outputs[output.Path].Source} makes; take it out");
        }

        ReportFilesAsFolders(outputs, diagnostics);
        return [.. outputs.Values.OrderBy(o => o.Path, StringComparer.Ordinal)];
    }

    // "/old" and "/old/place/" cannot both be: one is a file, the other needs a folder of that name.
    private static void ReportFilesAsFolders(Dictionary<string, Output> outputs, DiagnosticBag diagnostics)
    {
        foreach (var output in outputs.Values)
        {
            for (var slash = output.Path.IndexOf('/'); slash >= 0; slash = output.Path.IndexOf('/', slash + 1))
            {
                if (outputs.TryGetValue(output.Path[..slash], out var file))
                    diagnostics.Error(file.Source, SourcePosition.Start, $"makes the file '{file.Path}', but {output.Source} needs a folder of that name; rename one of the two");
            }
        }
    }

    /// <summary>The bytes of a text file: UTF-8 without byte-order mark.</summary>
    internal static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
