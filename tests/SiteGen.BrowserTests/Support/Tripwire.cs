using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>Records all code that a page runs or tries to run, other than its own scripts.</summary>
internal static class Tripwire
{
    private const string Script = """
        window.tripped = [];
        for (const name of ["alert", "confirm", "prompt", "msgbox"])
          Object.defineProperty(window, name, { value: (...said) => { window.tripped.push(`${name}(${said})`); }, configurable: false });
        document.addEventListener("securitypolicyviolation", (e) =>
          window.tripped.push(`policy: ${e.effectiveDirective} ${e.blockedURI} ${e.sample} ${e.sourceFile}:${e.lineNumber}`));
        """;

    /// <summary>Installs the recorder in every page that a window opens from now on.</summary>
    public static Task StretchAsync(IBrowserContext window) => window.AddInitScriptAsync(Script);

    /// <summary>Returns the code that ran or was blocked on the current page and in its frames.</summary>
    public static async Task<string[]> TrippedAsync(IPage page)
    {
        var tripped = new List<string>();
        foreach (var frame in page.Frames)
            tripped.AddRange(await TrippedAsync(frame));
        return [.. tripped];
    }

    /// <summary>Returns the code that ran or was blocked in one frame.</summary>
    public static Task<string[]> TrippedAsync(IFrame frame) => frame.EvaluateAsync<string[]>("() => window.tripped ?? []");

    /// <summary>Hovers, focuses and clicks every element that could have an injected event handler.</summary>
    public static Task TouchAllAsync(IFrame frame) => frame.EvaluateAsync("""
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
