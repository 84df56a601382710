// Answers queries from the search index under /search/ that the build wrote (src/SiteGen/Search says what its files
// contain). Loads only the files that a query needs, each once. Does not depend on the page.

const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;
const ACCENT = /\p{Mn}/u;
const RUN = /([\u1100-\u11FF\u3005-\u3007\u3041-\u312F\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF]+)/;
const NOT_TEXT = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu;

// Limits for one unfinished or misspelt word: dictionary files and postings files to load, and corrections to try.
const MAX_WORD_FILES = 2;
const MAX_POSTINGS_FILES = 4;
const MAX_CORRECTIONS = 3;
const LEVEL_BITS = 4;
// The weight of a completion or of the plural form, relative to the word itself.
const OTHER_FORM = 0.8;

/** Opens the index at the address of its index.json. `load` takes a URL and returns the content of the file. */
export async function openIndex(address, load = loadFile) {
  return new SearchIndex(address, await load(address), load);
}

/** Loads a file: JSON as a value, anything else as bytes. Throws if the host does not have it. */
export async function loadFile(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return address.endsWith('.json') ? response.json() : new Uint8Array(await response.arrayBuffer());
}

class SearchIndex {
  constructor(address, manifest, load) {
    this.site = address.slice(0, address.lastIndexOf('/search/') + 1);
    this.folder = address.slice(0, address.lastIndexOf('/') + 1) + manifest.folder + '/';
    this.manifest = manifest;
    this.load = load;
    this.files = new Map();
  }

  /**
   * Finds papers. `filter` may have topic (a slug), year (a number) and code (true); `size` is how many results are
   * shown at first. Gives { ids, papers, words, any, counts }: the numbers of all papers found, best first; what to
   * show of the first ones; how each word was understood; whether the papers have only some of the words; how many
   * papers each filter would leave.
   */
  async search(query, filter = {}, size = 10) {
    const typed = this.split(query);
    const unfinished = typed.length > 0 && LETTER_OR_DIGIT.test(query.trimEnd().slice(-1)) && !/\s$/.test(query);
    const distinct = [...new Set(typed)];
    const [filters, ...words] = await Promise.all([
      this.filters(),
      ...distinct.map(word => this.understand(word, unfinished && word === typed.at(-1))),
    ]);
    const found = typed.length === 0 ? this.everything() : this.rank(words.filter(w => w.kind !== 'begun'));
    const { ids, counts } = this.narrow(found.ids, filters, filter);
    const papers = this.phrasesFirst(typed, await this.papers(ids.slice(0, size)));
    return { ids: [...papers.map(p => p.id), ...ids.slice(size)], papers, words, any: found.any, counts };
  }

  /** What results show of papers, in the order of their numbers given. */
  async papers(ids) {
    const { papersPerFile, topics } = this.manifest;
    const files = await Promise.all(ids.map(id => this.file(`papers-${Math.floor(id / papersPerFile)}.json`)));
    return files.map((file, i) => {
      const paper = file[ids[i] % papersPerFile];
      return {
        id: ids[i], authors: [], more: 0, ...paper,
        address: `${this.site}papers/${paper.slug}/`,
        topics: (paper.topics ?? []).map(t => ({ ...topics[t], address: `${this.site}topics/${topics[t].slug}/` })),
      };
    });
  }

  /** The words of a text as the index holds them: folded by SiteGen.Text.Words, split further by SiteGen.Search.IndexWords. */
  split(text) {
    return this.words(text).flatMap(splitRuns);
  }

  /** Whether a text has Chinese, Japanese or Korean, whose words stand inside runs of characters. */
  hasRuns(text) {
    return RUN.test(text);
  }

