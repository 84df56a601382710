// The search page: reads query and filters from the form and the address, shows results while the reader types, updates
// the address so that a search can be shared, returns to the same results, and lets the reader move through them by keyboard.

const PAGE = 10;
// Short enough to feel immediate, long enough not to load files for each letter of a fast typist.
const PAUSE = 120;

const texts = {/* strings: search */};
const root = document.getElementById('search');
const byId = id => document.getElementById(id);
const [form, query, sort] = ['form', 'query', 'sort'].map(name => byId(`search-${name}`));
const [status, results, list, more, none, widen, failed] =
  ['status', 'results', 'list', 'more', 'none', 'widen', 'failed'].map(name => byId(`search-${name}`));
// Selects and checkboxes; each is named like a filter of the index.
const filters = [...form.querySelectorAll('[data-filter]')];
const title = document.title;

let opened;
let latest = 0;
let timer;
let scrollTimer;
let settled = false;
let current;

// Opens the index once. After a failure, opens it again without the browser's cache: the site may have been republished.
function open(again) {
  if (again || !opened) {
    opened = Promise.all([import(root.dataset.engine), import(root.dataset.files), import(root.dataset.results)])
      .then(async ([{ openIndex }, { loadFile }, view]) => {
        const address = new URL(root.dataset.index, location.href).href;
        const load = file => loadFile(file, again && file === address ? { cache: 'reload' } : {});
        return { index: await openIndex(address, load), view };
      });
    opened.catch(() => opened = undefined);
  }
  return opened;
}

// Searching.

// `state` is that of a history entry to which the reader returns: how many results there were, and which was opened.
async function run({ again = false, state = null } = {}) {
  clearTimeout(timer);
  const turn = ++latest;
  document.title = query.value.trim() ? `${query.value.trim()} – ${title}` : title;
  results.setAttribute('aria-busy', 'true');
  const slow = setTimeout(() => turn === latest && (status.textContent = texts.searching), 400);
  try {
    const { index, view } = await open(again);
    const found = await index.search(query.value, chosen(), isAsked() ? PAGE : 0, sort.value);
    const others = isAsked() ? await index.papers(found.ids.slice(PAGE, state?.count ?? 0)) : [];
    if (turn !== latest) return;
    show({ ...found, index, create: view.createEntries(index, found) }, others);
    if (state) restore(state);
  } catch (error) {
    if (turn !== latest) return;
    if (again) fail(error);
    else await run({ again: true, state });
  } finally {
    clearTimeout(slow);
  }
}

function chosen() {
  return Object.fromEntries(filters.map(control => [control.dataset.filter, valueOf(control)]));
}

function valueOf(control) {
  return control.type === 'checkbox' && !control.checked ? '' : control.value;
}

function choose(control, value) {
  if (control.type === 'checkbox') control.checked = value === control.value;
  else {
    control.value = value;
    if (control.selectedIndex < 0) control.value = '';
  }
}

function isFiltered() {
  return filters.some(control => valueOf(control) !== '');
}

function isAsked() {
  return query.value.trim() !== '' || isFiltered();
}

// Showing.

function show(found, others) {
  current = found;
  failed.hidden = true;
  const waits = found.empty ? !isFiltered() : found.words.length > 0 && found.words.every(w => w.kind === 'begun');
  const papers = waits ? [] : [...found.papers, ...others];
  list.replaceChildren(...papers.map(found.create));
  results.hidden = papers.length === 0;
  results.removeAttribute('aria-busy');
  none.hidden = papers.length > 0 || !isAsked() || waits;
  widen.hidden = !isFiltered();
  status.textContent = !isAsked() ? '' : [waits ? texts.typing : summary(found), ...found.errors].join(' ');
  showCounts(found.counts);
  showMore();
}

