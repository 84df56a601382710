// Buttons that copy. `data-copy="id"` marks an empty place for a button that copies the text of that element;
// `data-share` marks one for a button that shares the page's canonical address, or copies it where the browser cannot
// share. Without this script the texts can be selected, and the address stands on the page as a link.
const status = document.createElement("span");
status.className = "hidden";
status.setAttribute("role", "status");

function addButton(place, label, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = label;
  button.addEventListener("click", async () => {
    try {
      await act();
    } catch {
      return; // The reader closed the sheet, or the browser forbids it: nothing has happened.
    }
  });
  place.append(button);
  return button;
}

// What was done is said on the button, and to screen readers, for a moment.
function announce(button, text) {
  const label = button.textContent;
  button.textContent = status.textContent = text;
  setTimeout(() => {
    button.textContent = label;
    status.textContent = "";
  }, 2000);
}

function addCopyButton(place, label, text) {
  const button = addButton(place, label, async () => {
    if (status.textContent) return;
    await navigator.clipboard.writeText(text());
    announce(button, "Copied");
  });
  // The name tells several such buttons apart; the place knows of what.
  if (place.dataset.copyName) button.setAttribute("aria-label", `${label}: ${place.dataset.copyName}`);
}

const canonical = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
document.body.append(status);
for (const place of document.querySelectorAll("[data-share]")) {
  if (navigator.share) addButton(place, "Share", () => navigator.share({ title: document.title, url: canonical }));
  else if (navigator.clipboard) addCopyButton(place, "Copy link", () => canonical);
  else place.remove();
}
if (navigator.clipboard) {
  for (const place of document.querySelectorAll("[data-copy]"))
    addCopyButton(place, "Copy", () => document.getElementById(place.dataset.copy).textContent.trim());
}
