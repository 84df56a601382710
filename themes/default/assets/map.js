// Finds papers on the map, highlights a topic, rings what is new since the last visit, and says what a touched point is. What the
// reader looks for is in the address, so that it can be shared.

const words = {/* strings: map */};

const HOUR = 3_600_000;
// As in marks.js: a visit ends when the reader has looked at no list for so long.
const PAUSE = 4 * HOUR;
// How far from a point a finger may be, in CSS pixels.
const REACH = 28;

const svg = document.querySelector('.map > svg');
const plane = svg.querySelector('.plane');
const form = document.querySelector('.map-find');
const { q: box, topic: select } = form.elements;
const [says, topicPage, all] = form.querySelectorAll('.map-says > *');
const card = document.createElement('p');
const legend = [...document.querySelectorAll('.map-legend a')];
const labels = [...svg.querySelectorAll('.labels a')];
const lands = [...svg.querySelectorAll('.land')];
const sections = [...document.querySelectorAll('.map-list section')];
// Read when the reader first looks for something: a map has up to 2,000 papers.
let papers;
let hits;
let current;
let isTouch = false;

// Links in a drawing have another type of address.
function slugOf(link) {
  return link.getAttribute('href').split('/').at(-2);
}

function nameOf(topic) {
  return svg.querySelectorAll('.points')[topic].getAttribute('aria-label');
}

function fold(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function positionOf(use) {
  return `${use.getAttribute('x')} ${use.getAttribute('y')}`;
}

// The marks, the points and the list have the same papers in the same order.
function readPapers() {
  const marks = [...svg.querySelectorAll('.marks use')];
  const rings = new Map([...svg.querySelectorAll('.rings use')].map(ring => [positionOf(ring), ring]));
  const items = sections.flatMap((section, topic) => [...section.querySelectorAll('li')].map(item => ({ item, topic })));
  return [...svg.querySelectorAll('.points a')].map((link, i) => {
    const [title, circle] = link.children;
    const authors = items[i].item.querySelector('span')?.textContent ?? '';
    const topic = link.parentElement.getAttribute('aria-label');
    const others = link.dataset.topics?.split(' ').map(Number) ?? [];
    return {
      ...items[i], topics: [items[i].topic, ...others], link, mark: marks[i], ring: rings.get(positionOf(marks[i])),
      title: title.textContent, about: [authors, topic].filter(Boolean).join(' · '),
      text: ` ${fold([title.textContent, authors, topic, ...others.map(nameOf)].join(' '))}`,
      x: +circle.getAttribute('cx'), y: +circle.getAttribute('cy'),
    };
  });
}

// Finding.

// A term is the beginning of a word, but scripts without spaces have no words to begin.
function findHits(topic, terms) {
  const has = (text, term) => text.includes(/^[\x20-\x7e]*$/.test(term) ? ` ${term}` : term);
  return papers.filter(paper => (topic < 0 || paper.topics.includes(topic)) && terms.every(term => has(paper.text, term)));
}

function show() {
  papers ??= readPapers();
  const topic = legend.findIndex(link => slugOf(link) === select.value);
  const terms = fold(box.value).split(' ').filter(Boolean);
  const some = topic >= 0 || terms.length > 0;
  hits = findHits(topic, terms);
  point(undefined);
  svg.classList.toggle('some', some);
  mark(new Set(hits));
  labels.forEach(label => label.classList.toggle('hit', slugOf(label) === select.value));
  legend.forEach((link, i) => link.setAttribute('aria-pressed', i === topic));
  topicPage.hidden = topic < 0;
  if (topic >= 0) topicPage.href = legend[topic].href;
  all.hidden = !some;
  says.textContent = terms.length > 0 ? hits.length === 0 ? words.none : words.found(hits.length)
    : topic >= 0 ? words.topic(hits.length) : '';
}

function mark(found) {
  const topics = new Set([...found].map(paper => paper.topic));
  for (const paper of papers) {
    for (const part of [paper.link, paper.mark, paper.ring]) part?.classList.toggle('hit', found.has(paper));
    paper.item.hidden = !found.has(paper);
  }
  sections.forEach((section, i) => section.hidden = !topics.has(i));
  lands.forEach((land, i) => land.classList.toggle('hit', topics.has(i)));
}

function step() {
  if (!hits || hits.length === 0 || hits.length === papers.length) return;
  const number = (hits.indexOf(current) + 1) % hits.length;
  point(hits[number]);
  says.textContent = words.current(number + 1, hits.length);
}

// Shows which paper a point is; undefined shows none.
function point(paper) {
  current?.link.classList.remove('current');
  current = paper;
  card.hidden = !paper;
  if (!paper) return;
  paper.link.classList.add('current');
  const link = document.createElement('a');
  link.href = paper.link.href.baseVal;
  link.textContent = paper.title;
  const about = document.createElement('span');
  about.textContent = paper.about;
  card.replaceChildren(link, about);
  const { top, bottom } = paper.mark.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight - card.offsetHeight) paper.mark.scrollIntoView({ block: 'center' });
}

