// Exports saved papers as BibTeX, RIS and CSL-JSON, from what their own pages say: the BibTeX entry and the tags for reference
// managers. The files are the same as those that the site offers for all of its papers.

// Pages that are fetched at the same time.
const AT_ONCE = 6;

// By the type of the BibTeX entry: the types of RIS and CSL, the RIS tags and the CSL variable of the venue, the kind of thesis.
const TYPES = {
  article: ['JOUR', 'article-journal', ['T2'], 'container-title'],
  inproceedings: ['CONF', 'paper-conference', ['T2', 'C3'], 'container-title'],
  incollection: ['CHAP', 'chapter', ['T2'], 'container-title'],
  book: ['BOOK', 'book', ['T3'], 'collection-title'],
  phdthesis: ['THES', 'thesis', ['N1'], 'note', 'PhD thesis'],
  mastersthesis: ['THES', 'thesis', ['N1'], 'note', 'Master\'s thesis'],
  techreport: ['RPRT', 'report', ['N1'], 'note'],
  misc: ['UNPB', 'article', ['N1'], 'note'],
};

/** The formats: the name of the file, its type and a function that writes it. */
export const formats = {
  bibtex: ['saved-papers.bib', 'application/x-bibtex', records => records.map(record => `${record.bibtex}\n`).join('\n')],
  ris: ['saved-papers.ris', 'application/x-research-info-systems', records => records.map(toRis).join('\r\n')],
  csl: ['saved-papers.csl.json', 'application/json', records => `${JSON.stringify(records.map(toCsl), null, 2)}\n`],
};

/** Fetches the pages of papers. Returns the records of those that could be read; calls `progress` with the number that is done. */
export async function fetchRecords(base, slugs, progress) {
  const records = new Array(slugs.length);
  let next = 0;
  let done = 0;
  async function work() {
    while (next < slugs.length) {
      const at = next++;
      records[at] = await fetchRecord(base, slugs[at]);
      progress(++done);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return records.filter(Boolean);
}

async function fetchRecord(base, slug) {
  try {
    const response = await fetch(`${base}papers/${slug}/`);
    if (!response.ok) return undefined;
    return readRecord(new DOMParser().parseFromString(await response.text(), 'text/html'), slug);
  } catch {
    return undefined;
  }
}

function readRecord(page, slug) {
  const texts = selector => [...page.querySelectorAll(selector)].map(element => element.textContent);
  const [bibtex] = texts('#bibtex');
  return bibtex && {
    slug,
    bibtex: bibtex.trim(),
    tags: [...page.querySelectorAll('meta[name][content]')].map(meta => [meta.name, meta.content]),
    topics: texts('.facts .topics a'),
    venue: texts('.provenance > span').find(text => !text.startsWith('arXiv:')) ?? '',
  };
}

// Reads the fields that all formats have.
function describe({ slug, bibtex, tags, topics, venue }) {
  const all = name => tags.filter(([n]) => n === name).map(([, content]) => content);
  const one = name => toLine(all(name)[0] ?? '');
  const [type] = /^@([a-z]+)\{/.exec(bibtex)?.slice(1) ?? [];
  const kind = TYPES[type] ?? TYPES.misc;
  const published = one('citation_publisher');
  return {
    slug,
    kind,
    title: one('citation_title'),
    authors: all('citation_author').map(splitName),
    editors: all('citation_editor').map(splitName),
    date: one('citation_publication_date').split('/').filter(part => /^\d+$/.test(part)),
    venue: toLine(venue),
    volume: one('citation_volume'),
    number: one('citation_issue') || one('citation_technical_report_number'),
    pages: [one('citation_firstpage'), one('citation_lastpage')],
    // Of a preprint without a publisher, the tags name the repository.
    publisher: one('citation_dissertation_institution') || (/^ *(publisher|institution) *=/m.test(bibtex) ? published : ''),
    isbn: one('citation_isbn'),
    doi: one('citation_doi'),
    arxiv: one('z:archiveID'),
    url: /^ *url *= \{(.*)\}/m.exec(bibtex)?.[1] ?? one('citation_public_url'),
    abstract: all('citation_abstract')[0] ?? '',
    topics: topics.map(toLine),
    isPublished: /^ *(publisher|institution|school|volume|number|pages|isbn|editor) *=/m.test(bibtex),
  };
}

// "Family, Given" or "Family, Suffix, Given".
function splitName(text) {
  const parts = text.split(',').map(toLine);
  return { family: parts[0], given: parts.length > 1 ? parts.at(-1) : '', suffix: parts.slice(1, -1).join(' ') };
}

/** Writes a record as RIS: CR LF, and on each line a tag, two spaces, a hyphen, a space and the value. */
export function toRis(record) {
  const paper = describe(record);
  const [type, , venueTags, , thesis] = paper.kind;
  const [year, month = '', day = ''] = paper.date;
  const fields = [
    ['TY', type], ['ID', paper.slug], ['TI', paper.title],
    ...paper.authors.map(name => ['AU', formatName(name)]),
    ['PY', year], ['DA', year && `${year}/${month}/${day}/`],
    ...venueTags.map(tag => [tag, paper.venue]),
    ...paper.editors.map(name => ['ED', formatName(name)]),
    ['VL', paper.volume], ['IS', paper.number], ['SP', paper.pages[0]], ['EP', paper.pages[1]],
    ['PB', paper.publisher], ['SN', paper.isbn], ['M3', thesis], ['AB', paper.abstract],
    ...paper.topics.map(topic => ['KW', topic.replaceAll(';', ',')]),
    ['DO', paper.doi], ['AN', paper.arxiv], ['UR', paper.url],
  ];
  // A line break in a value would let the text add a field.
  const lines = fields.map(([tag, value]) => [tag, toLine(value ?? '')]).filter(([, value]) => value !== '');
  return `${lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n`;
}

const formatName = ({ family, given, suffix }) => [family, given, suffix].join(', ').replace(/[, ]+$/, '');

/** Writes a record as an item of CSL-JSON. */
export function toCsl(record) {
  const paper = describe(record);
  const [, type, , venueVariable, thesis] = paper.kind;
  const item = {
    id: paper.slug,
    type,
    title: paper.title,
    author: paper.authors.map(toCslName),
    issued: paper.date.length > 0 && { 'date-parts': [paper.date.map(Number)] },
    [venueVariable]: paper.venue,
    editor: paper.editors.map(toCslName),
    volume: paper.volume,
    [type === 'article-journal' ? 'issue' : 'number']: paper.number,
    page: paper.pages.filter(Boolean).join('-'),
    publisher: paper.publisher,
    ISBN: paper.isbn,
    genre: thesis,
    DOI: paper.doi,
    URL: paper.url,
    abstract: paper.abstract,
    keyword: paper.topics.join(', '),
  };
  if (type === 'article' && !paper.isPublished && paper.arxiv) Object.assign(item, { publisher: 'arXiv', number: paper.arxiv });
  return Object.fromEntries(Object.entries(item).filter(([, value]) => Array.isArray(value) ? value.length > 0 : value));
}

function toCslName({ family, given, suffix }) {
  if (!given && !suffix) return { literal: family };
  return Object.fromEntries(Object.entries({ family, given, suffix }).filter(([, part]) => part));
}

function toLine(text) {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
