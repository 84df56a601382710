using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>Exports of saved papers are the same as the site's own files.</summary>
public sealed class SavedExportTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Fact]
    public async Task An_export_has_the_entries_of_the_sites_own_files()
    {
        await using var tab = await OpenAsync("/saved/");
        // Every paper of the site.
        var own = JsonNode.Parse(await ReadAsync("papers.json"))!.AsArray();
        var slugs = own.Select(item => (string)item!["id"]!).ToList();
        await SaveAsync(tab.Page, slugs);

        var bibtex = await ExportAsync(tab.Page, "BibTeX");
        var ris = await ExportAsync(tab.Page, "RIS");
        var csl = await ExportAsync(tab.Page, "CSL-JSON");

        Assert.Equal(Entries(await ReadAsync("papers.bib"), "\n\n"), Entries(bibtex, "\n\n"));
        Assert.Equal(Entries(await ReadAsync("papers.ris"), "\r\n\r\n"), Entries(ris, "\r\n\r\n"));
        var exported = JsonNode.Parse(csl)!.AsArray().ToDictionary(item => (string)item!["id"]!);
        Assert.All(own, item => Assert.True(
            JsonNode.DeepEquals(item, exported[(string)item!["id"]!]), $"{item}\n{exported[(string)item!["id"]!]}"));
        await Assertions.Expect(tab.Page.GetByText($"Exported {slugs.Count} papers.")).ToBeVisibleAsync();
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task A_paper_that_is_gone_is_counted_and_the_others_are_exported()
    {
        await using var tab = await OpenAsync("/saved/");
        await SaveAsync(tab.Page, [BuiltSite.FullPaper.Split('/')[2], "gone-from-the-site"]);

        var bibtex = await ExportAsync(tab.Page, "BibTeX");

        Assert.Single(Entries(bibtex, "\n\n"));
        await Assertions.Expect(tab.Page.GetByText("Exported 1 paper. 1 page could not be fetched")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "BibTeX" })).ToBeFocusedAsync();
    }

    private static async Task SaveAsync(IPage page, IReadOnlyList<string> slugs) =>
        await page.GetByLabel("File with saved papers").SetInputFilesAsync(new FilePayload
        {
            Name = "saved-papers.json",
            MimeType = "application/json",
            Buffer = JsonSerializer.SerializeToUtf8Bytes(
                new { format = "sitegen-saved", papers = slugs.Select(slug => new { slug, title = slug }) }),
        });

    private static async Task<string> ExportAsync(IPage page, string name)
    {
        var download = await page.RunAndWaitForDownloadAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync(), new() { Timeout = 60_000 });
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    private Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(Site.Output, file));

    private static SortedSet<string> Entries(string list, string separator) =>
        new(list.Split(separator).Select(entry => entry.Trim()).Where(entry => entry.Length > 0), StringComparer.Ordinal);
}
