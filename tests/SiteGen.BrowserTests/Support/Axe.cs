using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>Checks the current state of a page with axe.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Returns the violations, each with its rule, its element and the message of axe.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        // Our pages have no frames, so axe needs no second page to join the results of frames.
        Assert.Single(page.Frames);
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>("""
            async () => {
              const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
              const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
              const said = (node) => [...node.any, ...node.all, ...node.none].map((check) => check.message).join(" ");
              return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target}: ${said(node)}`));
            }
            """);
    }
}
