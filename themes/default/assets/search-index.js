// Answers queries from the search index under /search/ that the build wrote. Loads only the files that a query needs, each
// once.

// The other modules. Their files have a hash in their names on a site, so the search page says where they are.
const MODULES = ['files', 'text', 'stem', 'query', 'words', 'match'];
const ADDRESSES = globalThis.document?.getElementById('search')?.dataset
  ?? Object.fromEntries(MODULES.map(name => [name, `./search-${name}.js`]));

/** Opens the index at the address of its index.json. `load` takes a URL and returns the content of the file. */
export async function openIndex(address, load) {
  const modules = Object.fromEntries(await Promise.all(MODULES.map(async name => [name, await import(ADDRESSES[name])])));
  const read = load ?? modules.files.loadFile;
  return new SearchIndex(address, await read(address), read, modules);
}

class SearchIndex {
  constructor(address, manifest, load, { files, text, stem, query, words, match }) {
    const folder = address.slice(0, address.lastIndexOf('/') + 1) + manifest.folder + '/';
    this.site = address.slice(0, address.lastIndexOf('/search/') + 1);
    this.manifest = manifest;
    this.parse = query.parseQuery;
    this.endsInWord = text.endsInWord;
    this.text = text.createText(manifest.letters);
    this.singular = stem.singular;
    this.files = new files.IndexFiles(folder, manifest, load);
    this.finder = new words.WordFinder(this.files, stem, manifest.stems);
    this.matcher = new match.PhraseFinder(this.files, files);
  }

  /**
   * Finds papers. `filter` may have a value for each filter of the index: { topic, year, venue, code, … }; `size` is how many
   * results are shown at first; `sort` is empty for relevance, 'date' for the newest in the feed, 'published', 'title' or 'trending'.
   * Gives { ids, papers, words, any, counts, errors, empty }: the numbers of all papers found, best first; what to show of the first ones; how each word was understood; whether the
   * papers have only some of the words; how many papers each filter would leave; what is wrong with the query; whether
   * it asks for nothing, so that all papers are found.
   */
  async search(query, filter = {}, size = 10, sort = '') {
    const { root, errors } = this.parse(query);
    const unfinished = this.endsInWord(query);
    const [filters, asked] = await Promise.all([this.files.filters(), this.ask(root, unfinished)]);
    const empty = asked.words.length + asked.strict.length + asked.without.length === 0;
    const found = empty ? this.everything() : this.rank(asked);
    const { ids, counts } = narrow(await this.sort(found.ids, sort), filters, filter);
    const first = await this.papers(ids.slice(0, size));
    const papers = sort || asked.typed.length < 2 ? first : this.titlesFirst(asked.typed, first);
    const words = [...asked.words, ...asked.strict.flatMap(node => node.words)];
    return { ids: [...papers.map(p => p.id), ...ids.slice(size)], papers, words, any: found.any, counts, errors, empty };
  }

  async sort(ids, by) {
    if (by === '') return ids;
    const ranks = by === 'date' ? new Map() : await this.files.ranks(by);
    const rank = id => ranks.get(id) ?? ranks.size;
    return ids.toSorted((a, b) => rank(a) - rank(b) || b - a);
  }

  /** What results show of papers, in the order of their numbers given. */
  async papers(ids) {
    const { topics } = this.manifest;
    return Promise.all((await this.files.papers(ids)).map(async (paper, i) => {
      const address = `${this.site}papers/${paper.slug}/`;
      return {
        id: ids[i], authors: [], more: 0, ...paper, address,
        text: await this.files.abstract(address),
        topics: (paper.topics ?? []).map(t => ({ ...topics[t], address: `${this.site}topics/${topics[t].slug}/` })),
      };
    }));
  }

  /** The words of a text as the index holds them. */
  split(text) {
    return this.text.split(text);
  }

  // What a query asks for: words, all of which or else as many as possible are wanted; what papers must have (strict); what
  // they must not have; and the words as they were typed, if there is nothing else.
  async ask(root, unfinished) {
    const operands = root?.type === 'and' ? root.items : root ? [root] : [];
    const isWord = node => node.type === 'term' && !node.field && !node.quoted && !node.prefix;
    const words = operands.filter(isWord);
    const others = operands.filter(node => !isWord(node));
    const [understood, strict, without] = await Promise.all([
      Promise.all(words.map(node => this.words(node, unfinished && node.last))),
      Promise.all(others.filter(node => node.type !== 'not').map(node => this.evaluate(node, unfinished))),
      Promise.all(others.filter(node => node.type === 'not').map(node => this.evaluate(node.item, false))),
    ]);
    const distinct = new Map(understood.flat().map(word => [word.word, word]));
    return { words: [...distinct.values()], strict, without, typed: others.length > 0 ? [] : words.flatMap(node => this.split(node.text)) };
  }

