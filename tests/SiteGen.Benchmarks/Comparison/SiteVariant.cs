using System.Text.Json;
using SiteGen.Content;

namespace SiteGen.Benchmarks.Comparison;

/// <summary>The settings that a corpus is built with.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="Settings">Lines of <c>content/site.yaml</c> in addition to title, address and description.</param>
internal sealed record SiteVariant(string Name, string Settings)
{
    // The length of the lists in Hugo's site, so that both sites have the same number of list pages.
    private const string Lists = "lists: { items: 50 }\n";

    /// <summary>The defaults.</summary>
    public static SiteVariant Everything { get; } = new("everything on", Lists);

    /// <summary>The defaults without related papers.</summary>
    public static SiteVariant WithoutRelated { get; } = new("everything but related papers", Lists + "related: { count: 0 }\n");

    /// <summary>Only what Hugo's site has too, and editions. Add a line when a new setting can turn something off.</summary>
    public static SiteVariant AsHugo { get; } = new("what Hugo does", Lists + """
        related: { count: 0 }
        search: false
        authors: { minPapers: 0 }
        citations: false
        feeds: { json: false }
        years: false
        map: false

        """);

    /// <summary>Writes the settings into a corpus.</summary>
    /// <param name="corpus">The folder that holds <c>content</c>.</param>
    /// <param name="site">The settings with the site's title and address.</param>
    public void Apply(string corpus, SiteSettings site) => File.WriteAllText(Path.Combine(corpus, ContentReader.SettingsPath), $"""
        title: {Quote(site.Title)}
        baseUrl: {Quote(site.BaseUrl.AbsoluteUri)}
        description: {Quote(site.Description)}
        {Settings}
        """);

    // A JSON string is a YAML string.
    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
