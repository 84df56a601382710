// Finds the words of the dictionary that a word of a query means: itself, other forms, words that it begins, and, only if there
// are none, corrections of a typing error.

// Limits for one word: dictionary files and postings files to load, and corrections to try. A prefix with a star, which the
// reader has chosen, may load more.
const MAX_FORM_FILES = 3;
const SHARED_START = 5;
const MAX_WORD_FILES = 2;
const MAX_POSTINGS_FILES = 4;
const STAR = 4;
const MAX_CORRECTIONS = 3;
// Weights relative to the word itself: a title with another form counts more than an abstract with the word, a title with a
// longer word does not.
const OTHER_FORM = 0.8;
const LONGER_WORD = 0.5;

export class WordFinder {
  /** `forms` is the module search-stem.js; without `stems`, only plurals are other forms. */
  constructor(files, { singular, pluralForms, stem }, stems) {
    Object.assign(this, { files, singular, pluralForms, stem: stems ? stem : null });
  }

  /**
   * Gives { word, kind, terms }: kind is exact, prefix, typo, begun (too short to complete) or none; a term is an entry of
   * the dictionary with its weight.
   */
  async understand(word, unfinished) {
    const forms = await this.forms(word);
    const longer = unfinished || forms.length === 0 ? await this.completions(word) : [];
    const terms = merge(forms, longer ?? []);
    if (terms.length > 0) return { word, kind: forms.length > 0 ? 'exact' : 'prefix', begins: longer?.length > 0, terms };
    if (unfinished && !longer) return { word, kind: 'begun', terms };
    const corrections = await this.corrections(word, unfinished);
    return corrections.length > 0 ? { word, kind: 'typo', terms: corrections } : { word, kind: 'none', terms };
  }

  /** The words with the same stem, or else the same singular. */
  async forms(word) {
    const alike = await this.exactForms(this.singular(word));
    const forms = new Map([await this.files.entry(word), ...alike, ...await this.relatives(word)].filter(Boolean).map(e => [e.word, e]));
    return [...forms.values()].map(entry => ({ ...entry, weight: entry.word === word ? 1 : OTHER_FORM }));
  }

  /** The words with this singular. */
  async exactForms(singular) {
    const entries = await Promise.all(this.pluralForms(singular).map(form => this.files.entry(form)));
    return entries.filter(Boolean).map(entry => ({ ...entry, weight: entry.word === singular ? 1 : OTHER_FORM }));
  }

  // Words of one stem begin alike, with four letters or more if the stem is longer ("behaviour" and "behavior").
  async relatives(word) {
    if (!this.stem || !/^[a-z]{4,}$/.test(word)) return [];
    const stem = this.stem(word);
    const start = stem.slice(0, Math.min(Math.max(stem.length - 1, 3), SHARED_START));
    if (this.files.spread('words', start, start + '\uFFFF') > MAX_FORM_FILES) return [];
    const near = await this.files.range('words', start, start + '\uFFFF');
    return near.filter(entry => entry.word.startsWith(start) && this.stem(entry.word) === stem);
  }

  /** The words with a prefix: the word itself first, then by number of papers. Null if there are too many to load. */
  async completions(prefix, star = false) {
    const more = star ? STAR : 1;
    if (this.files.spread('words', prefix, prefix + '\uFFFF') > MAX_WORD_FILES * more) return null;
    const begun = (await this.files.range('words', prefix, prefix + '\uFFFF')).filter(entry => entry.word.startsWith(prefix));
    begun.sort((a, b) => (b.word === prefix) - (a.word === prefix) || b.count - a.count);
    const loaded = new Set();
    return begun
      .filter(({ number }) => {
        const file = this.files.postingsFile(number);
        return loaded.has(file) || (loaded.size < MAX_POSTINGS_FILES * more && loaded.add(file));
      })
      .map(entry => ({ ...entry, weight: star || entry.word === prefix ? 1 : LONGER_WORD }));
  }

  // The most common words at edit distance one: either half of the word, or all but its middle, is correct.
  async corrections(word, unfinished) {
    if (word.length < this.files.manifest.shortestMistyped || !/\p{L}/u.test(word)) return [];
    const middle = Math.floor(word.length / 2);
    const start = word.slice(0, middle);
    const end = reverse(word.slice(middle));
    const [starting, ending] = await Promise.all([
      this.files.range('words', start, start + '\uFFFF'),
      this.files.range('endings', end, end + '\uFFFF'),
    ]);
    const swapped = start.slice(0, -1) + word[middle] + word[middle - 1] + word.slice(middle + 1);
    const others = [...new Set([swapped, ...ending.map(e => reverse(e.word)).filter(w => isOneEdit(word, w) && !w.startsWith(start))])];
    const meant = [
      ...starting.filter(e => e.word.startsWith(start) && (isOneEdit(word, e.word) || (unfinished && beginsWithOneEdit(word, e.word)))),
      ...(await Promise.all(others.map(w => this.files.entry(w)))).filter(Boolean),
    ];
    return meant.sort((a, b) => b.count - a.count).slice(0, MAX_CORRECTIONS).map(entry => ({ ...entry, weight: 1 }));
  }
}

function merge(first, second) {
  const words = new Set(first.map(entry => entry.word));
  return [...first, ...second.filter(entry => !words.has(entry.word))];
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

function reverse(word) {
  return word.split('').reverse().join('');
}
