// Adds a star to every paper, and stores the papers that a reader saves in this browser, for this site only. A paper's page
// also counts as opened; marks.js dims what was opened. The page /saved/ uses the functions that this script exports.

// All words of this script.
const words = {/* strings: saved */};

export const MAX_PAPERS = 2000;
export const MAX_NOTE = 2000;
const MAX_TEXT = 500;
const MAX_OPENED = 5000;
const SLUG = /^[a-z0-9][a-z0-9-]{0,199}$/;
// Control characters, and those that change the direction of the text after them.
const UNWANTED = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Returns a paper with known fields of limited length only; undefined if the value is not a paper. Trusts nothing. */
export function toPaper(value) {
  const title = toText(value?.title, MAX_TEXT);
  if (typeof value?.slug !== 'string' || !SLUG.test(value.slug) || title === '') return undefined;
  const saved = typeof value.saved === 'string' ? Date.parse(value.saved) : NaN;
  return {
    slug: value.slug,
    title,
    authors: toText(value.authors, MAX_TEXT),
    saved: new Date(saved > 0 && saved <= Date.now() ? saved : Date.now()).toISOString(),
    note: toText(value.note, MAX_NOTE, '\n'),
  };
}

// `kept` is the only control character that stays.
function toText(value, length, kept) {
  if (typeof value !== 'string') return '';
  const clean = value.slice(0, 4 * length).replaceAll('\r\n', '\n').replace(UNWANTED, character => character === kept ? kept : ' ');
  const spaced = kept ? clean : clean.replace(/ {2,}/g, ' ');
  // A text that is cut must not end in half a character.
  return spaced.trim().slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** Returns the papers in a stored text, each once; undefined if the text is not a list. */
export function parseList(text) {
  try {
    const list = JSON.parse(text ?? '[]');
    if (!Array.isArray(list)) return undefined;
    const papers = new Map(list.map(toPaper).filter(Boolean).map(paper => [paper.slug, paper]));
    return [...papers.values()].slice(0, MAX_PAPERS);
  } catch {
    return undefined;
  }
}

/**
 * Opens the list of a site. Every change reads what other tabs have stored meanwhile, and replaces it as a whole or not at all.
 * `open` returns the storage, or throws if the browser forbids it.
 */
export function openStore(base, open = () => localStorage) {
  const key = `sitegen-saved:${base}`;

  function read() {
    try {
      return parseList(open().getItem(key)) ?? [];
    } catch {
      return [];
    }
  }

  /** Applies `edit` to the papers. Returns undefined, or why nothing was changed: 'forbidden', 'full' or 'many'. */
  function change(edit) {
    let storage;
    let before;
    try {
      storage = open();
      before = storage.getItem(key);
    } catch {
      return 'forbidden';
    }
    const stored = parseList(before);
    const papers = edit(stored ?? []);
    if (papers.length > MAX_PAPERS) return 'many';
    try {
      // Another page of this host wrote something else there. It is kept under another name.
      if (!stored) storage.setItem(`${key}:unreadable`, before);
      storage.setItem(key, JSON.stringify(papers));
    } catch {
      return 'full';
    }
    return undefined;
  }

  return {
    key,
    read,
    change,
    /** Adds or updates a paper. */
    put: paper => change(papers => papers.some(p => p.slug === paper.slug)
      ? papers.map(p => p.slug === paper.slug ? paper : p)
      : [...papers, paper]),
    remove: slug => change(papers => papers.filter(p => p.slug !== slug)),
    describe: error => words[error],
  };
}

/** Returns a stored list of opened papers with one more at its end. The oldest are dropped. */
export function addOpened(text, slug) {
  let list;
  try {
    list = JSON.parse(text ?? '[]');
  } catch {
    list = [];
  }
  const known = Array.isArray(list) ? list.filter(s => typeof s === 'string' && SLUG.test(s) && s !== slug) : [];
  return JSON.stringify([...known, slug].slice(-MAX_OPENED));
}

/** The path of the site, to which all that is stored belongs. */
export const findBase = () => new URL('..', import.meta.url).pathname;

function start() {
  const base = findBase();
  const store = openStore(base);
  const status = document.createElement('span');
  status.className = 'hidden';
  status.setAttribute('role', 'status');
  const notice = document.createElement('p');
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  notice.hidden = true;
  const stars = [];
  // What was removed on this page comes back with its note if the reader saves it again.
  const removed = new Map();

  function addStar(slug, place, describe) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'star';
    button.addEventListener('click', () => toggle(slug, describe()));
    button.setAttribute('aria-label', words.label(describe().title));
    place(button);
    stars.push({ slug, button });
    return button;
  }

  function toggle(slug, shown) {
    const paper = store.read().find(p => p.slug === slug);
    const error = paper ? store.remove(slug) : store.put(removed.get(slug) ?? toPaper({ slug, ...shown }));
    if (paper && !error) removed.set(slug, paper);
    notice.hidden = !error;
    notice.textContent = error ? store.describe(error) : '';
    status.textContent = error ? '' : (paper ? words.removed : words.added)(shown.title);
    show();
  }

  function show() {
    const saved = new Set(store.read().map(p => p.slug));
    for (const { slug, button } of stars) {
      button.setAttribute('aria-pressed', saved.has(slug));
      button.title = saved.has(slug) ? words.saved : words.save;
    }
  }

  // Entries of lists, which the search page also adds later.
  function addToEntries() {
    for (const entry of document.querySelectorAll('.entry:not([data-star])')) {
      const link = entry.querySelector('.entry-title a');
      const slug = link && findSlug(base, link.pathname);
      entry.dataset.star = '';
      if (!slug) continue;
      addStar(slug, button => link.closest('.entry-title').after(button), () => ({
        // The metadata has the title as plain text, without the elements of formulas.
        title: new URLSearchParams(entry.querySelector('.Z3988')?.title).get('rft.title') || link.textContent,
        authors: entry.querySelector('.authors')?.textContent,
      }));
    }
    // Entries that the search page has replaced.
    for (let i = stars.length; i-- > 0;) if (!stars[i].button.isConnected) stars.splice(i, 1);
    show();
  }

  function addToPaper() {
    const slug = findSlug(base, location.pathname);
    const actions = document.querySelector('.paper .page-head .actions');
    if (!slug || !actions) return;
    try {
      const key = `sitegen-opened:${base}`;
      localStorage.setItem(key, addOpened(localStorage.getItem(key), slug));
    } catch {
      // Storage is full or forbidden: the title is not dimmed.
    }
    const item = document.createElement('li');
    const button = addStar(slug, star => item.append(star), () => ({
      title: document.querySelector('meta[name="citation_title"]')?.content ?? document.querySelector('h1').textContent,
      authors: document.querySelector('.paper .authors')?.textContent,
    }));
    button.textContent = words.save;
    actions.prepend(item);
  }

  document.body.append(status, notice);
  addToPaper();
  addToEntries();
  const results = document.getElementById('search');
  if (results) new MutationObserver(addToEntries).observe(results, { childList: true, subtree: true });
  // The reader saved a paper in another tab, or comes back to this page.
  addEventListener('storage', event => (event.key === store.key || event.key === null) && show());
  addEventListener('pageshow', event => event.persisted && show());
}

/** Returns the slug of the paper at a path of the site; undefined for other paths. */
export function findSlug(base, path) {
  const slug = path.startsWith(`${base}papers/`) ? path.slice(base.length + 7).replace(/\/(index\.html)?$/, '') : '';
  return SLUG.test(slug) ? slug : undefined;
}

if (globalThis.document) start();