  // The words of a term that is no phrase. One with a hyphen is the phrase of its parts, unless no paper has that.
  async words(node, unfinished) {
    const units = this.text.units(node.text);
    if (units.length > 1 && !this.text.hasRuns(node.text)) {
      const phrase = await this.phrase({ ...node, last: unfinished }, units);
      if (phrase.levels.size > 0) return [phrase];
      const parts = await Promise.all(units.map((unit, i) => this.word(unit.word, unfinished && i === units.length - 1)));
      return parts.map(part => ({ ...part, apart: node.text }));
    }
    return Promise.all(units.map((unit, i) => this.word(unit.word, unfinished && i === units.length - 1)));
  }

  async word(word, unfinished) {
    const understood = await this.finder.understand(word, unfinished);
    const postings = await Promise.all(understood.terms.map(term => this.files.postings(term.number)));
    const levels = new Map();
    understood.terms.forEach(({ weight }, i) => {
      for (const [id, level] of postings[i]) levels.set(id, Math.max(levels.get(id) ?? 0, level * weight));
    });
    return { ...understood, levels };
  }

  // Strict evaluation: { levels, words }, where levels are the papers that match: Map(id → score).
  async evaluate(node, unfinished) {
    if (node.type === 'term') return this.term(node, unfinished && node.last);
    if (node.type === 'not') return { levels: this.complement((await this.evaluate(node.item, false)).levels), words: [] };
    if (node.type === 'has') return { levels: new Map((await this.files.having(node.name)).map(id => [id, 0])), words: [] };
    if (node.type === 'years') {
      const { year } = await this.files.filters();
      const lists = Object.entries(year).filter(([value]) => value >= node.from && value <= node.to);
      return { levels: new Map(lists.flatMap(([, list]) => list).map(id => [id, 0])), words: [] };
    }
    const parts = await Promise.all(node.items.map(item => this.evaluate(item, unfinished)));
    const levels = parts.map(part => part.levels).reduce(node.type === 'and' ? intersect : unite);
    return { levels, words: parts.flatMap(part => part.words) };
  }

  async term(node, unfinished) {
    const units = this.text.units(node.text);
    const isName = node.field === 'author' && !this.text.hasRuns(node.text);
    const found = units.length === 0 ? { word: node.text, kind: 'none', terms: [], levels: new Map() }
      : isName ? await this.author({ ...node, last: unfinished }, units.map(unit => unit.word))
        : units.length > 1 || node.field || node.quoted || node.prefix ? await this.phrase({ ...node, last: unfinished }, units)
          : await this.word(units[0].word, unfinished);
    const rarity = this.rarity(found);
    return { levels: new Map([...found.levels].map(([id, level]) => [id, level * rarity])), words: [found] };
  }

  // A phrase, or a single word in a field, as a word of its own.
  async phrase(node, units) {
    const slots = await Promise.all(units.map((unit, i) => this.slot(node, unit, i === units.length - 1, units.length === 1)));
    const missing = slots.some(slot => slot.terms.length === 0);
    const levels = missing ? new Map() : await this.matcher.phrase(slots, node.field);
    const terms = slots.flatMap(slot => slot.terms);
    // pre-training also finds pretraining, but not the reverse, because the query does not say where the hyphen would be.
    if (units.length > 1 && units.length < 4 && units.every((unit, i) => unit.at === i)) {
      const whole = await this.slot(node, { word: units.map(unit => unit.word).join(''), at: 0 }, true, false);
      const asOne = whole.terms.length > 0 ? await this.matcher.phrase([whole], node.field) : [];
      for (const [id, level] of asOne) levels.set(id, Math.max(levels.get(id) ?? 0, level));
      terms.push(...whole.terms.map(term => ({ ...term, alone: true })));
    }
    const kind = levels.size > 0 ? slots.length === 1 ? slots[0].kind : 'exact' : 'none';
    return { word: node.text.trim(), kind, slots: slots.length > 1 ? slots : undefined, terms: kind === 'none' ? [] : terms, levels };
  }

  // The entries that match at one position of a phrase. What is quoted is found with its plural, but not in other forms.
  async slot(node, { word, at, begins }, isLast, isAlone) {
    if (begins || (isLast && node.prefix)) {
      const longer = await this.finder.completions(word, true) ?? [];
      return { at, kind: 'prefix', word, begins: true, terms: [...longer, ...node.prefix ? await this.finder.exactForms(word) : []] };
    }
    if (isAlone && !node.quoted) return { at, ...await this.finder.understand(word, node.last) };
    const forms = node.quoted ? await this.finder.exactForms(this.singular(word)) : await this.finder.forms(word);
    const longer = isLast && node.last ? await this.finder.completions(word) ?? [] : [];
    const known = new Set(forms.map(term => term.word));
    return { at, kind: 'exact', word, begins: longer.length > 0, terms: [...forms, ...longer.filter(term => !known.has(term.word))] };
  }

