// Adds buttons that copy. An empty element with `data-copy="id"` gets a button that copies the text of the element with
// that id. An element with `data-share` gets a button that shares the page's canonical address, or copies it if the browser
// cannot share. Without this script, readers can select the texts, and the page links to its address.
const words = {/* strings: copy */};
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
      return; // The reader closed the dialog, or the browser forbids copying.
    }
  });
  place.append(button);
  return button;
}

// Shows the result on the button for a moment, and announces it to screen readers.
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
    announce(button, words.copied);
  });
  // A name distinguishes several such buttons for screen readers.
  if (place.dataset.copyName) button.setAttribute("aria-label", `${label}: ${place.dataset.copyName}`);
}

const canonical = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
document.body.append(status);
for (const place of document.querySelectorAll("[data-share]")) {
  if (navigator.share) addButton(place, words.share, () => navigator.share({ title: document.title, url: canonical }));
  else if (navigator.clipboard) addCopyButton(place, words.copyLink, () => canonical);
  else place.remove();
}
if (navigator.clipboard) {
  for (const place of document.querySelectorAll("[data-copy]"))
    addCopyButton(place, words.copy, () => document.getElementById(place.dataset.copy).textContent.trim());
}