function summary({ ids, words, any }) {
  const quoted = list => list.map(w => texts.quoted(w)).join(texts.or);
  const kinds = kind => words.filter(w => w.kind === kind);
  const common = words.length > 0 && words.every(w => w.terms.some(t => t.common));
  return [
    ids.length === 0 ? texts.none : (!any ? texts.found : words.length === 2 ? texts.someOne : texts.someMost)(
      ids.length, ids.length.toLocaleString(texts.locale)),
    ...[...new Set(words.map(w => w.apart).filter(Boolean))].map(text => texts.apart(text)),
    ...kinds('typo').map(w => texts.typo(w.word, quoted(w.terms.map(t => t.word)))),
    kinds('none').length > 0 ? texts.unknown(quoted(kinds('none').map(w => w.word))) : '',
    common ? texts.common : '',
  ].filter(Boolean).join(' ');
}

function showCounts(counts) {
  for (const control of filters) {
    const of = counts[control.dataset.filter] ?? {};
    if (control.type === 'checkbox') form.querySelector(`[data-count="${control.dataset.filter}"]`).textContent = of[control.value] ?? 0;
    else for (const option of control.options) if (option.value) option.textContent = `${option.dataset.label} (${of[option.value] ?? 0})`;
  }
}

function showMore() {
  const rest = current.ids.length - list.childElementCount;
  more.hidden = list.childElementCount === 0 || rest <= 0;
  more.textContent = texts.more(Math.min(PAGE, rest), rest);
}

async function addMore() {
  const shown = list.childElementCount;
  const turn = latest;
  try {
    const papers = await current.index.papers(current.ids.slice(shown, shown + PAGE));
    if (turn !== latest) return;
    list.append(...papers.map(current.create));
    showMore();
    remember();
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
  status.textContent = texts.failed;
}

// The address and the history.

function readAddress() {
  const asked = new URLSearchParams(location.search);
  query.value = asked.get('q') ?? '';
  choose(sort, asked.get('sort') ?? '');
  for (const control of filters) choose(control, asked.get(control.dataset.filter) ?? '');
}

// Typing replaces the history entry; a filter, or typing after Enter, adds one to go back to.
function writeAddress(lasting) {
  const asked = new URLSearchParams();
  if (query.value.trim()) asked.set('q', query.value.trim());
  for (const control of filters) if (valueOf(control)) asked.set(control.dataset.filter, valueOf(control));
  if (sort.value) asked.set('sort', sort.value);
  const address = location.pathname + (asked.size > 0 ? `?${asked}` : '');
  if (address === location.pathname + location.search) return;
  history[lasting || settled ? 'pushState' : 'replaceState'](null, '', address);
  settled = false;
}

// The entry of the history holds how many results there are, the one that is opened, and how far the page is scrolled.
function remember(opened = history.state?.opened) {
  history.replaceState({ count: list.childElementCount, opened, y: scrollY }, '');
}

function restore({ opened, y }) {
  const link = links().find(link => link.dataset.slug === opened);
  link?.focus({ preventScroll: true });
  scrollTo(0, y ?? 0);
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
for (const control of [...filters, sort]) control.addEventListener('change', onChoose);
root.addEventListener('keydown', onKey);
more.addEventListener('click', addMore);
list.addEventListener('click', event => {
  const slug = event.target.closest('.entry-title a')?.dataset.slug;
  if (slug) remember(slug);
});
byId('search-retry').addEventListener('click', () => run({ again: true }));
byId('search-clear').addEventListener('click', () => {
  for (const control of filters) choose(control, '');
  onChoose();
  query.focus();
});
addEventListener('popstate', event => {
  readAddress();
  run({ state: event.state });
});
addEventListener('scroll', () => {
  clearTimeout(scrollTimer);
  scrollTimer = setTimeout(() => !results.hidden && !results.hasAttribute('aria-busy') && remember(), PAUSE);
});

// The browser would scroll before there are results.
history.scrollRestoration = 'manual';
readAddress();
// Focus the box, but not on phones, where the keyboard would cover the results.
if (!history.state?.opened && matchMedia('(hover: hover)').matches) query.focus({ preventScroll: true });
if (isAsked()) run({ state: history.state });
else query.addEventListener('focus', () => open().catch(() => {}), { once: true });
