// Finds phrases, words in a field and names of authors, which need the positions of words.

// The number of the abstract among the fields: common words have no positions there, and match anywhere.
const ABSTRACT = 0;

export class PhraseFinder {
  /** `layout` has what search-files.js says of positions. */
  constructor(files, layout) {
    this.files = files;
    this.next = layout.NEXT;
    this.fields = layout.FIELDS;
  }

  /**
   * Gives the papers with words at fixed distances, with their levels: Map(id → level). `slots` are { at, terms }: where the
   * word is in the phrase, and the entries of the dictionary that match there. `field` may be null.
   */
  async phrase(slots, field) {
    const loaded = await Promise.all(slots.map(({ at, terms }) => this.slot(at * this.next, terms)));
    const wanted = field ? this.fields.indexOf(field) : -1;
    const found = new Map();
    // Start with the word of the fewest papers. All others are looked up.
    const fewest = loaded.reduce((a, b) => (a.gap - b.gap || a.papers.size - b.papers.size) <= 0 ? a : b);
    for (const [id, positions] of fewest.papers) {
      const isStart = at => at >= fewest.shift && (wanted < 0 || at % this.next === wanted);
      const levels = [...positions.keys()].filter(isStart).map(at => levelAt(loaded, id, at - fewest.shift, this.next));
      const level = Math.max(0, ...levels);
      if (level > 0) found.set(id, level);
    }
    return found;
  }

  /**
   * Gives the papers by an author: the family name, which is the last word, and each other word must be words of one name, in
   * any order. Either side of a given name may be an initial.
   */
  async author(family, given) {
    const stride = this.files.manifest.nameStride;
    const nameOf = at => Math.floor(Math.floor(at / this.next) / stride);
    const isAuthor = at => this.fields[at % this.next] === 'author';
    const [names, ...others] = await Promise.all([this.slot(0, family), ...given.map(word => this.givenName(word))]);
    const found = new Map();
    for (const [id, positions] of names.papers) {
      for (const [at, level] of positions) {
        if (!isAuthor(at)) continue;
        const inName = slot => [...slot.papers.get(id)?.keys() ?? []].filter(other => isAuthor(other) && nameOf(other) === nameOf(at));
        const used = new Set([at]);
        const use = slot => inName(slot).sort((a, b) => a - b).some(other => !used.has(other) && used.add(other));
        // Whole names first, so that no initial takes the word that a whole name needs.
        const isName = others.filter(other => !use(other.whole)).every(other => use(other.initial));
        if (isName) found.set(id, Math.max(found.get(id) ?? 0, level));
      }
    }
    return found;
  }

  async givenName(word) {
    const entries = await Promise.all((word.length > 1 ? [word, word[0]] : [word, '.' + word]).map(w => this.files.entry(w)));
    const [whole, other] = entries.map(entry => entry ? [{ ...entry, weight: 1 }] : []);
    const initial = word.length > 1 ? other : [...whole, ...other];
    return { whole: await this.slot(0, whole), initial: await this.slot(0, initial) };
  }

  // The positions of any of some words: Map(id → Map(position → level)).
  async slot(shift, terms) {
    const papers = new Map();
    for (const { postings, positions, weight } of await Promise.all(terms.map(term => this.term(term)))) {
      postings.forEach(([id, level], i) => {
        if (!papers.has(id)) papers.set(id, new Map());
        const paper = papers.get(id);
        for (const at of positions[i]) paper.set(at, Math.max(paper.get(at) ?? 0, level * weight));
      });
    }
    return { shift, papers, gap: terms.some(term => term.common) ? 1 : 0 };
  }

  async term({ number, weight }) {
    const [postings, positions] = await Promise.all([this.files.postings(number), this.files.positions(number)]);
    return { postings, positions, weight };
  }
}

// The lowest level of the words of a phrase that starts at a position; 0 if one is missing.
function levelAt(slots, id, start, next) {
  let lowest = Infinity;
  for (const { shift, papers, gap } of slots) {
    const level = papers.get(id)?.get(start + shift);
    if (level) lowest = Math.min(lowest, level);
    else if (!gap || start % next !== ABSTRACT) return 0;
  }
  return lowest;
}
