// The search page: reads query and filters from the form and the address, shows results while the reader types, updates
// the address so that a search can be shared, and lets the reader move through the results by keyboard.

const PAGE = 10;
// Short enough to feel immediate, long enough not to load files for each letter of a fast typist.
const PAUSE = 120;

const root = document.getElementById('search');
const byId = id => document.getElementById(id);
const [form, query, topic, year, code] = ['form', 'query', 'topic', 'year', 'code'].map(name => byId(`search-${name}`));
const [status, results, list, more, none, widen, failed] =
  ['status', 'results', 'list', 'more', 'none', 'widen', 'failed'].map(name => byId(`search-${name}`));
const title = document.title;

let opened;
let latest = 0;
let timer;
let settled = false;
let current;

// Opens the index once. After a failure, opens it again without the browser's cache: the site may have been republished.
function open(again) {
  if (again || !opened) {
    opened = import(root.dataset.engine).then(({ openIndex, loadFile }) => {
      const address = new URL(root.dataset.index, location.href).href;
      return openIndex(address, file => loadFile(file, again && file === address ? { cache: 'reload' } : {}));
    });
    opened.catch(() => opened = undefined);
  }
  return opened;
}

// Searching.

async function run(again = false) {
  clearTimeout(timer);
  const turn = ++latest;
  document.title = query.value.trim() ? `${query.value.trim()} – ${title}` : title;
  results.setAttribute('aria-busy', 'true');
  const slow = setTimeout(() => turn === latest && (status.textContent = 'Searching…'), 400);
  try {
    const index = await open(again);
    const found = await index.search(query.value, filter(), isAsked() ? PAGE : 0);
    if (turn === latest) show(index, found);
  } catch (error) {
    if (turn !== latest) return;
    if (again) fail(error);
    else await runAgain();
  } finally {
    clearTimeout(slow);
  }
}

const runAgain = () => run(true);

function filter() {
  return { topic: topic.value, year: Number(year.value) || undefined, code: code.checked };
}

function isFiltered() {
  return topic.value !== '' || year.value !== '' || code.checked;
}

function isAsked() {
  return query.value.trim() !== '' || isFiltered();
}

// Showing.

function show(index, found) {
  const { papers } = found;
  current = { ...found, index };
  failed.hidden = true;
  list.replaceChildren(...papers.map(entry));
  results.hidden = papers.length === 0;
  results.removeAttribute('aria-busy');
  const waits = found.words.length > 0 && found.words.every(w => w.kind === 'begun');
  none.hidden = papers.length > 0 || !isAsked() || waits;
  widen.hidden = !isFiltered();
  status.textContent = !isAsked() ? '' : waits ? 'Go on typing.' : summary(found);
  showCounts(found.counts);
  showMore();
}

function summary({ ids, words, any }) {
  const quoted = list => list.map(w => `“${w}”`).join(' or ');
  const kinds = kind => words.filter(w => w.kind === kind);
  const number = `${ids.length.toLocaleString("en")} ${ids.length === 1 ? 'paper' : 'papers'}`;
  const common = words.length > 0 && words.every(w => w.terms.some(t => t.common));
  return [
    ids.length === 0 ? 'No paper found.' : any ? `No paper has all the words; ${number} ${ids.length === 1 ? 'has' : 'have'} most of them.` : `${number}.`,
    ...kinds('typo').map(w => `No paper has “${w.word}”; searched for ${quoted(w.terms.map(t => t.word))}.`),
    kinds('none').length > 0 ? `Not found at all: ${quoted(kinds('none').map(w => w.word))}.` : '',
    common ? 'So common that only titles, names and topics were searched.' : '',
  ].filter(Boolean).join(' ');
}

function showCounts(counts) {
  for (const [select, of] of [[topic, counts.topics], [year, counts.years]])
    for (const option of select.options)
      if (option.value) option.textContent = `${option.dataset.label} (${of[option.value] ?? 0})`;
  form.querySelector('[data-count]').textContent = counts.code;
}

function showMore() {
  const rest = current.ids.length - list.childElementCount;
  more.hidden = list.childElementCount === 0 || rest <= 0;
  more.textContent = `Show ${Math.min(PAGE, rest)} more of ${rest}`;
}

async function addMore() {
  const shown = list.childElementCount;
  const turn = latest;
  try {
    const papers = await current.index.papers(current.ids.slice(shown, shown + PAGE));
    if (turn !== latest) return;
    list.append(...papers.map(entry));
    showMore();
    links()[shown].focus();
  } catch (error) {
    fail(error);
  }
}

function fail(error) {
  console.error(error);
  results.removeAttribute('aria-busy');
  results.hidden = none.hidden = true;
  failed.hidden = false;
  status.textContent = 'The search could not be loaded.';
}

// A result with the matching words marked. Sets text only, never HTML.

