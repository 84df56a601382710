// Reads the files of the search index (src/SiteGen/Search says what they contain), each once and only if a query needs it.

const LEVEL_BITS = 4;
const FIELD_BITS = 3;
/** The fields of a position, by number. A position is (words before it << FIELD_BITS) + field. */
export const FIELDS = ['abstract', 'title', 'author', 'venue', 'topic', 'identifier'];
export const NEXT = 1 << FIELD_BITS;

export class IndexFiles {
  constructor(folder, manifest, load) {
    Object.assign(this, { folder, manifest, load, files: new Map() });
  }

  /** What results show of papers, in the order of their numbers given. */
  async papers(ids) {
    const { papersPerFile } = this.manifest;
    const files = await Promise.all(ids.map(id => this.file(`papers-${Math.floor(id / papersPerFile)}.json`)));
    return files.map((file, i) => file[ids[i] % papersPerFile]);
  }

  /** The papers of each value of the filters that readers choose. */
  filters() {
    return this.lists('filters.bin', Object.keys(this.manifest.filters).filter(name => name !== 'has'));
  }

  /** The papers that have something. */
  async having(name) {
    return (await this.lists('has.bin', ['has'])).has[name] ?? [];
  }

  /** The rank of each paper, from 0: by 'published' or 'title', or of those papers that are 'trending'. */
  async ranks(name) {
    const ids = name === 'trending' ? this.manifest.trending : await this.file(`order-${name}.bin`, readAll);
    return new Map(ids.map((id, rank) => [id, rank]));
  }

  lists(name, filters) {
    return this.file(name, bytes => {
      const numbers = new Numbers(bytes);
      return Object.fromEntries(filters.map(filter =>
        [filter, Object.fromEntries(this.manifest.filters[filter].map(value => [value, numbers.ascending()]))]));
    });
  }

  /** The dictionary's entry of a word: { word, number, count, common }. */
  async entry(word) {
    return (await this.range('words', word, word)).find(entry => entry.word === word);
  }

  /** All entries of the files that contain the words from one to another. `name` is words or endings. */
  async range(name, from, to) {
    const first = lastAtMost(this.manifest[name], from);
    const files = Array.from({ length: this.spread(name, from, to) }, (_, i) =>
      this.file(`${name}-${first + i}.bin`, bytes => readWords(bytes, name === 'words' ? this.manifest.wordNumbers[first + i] : -1)));
    return (await Promise.all(files)).flat();
  }

  /** How many files that are. */
  spread(name, from, to) {
    const files = this.manifest[name];
    return files.length === 0 ? 0 : lastAtMost(files, to) - lastAtMost(files, from) + 1;
  }

  postingsFile(number) {
    return lastAtMost(this.manifest.postings, number);
  }

  /** The papers of a word, as pairs of number and level from 1. */
  async postings(number) {
    const file = this.postingsFile(number);
    const lists = await this.file(`postings-${file}.bin`, readPostings);
    return lists[number - this.manifest.postings[file]];
  }

  /** The positions of a word in each paper of its postings. */
  async positions(number) {
    const file = lastAtMost(this.manifest.positions, number);
    const lists = await this.file(`positions-${file}.bin`, splitPositions);
    const list = number - this.manifest.positions[file];
    return lists[list].papers ??= readPositions(lists[list].bytes);
  }

  /** The abstract of the paper whose page has an address; empty if the page cannot be read. */
  abstract(address) {
    return this.once(address).catch(() => '');
  }

  file(name, read) {
    return this.once(this.folder + name, read);
  }

  once(address, read = value => value) {
    if (!this.files.has(address)) {
      const file = this.load(address).then(read);
      file.catch(() => this.files.delete(address));
      this.files.set(address, file);
    }
    return this.files.get(address);
  }
}

/** Loads a file: JSON as a value, a paper's page as its abstract, anything else as bytes. Throws if the host does not have it. */
export async function loadFile(address, options) {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  if (address.endsWith('.json')) return response.json();
  return address.endsWith('/') ? readAbstract(await response.text()) : new Uint8Array(await response.arrayBuffer());
}

// Pages of papers have the abstract as plain text in a tag for reference managers.
function readAbstract(html) {
  return new DOMParser().parseFromString(html, 'text/html').querySelector('meta[name="citation_abstract"]')?.content ?? '';
}

function readAll(bytes) {
  const numbers = new Numbers(bytes);
  const all = [];
  while (!numbers.atEnd) all.push(numbers.next());
  return all;
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

function splitPositions(bytes) {
  const numbers = new Numbers(bytes);
  const lists = [];
  while (!numbers.atEnd) {
    const length = numbers.next();
    lists.push({ bytes: bytes.subarray(numbers.at, numbers.at += length) });
  }
  return lists;
}

function readPositions(bytes) {
  const numbers = new Numbers(bytes);
  const papers = [];
  while (!numbers.atEnd) {
    const positions = [];
    for (let more = 1, last = 0; more;) {
      const number = numbers.next();
      more = number & 1;
      positions.push(last += number >> 1);
    }
    papers.push(positions);
  }
  return papers;
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
