using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>Notes whatever a page runs, or tries to run, that is none of its own scripts.</summary>
internal static class Tripwire
{
    private const string Script = """
        window.tripped = [];
        for (const name of ["alert", "confirm", "prompt", "msgbox"])
          Object.defineProperty(window, name, { value: (...said) => { window.tripped.push(`${name}(${said})`); }, configurable: false });
        document.addEventListener("securitypolicyviolation", (e) =>
          window.tripped.push(`policy: ${e.effectiveDirective} ${e.blockedURI} ${e.sample} ${e.sourceFile}:${e.lineNumber}`));
        """;

    /// <summary>Stretches the wire over every page that a tab opens from now on.</summary>
    public static Task StretchAsync(IPage page) => page.AddInitScriptAsync(Script);

    /// <summary>What was run or was kept from running on the page that is open, and in its frames.</summary>
    public static async Task<string[]> TrippedAsync(IPage page)
    {
        var tripped = new List<string>();
        foreach (var frame in page.Frames)
            tripped.AddRange(await frame.EvaluateAsync<string[]>("() => window.tripped ?? []"));
        return [.. tripped];
    }

    /// <summary>Moves over, focuses and clicks whatever could have a handler that foreign text brought.</summary>
    public static Task TouchAllAsync(IPage page) => page.EvaluateAsync("""
        () => {
          for (const element of document.querySelectorAll("main *, footer *")) {
            for (const type of ["mouseover", "mouseenter", "focus", "toggle", "error", "load", "animationstart"])
              element.dispatchEvent(new Event(type, { bubbles: false }));
            if (element.localName === "a" && !/^(https?|mailto):$/.test(new URL(element.getAttribute("href") ?? "", location.href).protocol))
              window.tripped.push(`address ${element.getAttribute("href")}`);
          }
        }
        """);
}
