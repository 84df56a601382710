// Keys for readers who go through many papers: j and k move, o opens, s saves, p shows the PDF, c copies the citation, "/" goes
// to the search box, "?" lists the keys.
const words = {/* strings: keys */};
const keys = [
  ["j", words.next], ["k", words.previous], ["o", words.open], ["s", words.save], ["p", words.pdf], ["c", words.cite], ["/", words.search],
  ["?", words.list],
];
// In the order in which they are now: the reader may have sorted or filtered the list.
const listEntries = () => [...document.querySelectorAll(".entry")].filter((entry) => entry.checkVisibility());
const title = (entry) => entry.querySelector(".entry-title a");
const page = document.querySelector(".paper");

const current = () => document.activeElement?.closest(".entry") ?? page;

function move(step) {
  const entries = listEntries();
  const at = entries.indexOf(document.activeElement?.closest(".entry"));
  const first = entries.findIndex((entry) => entry.getBoundingClientRect().bottom > 0);
  const next = at < 0 ? Math.max(first, 0) : at + step;
  const entry = entries[next];
  if (!entry) return;
  title(entry).focus({ preventScroll: true });
  entry.scrollIntoView({ block: "center" });
}

function press(selector) {
  current()?.querySelector(selector)?.click();
}

function search() {
  const box = document.getElementById("search-query") ?? document.getElementById("search-box");
  box?.focus();
  box?.select();
}

function showKeys() {
  const dialog = document.createElement("dialog");
  dialog.className = "keys";
  dialog.setAttribute("aria-label", words.title);
  const list = document.createElement("dl");
  for (const [key, meaning] of keys) {
    const name = document.createElement("dt");
    const kbd = document.createElement("kbd");
    kbd.textContent = key;
    name.append(kbd);
    const text = document.createElement("dd");
    text.textContent = meaning;
    list.append(name, text);
  }
  const close = document.createElement("button");
  close.className = "copy";
  close.textContent = words.close;
  close.addEventListener("click", () => dialog.close());
  dialog.append(list, close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

const actions = {
  j: () => move(1),
  k: () => move(-1),
  o: () => { if (document.activeElement?.closest(".entry")) press(".entry-title a"); },
  p: () => press('.actions a[href*="/pdf/"], .actions a[href$=".pdf"]'),
  c: () => press('.cite-button, [data-copy="bibtex"] button'),
  s: () => press("button[aria-pressed]"),
  "/": search,
  "?": showKeys,
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (event.target.closest?.("input, select, textarea, [contenteditable], dialog")) return;
  if (!Object.hasOwn(actions, event.key)) return;
  event.preventDefault();
  actions[event.key]();
});