  words(text) {
    const folded = this.fold(text);
    const words = [];
    for (let at = 0; at < folded.length;) {
      if (!LETTER_OR_DIGIT.test(folded[at])) {
        at++;
        continue;
      }
      const start = at;
      while (at < folded.length && (LETTER_OR_DIGIT.test(folded[at]) || isInnerApostrophe(folded, at))) {
        if (isInnerApostrophe(folded, at) && isPossessive(folded, at)) break;
        at++;
      }
      words.push(folded.slice(start, at).replace(/['\u2019]/g, ''));
      if (isApostrophe(folded[at])) at += 2;
    }
    return words;
  }

  fold(text) {
    let folded = '';
    for (const unit of text.replace(NOT_TEXT, '').normalize('NFKD').split('')) {
      if (ACCENT.test(unit)) continue;
      const lower = unit.toLowerCase();
      folded += this.manifest.letters[lower] ?? lower;
    }
    return folded;
  }

  // Finds the dictionary's words for a typed one. kind: exact, prefix, typo, begun (too short to complete), none.
  async understand(word, unfinished) {
    const completions = await this.completions(word);
    const forms = unfinished ? [] : await this.forms(word);
    if (forms.length > 0) return this.understood(word, 'exact', forms);
    if (completions?.length > 0) return this.understood(word, 'prefix', completions);
    const exact = completions ? null : await this.entry(word);
    if (exact) return this.understood(word, 'exact', [exact]);
    if (unfinished && !completions) return { word, kind: 'begun', terms: [] };
    const corrections = await this.corrections(word, unfinished);
    return corrections.length > 0 ? this.understood(word, 'typo', corrections) : { word, kind: 'none', terms: [] };
  }

  async understood(word, kind, entries) {
    const terms = await Promise.all(entries.map(async entry => ({
      ...entry,
      weight: entry.word === word || kind === 'typo' ? 1 : OTHER_FORM,
      postings: await this.postings(entry.number),
    })));
    return { word, kind, terms };
  }

  // The word itself, and with or without a plural's s.
  async forms(word) {
    const forms = [word, word + 's', ...(word.endsWith('s') ? [word.slice(0, -1)] : [])];
    return (await Promise.all(forms.map(form => this.entry(form)))).filter(Boolean);
  }

  async entry(word) {
    const entries = await this.range('words', word, word);
    return entries.find(entry => entry.word === word);
  }

  // The words with this prefix: the word itself first, then by number of papers. Null if there are too many to load.
  async completions(prefix) {
    if (this.spread('words', prefix, prefix + '\uFFFF') > MAX_WORD_FILES) return null;
    const begun = (await this.range('words', prefix, prefix + '\uFFFF')).filter(entry => entry.word.startsWith(prefix));
    begun.sort((a, b) => (b.word === prefix) - (a.word === prefix) || b.count - a.count);
    const files = new Set();
    return begun.filter(({ number }) => {
      const file = this.postingsFile(number);
      return files.has(file) || (files.size < MAX_POSTINGS_FILES && files.add(file));
    });
  }

  // The most common words at edit distance one: either half of the word, or all but its middle, is correct.
  async corrections(word, unfinished) {
    if (word.length < this.manifest.shortestMistyped || !LETTER.test(word)) return [];
    const middle = Math.floor(word.length / 2);
    const start = word.slice(0, middle);
    const end = reverse(word.slice(middle));
    const [starting, ending] = await Promise.all([
      this.range('words', start, start + '\uFFFF'),
      this.range('endings', end, end + '\uFFFF'),
    ]);
    const swapped = start.slice(0, -1) + word[middle] + word[middle - 1] + word.slice(middle + 1);
    const others = [...new Set([swapped, ...ending.map(e => reverse(e.word)).filter(w => isOneEdit(word, w) && !w.startsWith(start))])];
    const meant = [
      ...starting.filter(e => e.word.startsWith(start) && (isOneEdit(word, e.word) || (unfinished && beginsWithOneEdit(word, e.word)))),
      ...(await Promise.all(others.map(w => this.entry(w)))).filter(Boolean),
    ];
    return meant.sort((a, b) => b.count - a.count).slice(0, MAX_CORRECTIONS);
  }

  // Papers with all words, best first; if there are none, those with the most words.
  rank(words) {
    const scores = new Float32Array(this.manifest.papers);
    const hits = new Uint8Array(this.manifest.papers);
    const known = words.filter(w => w.terms.length > 0);
    const rare = known.filter(w => !w.terms.some(t => t.common));
    const needed = rare.length > 0 ? rare : known;
    for (const word of known) this.score(word, scores, needed.includes(word) ? hits : null);
    let ids = [];
    hits.forEach((count, id) => count > 0 && ids.push(id));
    const most = ids.reduce((max, id) => Math.max(max, hits[id]), 0);
    const any = most < needed.length || known.length < words.length;
    ids = ids.filter(id => hits[id] === most);
    return { ids: ids.sort((a, b) => scores[b] - scores[a] || b - a), any };
  }

  // Adds BM25's weight of one word, whatever forms it was found in.
  score({ terms }, scores, hits) {
    const levels = new Map();
    for (const { postings, weight } of terms)
      for (const [id, level] of postings) levels.set(id, Math.max(levels.get(id) ?? 0, level * weight));
    const count = Math.max(levels.size, ...terms.filter(t => t.common).map(t => t.count));
    const rarity = Math.log(1 + (this.manifest.papers - count + 0.5) / (count + 0.5));
    for (const [id, level] of levels) {
      scores[id] += rarity * level;
      if (hits) hits[id]++;
    }
  }

  // The index has no word positions, but the titles are loaded: a title that starts with the phrase comes first, then one
  // that contains it.
  phrasesFirst(typed, papers) {
    if (typed.length < 2) return papers;
    const phrase = ' ' + typed.join(' ');
    const places = new Map(papers.map(paper => [paper, (' ' + this.split(paper.title).join(' ')).indexOf(phrase)]));
    const rank = paper => [2, 0][places.get(paper) + 1] ?? 1;
    return papers.toSorted((a, b) => rank(a) - rank(b));
  }

  everything() {
    return { ids: Array.from({ length: this.manifest.papers }, (_, i) => this.manifest.papers - 1 - i), any: false };
  }

  // Applies the filters, and counts for each filter the papers that it would leave if the others stay.
  narrow(ids, { topics, years, code }, filter) {
    const place = this.manifest.topics.findIndex(t => t.slug === filter.topic);
    const inTopic = filter.topic ? new Set(topics[place]) : null;
    const inYear = filter.year ? new Set(years[this.manifest.years.indexOf(filter.year)]) : null;
    const withCode = filter.code ? new Set(code) : null;
    const within = (...sets) => ids.filter(id => sets.every(set => !set || set.has(id)));
    const count = (list, among) => list.reduce((sum, id) => sum + among.has(id), 0);
    const forTopics = new Set(within(inYear, withCode));
    const forYears = new Set(within(inTopic, withCode));
    return {
      ids: within(inTopic, inYear, withCode),
      counts: {
        topics: Object.fromEntries(topics.map((list, i) => [this.manifest.topics[i].slug, count(list, forTopics)])),
        years: Object.fromEntries(years.map((list, i) => [this.manifest.years[i], count(list, forYears)])),
        code: count(code, new Set(within(inTopic, inYear))),
      },
    };
  }

  // Files.

  file(name, read = value => value) {
    if (!this.files.has(name)) {
      const file = this.load(this.folder + name).then(read);
      file.catch(() => this.files.delete(name));
      this.files.set(name, file);
    }
    return this.files.get(name);
  }

  async filters() {
    const { topics, years } = this.manifest;
    return this.file('filters.bin', bytes => {
      const numbers = new Numbers(bytes);
      return { topics: topics.map(() => numbers.ascending()), years: years.map(() => numbers.ascending()), code: numbers.ascending() };
    });
  }

  // All entries of the files that contain the words from one to another.
  async range(name, from, to) {
    const first = lastAtMost(this.manifest[name], from);
    const files = Array.from({ length: this.spread(name, from, to) }, (_, i) =>
      this.file(`${name}-${first + i}.bin`, bytes => readWords(bytes, name === 'words' ? this.manifest.wordNumbers[first + i] : -1)));
    return (await Promise.all(files)).flat();
  }

  spread(name, from, to) {
    const files = this.manifest[name];
    return files.length === 0 ? 0 : lastAtMost(files, to) - lastAtMost(files, from) + 1;
  }

  postingsFile(number) {
    return lastAtMost(this.manifest.postings, number);
  }

  async postings(number) {
    const file = this.postingsFile(number);
    const lists = await this.file(`postings-${file}.bin`, readPostings);
    return lists[number - this.manifest.postings[file]];
  }
}

function readWords(bytes, firstNumber) {
  const numbers = new Numbers(bytes);
  const entries = [];
  for (let word = ''; !numbers.atEnd;) {
    const shared = numbers.next();
    const more = Array.from({ length: numbers.next() }, () => numbers.next());
    word = word.slice(0, shared) + String.fromCharCode(...more);
    const papers = firstNumber < 0 ? 0 : numbers.next();
    entries.push({ word, number: firstNumber + entries.length, count: papers >> 1, common: papers % 2 === 1 });
  }
  return entries;
}

// For each word its papers, as pairs of number and level from 1.
function readPostings(bytes) {
  const numbers = new Numbers(bytes);
  const lists = [];
  while (!numbers.atEnd) {
    let id = 0;
    lists.push(Array.from({ length: numbers.next() }, () => {
      const posting = numbers.next();
      id += posting >> LEVEL_BITS;
      return [id, (posting & ((1 << LEVEL_BITS) - 1)) + 1];
    }));
  }
  return lists;
}

// Unsigned LEB128 numbers, one after the other.
class Numbers {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get atEnd() {
    return this.at >= this.bytes.length;
  }

  next() {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      number |= (byte & 0x7F) << shift;
      if (byte < 0x80) return number;
    }
  }

  ascending() {
    let last = 0;
    return Array.from({ length: this.next() }, () => (last += this.next()));
  }
}

// The index of the last item that is not greater; 0 if all are.
function lastAtMost(items, item) {
  let [low, high] = [0, items.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (items[middle] <= item) low = middle;
    else high = middle;
  }
  return low;
}

// Whether two different words are one insertion, deletion, substitution or swap of neighbours apart.
function isOneEdit(a, b) {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const rest = (word, skip) => word.slice(start + skip);
  if (a.length !== b.length) return a.length > b.length ? rest(a, 1) === rest(b, 0) : rest(a, 0) === rest(b, 1);
  return rest(a, 1) === rest(b, 1) || (rest(a, 2) === rest(b, 2) && a[start] === b[start + 1] && a[start + 1] === b[start]);
}

function beginsWithOneEdit(begun, word) {
  return [-1, 0, 1].some(more => word.length >= begun.length + more && isOneEdit(begun, word.slice(0, begun.length + more)));
}

// Runs of Chinese, Japanese and Korean are indexed by pairs of neighbours.
function splitRuns(word) {
  if (!RUN.test(word)) return [word];
  return word.normalize('NFC').split(RUN).filter(Boolean).flatMap(part => {
    if (part.length < 2 || part.replace(RUN, '') !== '') return [part];
    return Array.from({ length: part.length - 1 }, (_, i) => part.slice(i, i + 2));
  });
}

function reverse(word) {
  return word.split('').reverse().join('');
}

function isApostrophe(c) {
  return c === "'" || c === '\u2019';
}

function isInnerApostrophe(text, at) {
  return isApostrophe(text[at]) && at + 1 < text.length && LETTER.test(text[at + 1]);
}

function isPossessive(text, at) {
  return text[at + 1] === 's' && (at + 2 === text.length || !LETTER_OR_DIGIT.test(text[at + 2]));
}