  async author(node, words) {
    // "Lampert C" is written "C Lampert" elsewhere.
    if (words.length > 1 && words.at(-1).length === 1 && words[0].length > 1 && !node.prefix) words = [...words.slice(1), words[0]];
    const family = words.at(-1);
    const entry = await this.files.entry(family);
    const understood = node.prefix ? { kind: 'prefix', begins: true, terms: await this.finder.completions(family, true) ?? [] }
      : entry && !node.last ? { kind: 'exact', terms: [{ ...entry, weight: 1 }] }
        : await this.finder.understand(family, node.last);
    const levels = await this.matcher.author(understood.terms, words.slice(0, -1));
    const given = words.slice(0, -1).map(word => ({ word, weight: 1 }));
    const kind = levels.size > 0 ? understood.kind : 'none';
    return { word: node.text.trim(), kind, terms: [...understood.terms, ...given], levels };
  }

  // Papers with all words, best first; if there are none, those with the most words.
  rank({ words, strict, without }) {
    const asked = words.filter(w => w.kind !== 'begun');
    const scores = new Float64Array(this.manifest.papers);
    const hits = new Uint8Array(this.manifest.papers);
    const known = asked.filter(w => w.terms.length > 0);
    const rare = known.filter(w => !isCommon(w));
    const needed = rare.length > 0 ? rare : known;
    for (const word of known) {
      const rarity = this.rarity(word);
      for (const [id, level] of word.levels) {
        scores[id] += rarity * level;
        if (needed.includes(word)) hits[id]++;
      }
    }
    for (const { levels } of strict) for (const [id, score] of levels) scores[id] += score;
    const isAllowed = id => strict.every(({ levels }) => levels.has(id)) && !without.some(({ levels }) => levels.has(id));
    const allowed = this.everything().ids.filter(isAllowed);
    const most = asked.length === 0 ? 0 : allowed.reduce((max, id) => Math.max(max, hits[id]), 0);
    const any = most < needed.length || known.length < asked.length;
    const ids = allowed.filter(id => hits[id] === most && (most > 0 || asked.length === 0));
    return { ids: ids.sort((a, b) => scores[b] - scores[a] || b - a), any };
  }

  // The inverse document frequency of BM25, for all forms of a word together.
  rarity({ terms, levels, slots }) {
    const count = Math.max(levels.size, ...slots ? [] : terms.filter(t => t.common).map(t => t.count));
    return Math.log(1 + (this.manifest.papers - count + 0.5) / (count + 0.5));
  }

  // A title that starts with the typed words comes first, then one that contains them one after the other.
  titlesFirst(typed, papers) {
    const phrase = ' ' + typed.join(' ');
    const starts = new Map(papers.map(paper => [paper, (' ' + this.split(paper.title).join(' ')).indexOf(phrase)]));
    const rank = paper => [2, 0][starts.get(paper) + 1] ?? 1;
    return papers.toSorted((a, b) => rank(a) - rank(b));
  }

  everything() {
    return { ids: Array.from({ length: this.manifest.papers }, (_, i) => this.manifest.papers - 1 - i), any: false };
  }

  complement(levels) {
    return new Map(this.everything().ids.filter(id => !levels.has(id)).map(id => [id, 0]));
  }
}

/** Whether a word is so common that it was searched in titles and names only. */
export function isCommon(word) {
  return word.terms.some(term => term.common);
}

function intersect(a, b) {
  return new Map([...a].filter(([id]) => b.has(id)).map(([id, score]) => [id, score + b.get(id)]));
}

function unite(a, b) {
  const both = new Map(a);
  for (const [id, score] of b) both.set(id, (both.get(id) ?? 0) + score);
  return both;
}

// Applies the filters, and counts for each value of a filter the papers that it would leave if the other filters stay.
function narrow(ids, filters, chosen) {
  const sets = Object.entries(filters).map(([name, lists]) =>
    ({ name, lists, set: chosen[name] ? new Set(Object.hasOwn(lists, chosen[name]) ? lists[chosen[name]] : []) : null }));
  const within = others => ids.filter(id => others.every(({ set }) => !set || set.has(id)));
  const counts = Object.fromEntries(sets.map(filter => {
    const left = new Set(within(sets.filter(other => other !== filter)));
    return [filter.name, Object.fromEntries(Object.entries(filter.lists).map(([value, list]) =>
      [value, list.reduce((sum, id) => sum + left.has(id), 0)]))];
  }));
  return { ids: within(sets), counts };
}
