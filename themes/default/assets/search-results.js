// Makes the entries of the search results, with the matching words marked. Sets text only, never HTML.

// The characters of the abstract that are shown, and of those the ones before the first word that is found.
const MAX_TEXT = 160;
const MAX_BEFORE = 50;

const words = {/* strings: search_results */};

/** Returns a function that makes the entry of a paper. `found` is the result of the search on the index. */
export function createEntries(index, found) {
  const marker = new Marker(index, found.words);
  return paper => createEntry(paper, marker, found.any);
}

/** Makes an element with attributes and children; children that are false or empty are left out. */
export function element(name, attributes, children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter(Boolean));
  return made;
}

function createEntry(paper, marker, any) {
  const seen = new Set();
  const marked = text => marker.mark(text, seen);
  const names = paper.authors.flatMap((author, i) => [i > 0 ? words.separator : '', ...marked(author)]);
  if (paper.more > 0) names.push(` ${words.more(paper.more)}`);
  const origin = [paper.venue && element('span', {}, marked(paper.venue)), paper.year && element('span', {}, [String(paper.year)])];
  const title = element('a', { href: paper.address, 'data-slug': paper.slug }, marked(paper.title));
  const topics = paper.topics.map(t => element('li', {}, [element('a', { href: t.address }, marked(t.title))]));
  const text = marked(excerpt(paper.text ?? '', marker, seen));
  const links = listLinks(paper).map(([label, href]) => element('li', {}, [element('a', { href }, [label])]));
  const unseen = any ? [] : marker.listUnseen(seen);
  return element('li', {}, [element('article', { class: 'entry' }, [
    element('h3', { class: 'entry-title' }, [title]),
    (names.length > 0 || origin.some(Boolean)) && element('p', { class: 'byline' }, [
      names.length > 0 && element('span', { class: 'authors' }, names),
      names.length > 0 && ' ',
      origin.some(Boolean) && element('span', { class: 'origin' }, origin),
    ]),
    (paper.pick || paper.why) && createChoice(paper),
    text.length > 0 && element('p', { class: 'summary' }, text),
    unseen.length > 0 && element('p', { class: 'search-where' }, [words.further(unseen.map(w => w.word).join(words.separator))]),
    links.length + topics.length > 0 && element('div', { class: 'entry-foot' }, [
      links.length > 0 && element('ul', { class: 'actions', 'aria-label': words.links }, links),
      topics.length > 0 && element('ul', { class: 'topics', 'aria-label': words.topics }, topics),
    ]),
  ])]);
}

// Whether it is a pick, why, and who says so.
function createChoice({ pick, why, by }) {
  return element('p', { class: 'why' }, [
    pick && element('strong', {}, [words.pick]), pick && ' ',
    why && element('q', {}, [why]), why && ' ',
    by && element('span', { class: 'by' }, [by]),
  ]);
}

// The links that other lists show first.
function listLinks({ arxiv, pdf, code }) {
  const id = arxiv?.split('/').map(encodeURIComponent).join('/');
  const links = [
    ['PDF', pdf ?? (id && `https://arxiv.org/pdf/${id}`)],
    ['arXiv', id && `https://arxiv.org/abs/${id}`],
    ['Code', code],
  ];
  return links.filter(([, address]) => /^https?:/i.test(address ?? ''));
}

// The beginning of the abstract, or, if that lacks a word which nothing else has, the part with this word.
function excerpt(text, marker, seen) {
  const start = shorten(text);
  const inStart = new Set(seen);
  marker.mark(start, inStart);
  const at = marker.findFirst(text, marker.listUnseen(inStart));
  if (at < 0) return start;
  const from = text.indexOf(' ', Math.max(0, at - MAX_BEFORE)) + 1;
  return from === 0 || from > at ? '…' + shorten(text.slice(at)) : '…' + shorten(text.slice(from));
}

function shorten(text) {
  if (text.length <= MAX_TEXT) return text;
  const end = text.lastIndexOf(' ', MAX_TEXT - 1);
  return text.slice(0, end > 0 ? end : MAX_TEXT - 1).replace(/[ ,;:.\u2013\u2014-]+$/, '') + '…';
}

class Marker {
  constructor(index, words) {
    this.index = index;
    this.words = words.filter(word => word.terms.length > 0);
  }

  /** The words that a reader does not see marked, because they are further on in the abstract. */
  listUnseen(seen) {
    return this.words.filter(word => !seen.has(word) && !word.terms.some(term => term.common));
  }

  /** Where the first of some words is in a text; -1 if it has none. */
  findFirst(text, words) {
    if (words.length === 0) return -1;
    const marker = new Marker(this.index, words);
    let at = 0;
    for (const part of marker.mark(text, new Set())) {
      if (typeof part !== 'string') return at;
      at += part.length;
    }
    return -1;
  }

  /** Splits a text into plain texts and marks, and adds the words that it has to `seen`. */
  mark(text, seen) {
    const parts = text.split(/([\p{L}\p{M}\p{N}'\u2019]+)/u);
    const marked = this.findPhrases(parts, seen);
    return parts.flatMap((part, i) => {
      if (part === '') return [];
      if (i % 2 === 1 && this.index.text.hasRuns(part)) return this.markPairs(part, seen);
      return [i % 2 === 1 && (this.isFound(part, seen) || marked.has(i)) ? element('mark', {}, [part]) : part];
    });
  }

  // The parts of a text that belong to a phrase of the query.
  findPhrases(parts, seen) {
    const phrases = this.words.filter(word => word.slots);
    const found = new Set();
    if (phrases.length === 0) return found;
    const units = parts.flatMap((part, i) => i % 2 === 1 ? this.index.split(part).map(word => ({ word, part: i })) : []);
    for (const phrase of phrases) {
      units.forEach((_, start) => {
        if (!phrase.slots.every(slot => units[start + slot.at] && isMeant(slot, units[start + slot.at].word))) return;
        seen.add(phrase);
        for (const slot of phrase.slots) found.add(units[start + slot.at].part);
      });
    }
    return found;
  }

  // Marks the pairs of neighbours that the query has, not the whole run of Chinese, Japanese or Korean.
  markPairs(run, seen) {
    const found = new Array(run.length).fill(false);
    for (let at = 0; at < run.length; at++)
      if (this.isFound(run.slice(at, at + 2), seen, true)) found.fill(true, at, at + 2);
    const parts = [];
    for (let start = 0, end = 1; end <= run.length; end++) {
      if (end < run.length && found[end] === found[start]) continue;
      const part = run.slice(start, end);
      parts.push(found[start] ? element('mark', {}, [part]) : part);
      start = end;
    }
    return parts;
  }

  isFound(part, seen, inRun = false) {
    const folded = this.index.split(part);
    const hits = this.words.filter(word => folded.some(unit => word.slots && !inRun
      ? word.terms.some(term => term.alone && term.word === unit)
      : isMeant(word, unit)));
    hits.forEach(word => seen.add(word));
    return hits.length > 0;
  }
}

function isMeant({ word, begins, terms }, folded) {
  return terms.some(term => term.word === folded) || (begins && folded.startsWith(word));
}
