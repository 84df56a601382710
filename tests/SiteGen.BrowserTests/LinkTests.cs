using System.Net;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>Requests every address on the site that any of its pages links to.</summary>
public sealed class LinkTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Fact]
    public async Task Every_internal_address_answers_without_a_redirect()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var wrong = new List<string>();
        foreach (var (address, from) in Addresses())
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK)
                wrong.Add($"{(int)answer.StatusCode} {address} on {from}");
        }

        Findings.AssertNone(wrong);
    }

    [Fact]
    public void Every_fragment_exists_on_its_page()
    {
        var wrong = Addresses(fragments: true)
            .Where(a => a.Key.Fragment.Length > 1 && Site.Pages[FileOf(a.Key)]
                .GetElementById(Uri.UnescapeDataString(a.Key.Fragment[1..])) is null)
            .Select(a => $"{a.Key} on {a.Value}");

        Findings.AssertNone(wrong);
    }

    /// <summary>Returns the internal addresses, each with a page that links to it.</summary>
    private Dictionary<Uri, string> Addresses(bool fragments = false)
    {
        var found = new Dictionary<Uri, string>();
        foreach (var (file, page) in Site.Pages)
        {
            foreach (var address in page.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
            {
                var whole = new Uri(AddressOf(file), address);
                if (whole.Authority == Site.Home.Authority)
                    found.TryAdd(fragments ? whole : new Uri(whole.GetLeftPart(UriPartial.Query)), file);
            }
        }

        Assert.True(found.Count > Site.Pages.Count / 2, $"Only {found.Count} addresses were found.");
        return found;
    }

    private Uri AddressOf(string file) =>
        new(Site.Home, file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file);

    private string FileOf(Uri address)
    {
        var path = address.AbsolutePath[Site.Home.AbsolutePath.Length..];
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }
}
