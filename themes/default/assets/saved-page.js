// The page of saved papers: shows, searches and sorts them, keeps notes, removes with undo, exports and imports. Foreign text is
// set as text, never as HTML.

const root = document.getElementById('saved');
const byId = name => document.getElementById(`saved-${name}`);
const [tools, query, order, status, undo, list, more, template, choose] =
  ['tools', 'query', 'order', 'status', 'undo', 'list', 'more', 'row', 'choose'].map(byId);
const [saved, files] = await Promise.all([import(root.dataset.store), import(root.dataset.file)]);

// All words of this script.
const words = {/* strings: saved_page */};

const describeExport = (count, missing) => words.exported(count) + (missing === 0 ? '' : ` ${words.missing(missing)}`);

// How many papers are shown at first, and how many more each time.
const PAGE = 100;
// How long after the last key a note is stored.
const PAUSE = 400;

const base = saved.findBase();
const store = saved.openStore(base);
const dates = new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'short', year: 'numeric' });
let shown = PAGE;
let removed;
let pending;
let timer;

function say(text, paper) {
  status.textContent = text;
  removed = paper;
  undo.hidden = !paper;
}

// Says why a change failed; returns whether it was made.
function succeeds(error) {
  if (error) say(store.describe(error));
  return !error;
}

function show() {
  const all = store.read();
  const found = files.arrange(all, query.value, order.value);
  list.replaceChildren(...found.slice(0, shown).map(createRow));
  more.hidden = found.length <= shown;
  tools.classList.toggle('empty', all.length === 0);
  return all.length === 0 ? words.none : found.length === all.length ? words.count(all.length) : words.some(all.length, found.length);
}

function createRow(paper) {
  const row = template.content.firstElementChild.cloneNode(true);
  const [link, authors, time, details, note, remove] =
    ['a', '.authors', 'time', 'details', 'textarea', 'button'].map(selector => row.querySelector(selector));
  row.dataset.slug = paper.slug;
  link.href = `${base}papers/${paper.slug}/`;
  link.textContent = paper.title;
  authors.textContent = paper.authors;
  // A translation may leave the day out.
  if (time) [time.dateTime, time.textContent] = [paper.saved, dates.format(new Date(paper.saved))];
  details.open = paper.note !== '';
  note.value = paper.note;
  note.maxLength = saved.MAX_NOTE;
  note.setAttribute('aria-label', words.note(paper.title));
  note.addEventListener('input', () => {
    if (pending?.note !== note) storeNote();
    clearTimeout(timer);
    pending = { paper, note };
    timer = setTimeout(storeNote, PAUSE);
  });
  note.addEventListener('blur', storeNote);
  remove.setAttribute('aria-label', words.remove(paper.title));
  remove.addEventListener('click', () => removePaper(paper.slug));
  return row;
}

// Stores what was typed last. A paper that another tab has removed meanwhile comes back, so that its note is not lost.
function storeNote() {
  clearTimeout(timer);
  if (!pending) return;
  const { paper, note } = pending;
  pending = undefined;
  const current = store.read().find(p => p.slug === paper.slug) ?? paper;
  succeeds(store.put(saved.toPaper({ ...current, note: note.value })));
}

function removePaper(slug) {
  storeNote();
  const paper = store.read().find(p => p.slug === slug);
  if (paper && !succeeds(store.remove(slug))) return;
  show();
  if (!paper) return;
  say(words.removed(paper.title), paper);
  undo.focus();
}

function restore() {
  const paper = removed;
  if (!paper || !succeeds(store.put(paper))) return;
  show();
  say(words.restored(paper.title));
  list.querySelector(`[data-slug="${paper.slug}"] a`)?.focus();
}

function download(text, name, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function exportFile() {
  const papers = store.read();
  download(files.formatFile(papers, new URL(base, location.href).href), 'saved-papers.json', 'application/json');
  say(words.exported(papers.length));
}

// Citations are on the papers' own pages, in the form in which the site shows them.
async function exportCitations(format, pressed) {
  const slugs = files.arrange(store.read(), '', order.value).map(paper => paper.slug);
  const buttons = [...tools.querySelectorAll('[data-export]')];
  buttons.forEach(button => { button.disabled = true; });
  try {
    const { formats, fetchRecords } = await import(root.dataset.cite);
    const records = await fetchRecords(base, slugs, done => done % 25 === 0 && say(words.fetching(done, slugs.length)));
    const [name, type, write] = formats[format];
    if (records.length > 0) download(write(records), name, type);
    say(describeExport(records.length, slugs.length - records.length));
  } catch {
    // The script itself could not be fetched.
    say(describeExport(0, slugs.length));
  } finally {
    buttons.forEach(button => { button.disabled = false; });
    pressed.focus();
  }
}

async function importFile(file) {
  const text = file.size <= files.MAX_FILE_BYTES ? await file.text() : '';
  const read = files.parseFile(text, saved.toPaper, saved.MAX_PAPERS);
  if (!read) {
    say(words.notRead);
    return;
  }
  let added;
  const error = store.change(papers => {
    const merged = files.merge(papers, read.papers, saved.MAX_NOTE);
    added = merged.added;
    return merged.papers;
  });
  if (!succeeds(error)) return;
  show();
  const known = read.papers.length - added;
  say([
    words.imported(added), known > 0 && words.known(known), read.skipped > 0 && words.skipped(read.skipped),
  ].filter(Boolean).join(' '));
}

query.addEventListener('input', () => {
  shown = PAGE;
  say(show());
});
order.addEventListener('change', () => say(show()));
more.addEventListener('click', () => {
  const first = shown;
  shown += PAGE;
  show();
  list.children[first].querySelector('a').focus();
});
undo.addEventListener('click', restore);
for (const button of tools.querySelectorAll('[data-export]')) {
  const format = button.dataset.export;
  button.addEventListener('click', () => format === 'file' ? exportFile() : exportCitations(format, button));
}
byId('import').addEventListener('click', () => choose.click());
choose.addEventListener('change', async () => {
  if (choose.files.length > 0) await importFile(choose.files[0]);
  choose.value = '';
});
addEventListener('pagehide', storeNote);
// The reader comes back from a paper's page, whose star may have changed the list.
addEventListener('pageshow', event => event.persisted && say(show()));
// Another tab has changed the list. A note that is being written stays as it is, and is stored as soon as the writer pauses.
addEventListener('storage', event => {
  if (event.key !== store.key && event.key !== null) return;
  if (list.contains(document.activeElement) && document.activeElement.localName === 'textarea')
    document.activeElement.addEventListener('blur', show, { once: true });
  else say(show(), removed);
});

tools.hidden = false;
say(show());
