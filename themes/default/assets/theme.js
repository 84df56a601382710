// Switches between the system's colours, light and dark. The browser stores the choice; inline/colours.js applies it
// before the page is drawn, so that nothing flashes.
const key = "sitegen-theme";
const words = {/* strings: theme */};
const order = ["auto", "light", "dark"];
const root = document.documentElement;
const button = document.querySelector(".theme-switch");
const status = document.querySelector(".theme-status");

const current = () => (order.includes(root.dataset.theme) ? root.dataset.theme : "auto");

function show(theme) {
  root.dataset.theme = theme;
  const label = words[theme];
  button.setAttribute("aria-label", label);
  button.title = label;
  return label;
}

if (button) {
  show(current());
  button.addEventListener("click", () => {
    const next = order[(order.indexOf(current()) + 1) % order.length];
    status.textContent = show(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // Storage is disabled: the choice is valid for this page only.
    }
  });
  // The reader switched the colours in another tab.
  addEventListener("storage", (event) => {
    if (event.key === key) show(order.includes(event.newValue) ? event.newValue : "auto");
  });
}