// The paper under a finger. On a phone, points are nearer to each other than fingers are wide.
function findNearest(event) {
  const toMap = plane.getScreenCTM().inverse();
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(toMap);
  const distance = paper => Math.hypot(paper.x - at.x, paper.y - at.y);
  papers ??= readPapers();
  const nearest = (hits ?? papers).reduce((best, paper) => best && distance(best) <= distance(paper) ? best : paper, undefined);
  return nearest && distance(nearest) <= REACH * Math.hypot(toMap.a, toMap.b) ? nearest : undefined;
}

// What is new.

function readSince() {
  try {
    const last = JSON.parse(localStorage.getItem(`sitegen-visit:${new URL('..', import.meta.url).pathname}`));
    const since = Date.now() - last.at >= PAUSE ? last : last.since;
    return /^\d{4}-\d\d-\d\d$/.test(since.edition) && since.at > 0 && since.at <= Date.now() ? since : undefined;
  } catch {
    return undefined;
  }
}

// As in marks.js.
function describe(at) {
  const midnight = new Date().setHours(0, 0, 0, 0);
  const format = options => new Intl.DateTimeFormat(words.locale, options).format(new Date(at));
  if (at >= midnight) return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (at >= midnight - 24 * HOUR) return words.yesterday;
  return at >= midnight - 6 * 24 * HOUR ? format({ weekday: 'long' }) : format({ day: 'numeric', month: 'long' });
}

// Gives the rings to what is new since the last visit instead of to the newest edition.
function ringNew() {
  const rings = svg.querySelector('.rings');
  const row = document.querySelector('.map-new');
  const since = readSince();
  const fresh = since && row ? [...svg.querySelectorAll('.points a[data-day]')].filter(link => link.dataset.day > since.edition) : [];
  if (fresh.length === 0) return;
  rings.replaceChildren(...fresh.map(link => {
    const ring = rings.firstElementChild.cloneNode();
    const point = link.querySelector('circle');
    ring.setAttribute('x', point.getAttribute('cx'));
    ring.setAttribute('y', point.getAttribute('cy'));
    return ring;
  }));
  row.querySelector('.map-since').textContent = words.since(describe(since.at));
  row.querySelector('.count').textContent = fresh.length;
}

// The address.

function readAddress() {
  const asked = new URLSearchParams(location.search);
  box.value = asked.get('q') ?? '';
  select.value = asked.get('topic') ?? '';
  if (select.selectedIndex < 0) select.value = '';
  if (papers || box.value || select.value) show();
}

// Typing replaces the entry of the history; the choice of a topic adds one to go back to.
function update(method = 'replaceState') {
  const asked = Object.entries({ q: box.value.trim(), topic: select.value }).filter(([, value]) => value);
  history[method](null, '', location.pathname + (asked.length > 0 ? `?${new URLSearchParams(asked)}` : ''));
  show();
}

function choose(topic) {
  select.value = select.value === topic ? '' : topic;
  update('pushState');
}

// Events.

// The links of the legend become buttons; without this script, they lead to the topics.
for (const link of legend) {
  const press = event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(slugOf(link));
    form.scrollIntoView({ block: 'start' });
  };
  link.setAttribute('role', 'button');
  link.addEventListener('click', press);
  link.addEventListener('keydown', event => event.key === ' ' && press(event));
}
box.addEventListener('input', () => update());
select.addEventListener('change', () => update('pushState'));
form.addEventListener('submit', event => {
  event.preventDefault();
  step();
});
form.addEventListener('reset', event => {
  event.preventDefault();
  box.value = select.value = '';
  update('pushState');
  box.focus();
});
form.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || (!box.value && !select.value)) return;
  event.preventDefault();
  if (box.value) box.value = '';
  else select.value = '';
  update();
});
svg.addEventListener('pointerdown', event => isTouch = event.pointerType !== 'mouse');
svg.addEventListener('keydown', () => isTouch = false);
svg.addEventListener('click', event => {
  if (!isTouch) return;
  event.preventDefault();
  const label = event.target.closest('.labels a');
  const paper = findNearest(event);
  if (label) choose(slugOf(label));
  else point(paper === current ? undefined : paper);
});
addEventListener('popstate', readAddress);

card.className = 'map-card';
card.setAttribute('role', 'status');
card.hidden = true;
svg.after(card);
ringNew();
readAddress();
