using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>Asks axe what is wrong with a page as it is shown now.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>The violations, each with its rule, the element and what axe says of it.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(Options);
        return [.. from violation in result.Violations
                   from node in violation.Nodes
                   let said = node.Any.Concat(node.All).Concat(node.None).Select(c => c.Message)
                   select $"{violation.Id}: {node.Target}: {string.Join(' ', said)}"];
    }
}
