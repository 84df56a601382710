using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>Checks the current state of a page with axe.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>Returns the violations, each with its rule, its element and the message of axe.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(Options);
        return [.. from violation in result.Violations
                   from node in violation.Nodes
                   let said = node.Any.Concat(node.All).Concat(node.None).Select(c => c.Message)
                   select $"{violation.Id}: {node.Target}: {string.Join(' ', said)}"];
    }
}
