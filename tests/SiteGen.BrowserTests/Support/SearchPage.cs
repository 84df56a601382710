using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>The parts of the search page, found by their roles and names.</summary>
/// <param name="page">The page.</param>
internal sealed partial class SearchPage(IPage page)
{
    private readonly ILocator _main = page.Locator("main");

    public ILocator Box => _main.GetByRole(AriaRole.Searchbox);

    public ILocator Topic => _main.GetByLabel("Topic", new() { Exact = true });

    public ILocator Venue => _main.GetByLabel("Venue", new() { Exact = true });

    public ILocator Sort => _main.GetByLabel("Sort by");

    public ILocator More => _main.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Show ") });

    public ILocator Code => _main.GetByRole(AriaRole.Checkbox);

    public ILocator Status => _main.GetByRole(AriaRole.Status);

    public ILocator Results => _main.GetByRole(AriaRole.Region, new() { Name = "Results" });

    /// <summary>The links to the results, in order.</summary>
    public ILocator Titles => Results.GetByRole(AriaRole.Heading).GetByRole(AriaRole.Link);

    /// <summary>Waits until the page shows an expected number of results, and returns it.</summary>
    /// <param name="expected">Returns whether a number is expected.</param>
    public async Task<int> CountAsync(Predicate<int> expected)
    {
        for (var patience = 150; patience > 0; patience--)
        {
            var said = Number().Match(await Status.InnerTextAsync());
            if (said.Success && int.Parse(said.Value, CultureInfo.InvariantCulture) is var count && expected(count))
                return count;
            await Task.Delay(100);
        }

        throw new TimeoutException($"The page still says: {await Status.InnerTextAsync()}");
    }

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Number();
}
