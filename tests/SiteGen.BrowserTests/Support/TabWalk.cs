namespace SiteGen.BrowserTests.Support;

/// <summary>The problems found by tabbing through a page, each as the beginning of the control's HTML.</summary>
internal sealed record TabWalk
{
    /// <summary>Visible controls that the key does not reach.</summary>
    public string[] Missed { get; init; } = [];

    /// <summary>Controls that are reached before an earlier one.</summary>
    public string[] OutOfOrder { get; init; } = [];

    /// <summary>Controls that look the same with and without focus (WCAG 2.2, 2.4.7 Focus Visible).</summary>
    public string[] Unseen { get; init; } = [];

    /// <summary>Controls that are covered or outside of the window (WCAG 2.2, 2.4.11 Focus Not Obscured).</summary>
    public string[] Covered { get; init; } = [];

    /// <summary>All problems.</summary>
    public IEnumerable<string> Wrong =>
    [
        .. Missed.Select(e => "not reached: " + e), .. OutOfOrder.Select(e => "out of order: " + e),
        .. Unseen.Select(e => "focus not visible: " + e), .. Covered.Select(e => "covered or out of sight: " + e),
    ];

    /// <summary>Presses Tab until every control should have been reached.</summary>
    /// <param name="tab">The page.</param>
    public static async Task<TabWalk> RunAsync(Tab tab)
    {
        await tab.StartAtTopAsync();
        var stops = await tab.Page.EvaluateAsync<int>(Begin);
        Assert.True(stops > 0);
        // The key is held down: the page receives one event for each stop, and none of them waits for the one before.
        await Task.WhenAll(Enumerable.Range(0, stops).Select(_ => tab.Page.Keyboard.DownAsync("Tab")));
        await tab.Page.Keyboard.UpAsync("Tab");
        return await tab.Page.EvaluateAsync<TabWalk>("() => window.tabWalk()");
    }

    // Each control is checked when the next key is pressed: by then the page has scrolled and styles are applied.
    private const string Begin = """
        () => {
          const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length > 0 && !e.closest("[inert]");
          const chosen = (e) => e.type !== "radio" || e.checked ||
            ![...document.getElementsByName(e.name)].slice(0, [...document.getElementsByName(e.name)].indexOf(e)).length &&
            ![...document.getElementsByName(e.name)].some((other) => other.checked);
          const controls = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
            .filter((e) => e.tabIndex >= 0 && !e.disabled && chosen(e) && (shown(e) || e.matches(".skip")));
          const scrollers = [...document.querySelectorAll("body *")]
            .filter((e) => !controls.includes(e) && shown(e) && /auto|scroll/.test(getComputedStyle(e).overflow) &&
              (e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight));
          const traits = ["outline", "boxShadow", "color", "backgroundColor", "border", "textDecoration", "stroke", "strokeWidth", "fill", "transform"];
          const look = (e) => [e.parentElement, e, ...[...e.querySelectorAll("*")].slice(0, 20)]
            .map((part) => { const style = getComputedStyle(part); return traits.map((t) => style[t]).join(); }).join("|");
          const inSight = (box, e) => [0.1, 0.5, 0.9].some((x) => [0.1, 0.5, 0.9].some((y) => {
            const hit = document.elementFromPoint(box.x + box.width * x, box.y + box.height * y);
            // Transparent click areas of the map overlap each other and hide nothing.
            return hit && (hit.contains(e) || e.contains(hit) || (e.ownerSVGElement && hit.ownerSVGElement === e.ownerSVGElement));
          }));
          const covered = (e) => ![...e.getClientRects()].some((box) => inSight(box, e));
          const name = (e) => e.outerHTML.slice(0, 160);
          const atRest = new Map(controls.map((e) => [e, look(e)]));
          const met = [], unseen = [], hidden = [];
          const visit = () => {
            const e = document.activeElement;
            if (!atRest.has(e) || met.includes(e)) return;
            met.push(e);
            if (look(e) === atRest.get(e)) unseen.push(e);
            if (covered(e)) hidden.push(e);
          };
          document.addEventListener("keydown", visit, true);
          window.tabWalk = () => {
            visit();
            const list = (elements) => elements.map(name);
            return {
              missed: list(controls.filter((e) => !met.includes(e))),
              outOfOrder: list(met.filter((e, i) => i > 0 && controls.indexOf(e) < controls.indexOf(met[i - 1]))),
              unseen: list(unseen),
              covered: list(hidden),
            };
          };
          return controls.length + scrollers.length;
        }
        """;
}