function entry(paper) {
  const seen = new Set();
  const link = element('a', { href: paper.address }, marked(paper.title, seen));
  const names = paper.authors.flatMap((author, i) => [i > 0 ? ', ' : '', ...marked(author, seen)]);
  if (paper.more > 0) names.push(` and ${paper.more} more`);
  const origin = [paper.venue && element('span', {}, marked(paper.venue, seen)), paper.year && element('span', {}, [String(paper.year)])];
  const text = marked(paper.summary ?? '', seen);
  const topics = paper.topics.map(t => element('li', {}, [element('a', { href: t.address }, marked(t.title, seen))]));
  const code = paper.code && element('ul', { class: 'actions', 'aria-label': 'Links' },
    [element('li', {}, [element('a', { href: paper.code }, ['Code'])])]);
  const unseen = current.any ? [] : current.words.filter(w => w.terms.length > 0 && !w.terms.some(t => t.common) && !seen.has(w));
  return element('li', {}, [element('article', { class: 'entry' }, [
    element('h3', { class: 'entry-title' }, [link]),
    (names.length > 0 || origin.some(Boolean)) && element('p', { class: 'byline' }, [
      names.length > 0 && element('span', { class: 'authors' }, names),
      names.length > 0 && ' ',
      origin.some(Boolean) && element('span', { class: 'origin' }, origin),
    ]),
    text.length > 0 && element('p', { class: 'summary' }, text),
    unseen.length > 0 && element('p', { class: 'search-where' }, [`Further on: ${unseen.map(w => w.word).join(', ')}`]),
    (code || topics.length > 0) && element('div', { class: 'entry-foot' },
      [code, topics.length > 0 && element('ul', { class: 'topics', 'aria-label': 'Topics' }, topics)]),
  ])]);
}

function marked(text, seen) {
  return text.split(/([\p{L}\p{M}\p{N}'\u2019]+)/u).filter(Boolean)
    .flatMap(part => current.index.hasRuns(part) ? markedPairs(part, seen) : [isFound(part, seen) ? element('mark', {}, [part]) : part]);
}

// Marks the pairs of neighbours that the query has, not the whole run.
function markedPairs(run, seen) {
  const found = new Array(run.length).fill(false);
  for (let at = 0; at < run.length; at++)
    if (isFound(run.slice(at, at + 2), seen)) found.fill(true, at, at + 2);
  const parts = [];
  for (let start = 0, end = 1; end <= run.length; end++) {
    if (end < run.length && found[end] === found[start]) continue;
    const part = run.slice(start, end);
    parts.push(found[start] ? element('mark', {}, [part]) : part);
    start = end;
  }
  return parts;
}

function isFound(part, seen) {
  const hits = current.words.filter(w => current.index.split(part).some(folded => isMeant(w, folded)));
  hits.forEach(w => seen.add(w));
  return hits.length > 0;
}

function isMeant({ word, kind, terms }, folded) {
  return kind === 'prefix' ? folded.startsWith(word) : terms.some(t => t.word === folded);
}

function element(name, attributes, children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter(Boolean));
  return made;
}

// The address.

function readAddress() {
  const asked = new URLSearchParams(location.search);
  query.value = asked.get('q') ?? '';
  for (const [select, name] of [[topic, 'topic'], [year, 'year']]) {
    select.value = asked.get(name) ?? '';
    if (select.selectedIndex < 0) select.value = '';
  }
  code.checked = asked.get('code') === '1';
}

// Typing replaces the history entry; a filter, or typing after Enter, adds one to go back to.
function writeAddress(lasting) {
  const asked = new URLSearchParams();
  if (query.value.trim()) asked.set('q', query.value.trim());
  if (topic.value) asked.set('topic', topic.value);
  if (year.value) asked.set('year', year.value);
  if (code.checked) asked.set('code', '1');
  const address = location.pathname + (asked.size > 0 ? `?${asked}` : '');
  if (address === location.pathname + location.search) return;
  history[lasting || settled ? 'pushState' : 'replaceState'](null, '', address);
  settled = false;
}

// Events.

function links() {
  return [...list.querySelectorAll('.entry-title a')];
}

function onType() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    writeAddress(false);
    run();
  }, PAUSE);
}

function onChoose() {
  writeAddress(true);
  run();
}

function onKey(event) {
  const all = links();
  const at = all.indexOf(document.activeElement);
  const inBox = document.activeElement === query;
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps && (inBox || at >= 0)) {
    const next = at + steps[event.key];
    event.preventDefault();
    if (next >= 0) all[Math.min(next, all.length - 1)]?.focus();
    else query.focus();
  } else if (event.key === 'Escape' && at >= 0) {
    query.focus();
  } else if (event.key === 'Escape' && inBox && query.value) {
    event.preventDefault();
    query.value = '';
    onChoose();
  }
}

form.addEventListener('submit', event => {
  event.preventDefault();
  writeAddress(false);
  settled = true;
  run();
});
query.addEventListener('input', onType);
for (const control of [topic, year, code]) control.addEventListener('change', onChoose);
root.addEventListener('keydown', onKey);
more.addEventListener('click', addMore);
byId('search-retry').addEventListener('click', runAgain);
byId('search-clear').addEventListener('click', () => {
  topic.value = year.value = '';
  code.checked = false;
  onChoose();
  query.focus();
});
addEventListener('popstate', () => {
  readAddress();
  run();
});

readAddress();
// Focus the box, but not on phones, where the keyboard would cover the results.
if (matchMedia('(hover: hover)').matches) query.focus({ preventScroll: true });
if (isAsked()) run();
else query.addEventListener('focus', () => open().catch(() => {}), { once: true });
