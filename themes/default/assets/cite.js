// Adds a button to each entry of a list that copies the BibTeX entry from the paper's own page. Without this script, readers
// follow the title to that page.
const words = {/* strings: cite */};
const status = document.createElement("span");
status.className = "hidden";
status.setAttribute("role", "status");
document.body.append(status);

async function fetchBibtex(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return page.getElementById("bibtex").textContent.trim();
}

function announce(button, text) {
  button.textContent = status.textContent = text;
  setTimeout(() => {
    button.textContent = words.cite;
    status.textContent = "";
  }, 2000);
}

if (navigator.clipboard) {
  for (const entry of document.querySelectorAll(".entry")) {
    const title = entry.querySelector(".entry-title a");
    const foot = entry.querySelector(".entry-foot");
    if (!title || !foot) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy cite-button";
    button.textContent = words.cite;
    button.setAttribute("aria-label", `${words.cite}: ${title.textContent}`);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(await fetchBibtex(title.href));
        announce(button, words.copied);
      } catch {
        announce(button, words.failed);
      }
    });
    const links = foot.querySelector(".actions");
    if (links) links.appendChild(document.createElement("li")).append(button);
    else foot.prepend(button);
  }
}
