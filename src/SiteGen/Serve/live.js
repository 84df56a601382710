// Only `sitegen serve` sends this script. It reloads the page after a build and shows the errors of a failed build over it.
(() => {
  const shown = document.currentScript.dataset.version;
  let events = null;
  let overlay = null;

  function showErrors(text) {
    hideErrors();
    overlay = document.createElement("div");
    const root = overlay.attachShadow({ mode: "open" });
    const box = document.createElement("div");
    box.setAttribute("role", "alert");
    box.style.cssText =
      "position:fixed;inset:0;z-index:2147483647;overflow:auto;padding:2rem;" +
      "background:rgba(24,16,16,.94);color:#fff;font:1rem/1.5 ui-monospace,monospace";
    const title = document.createElement("p");
    title.textContent = "The last build failed. Below is the last good site.";
    const list = document.createElement("pre");
    list.style.cssText = "white-space:pre-wrap;font:inherit";
    list.textContent = text;
    box.append(title, list);
    root.append(box);
    document.body.append(overlay);
  }

  function hideErrors() {
    overlay?.remove();
    overlay = null;
  }

  function listen() {
    events = new EventSource("/_sitegen/events");
    events.addEventListener("site", (event) => {
      const site = JSON.parse(event.data);
      if (site.version !== shown) location.reload();
      else if (site.errors) showErrors(site.errors);
      else hideErrors();
    });
  }

  // A browser opens six connections per host, so a hidden tab must not keep one.
  document.addEventListener("visibilitychange", () => {
    events?.close();
    if (!document.hidden) listen();
  });
  if (!document.hidden) listen();
})();
