using System.Text.Json;
using SiteGen.Content;

namespace SiteGen.Benchmarks.Comparison;

/// <summary>A way to build a corpus: the settings that it is built with.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Settings">Lines of <c>content/site.yaml</c> besides title, address and description.</param>
internal sealed record SiteVariant(string Name, string Settings)
{
    // As long as those of Hugo's site, so that both write the same number of pages.
    private const string Lists = "lists: { items: 50 }\n";

    /// <summary>All that SiteGen makes by default.</summary>
    public static SiteVariant Everything { get; } = new("everything on", Lists);

    /// <summary>All but the related papers.</summary>
    public static SiteVariant WithoutRelated { get; } = new("everything but related papers", Lists + "related: { count: 0 }\n");

    /// <summary>What Hugo's site has too, and editions: add a line here when a new setting can switch something off.</summary>
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
    /// <param name="site">The site's name and address.</param>
    public void Apply(string corpus, SiteSettings site) => File.WriteAllText(Path.Combine(corpus, ContentReader.SettingsPath), $"""
        title: {Quoted(site.Title)}
        baseUrl: {Quoted(site.BaseUrl.AbsoluteUri)}
        description: {Quoted(site.Description)}
        {Settings}
        """);

    // JSON is YAML.
    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
