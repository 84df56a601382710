// Lets readers choose between lists with abstracts and lists of titles. The browser stores the choice; inline/colours.js
// applies it before the page is drawn, so that nothing flashes. Without this script, lists have abstracts.
const key = "sitegen-view";
const words = {/* strings: view */};
const root = document.documentElement;
const place = document.querySelector("body [data-view]");

if (place && document.querySelector(".entry .summary")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  place.append(button);
  const show = () => { button.textContent = root.dataset.view === "titles" ? words.abstracts : words.titles; };
  show();
  button.addEventListener("click", () => {
    root.dataset.view = root.dataset.view === "titles" ? "abstracts" : "titles";
    show();
    try {
      localStorage.setItem(key, root.dataset.view);
    } catch {
      // Storage is disabled: the choice is valid for this page only.
    }
  });
  // The reader chose in another tab.
  addEventListener("storage", (event) => {
    if (event.key !== key) return;
    root.dataset.view = event.newValue === "titles" ? "titles" : "abstracts";
    show();
  });
}
