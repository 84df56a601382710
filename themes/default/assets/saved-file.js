// The file in which a reader takes saved papers to another device. Whoever wrote the file, nothing in it is trusted.

const FORMAT = 'sitegen-saved';
// 2,000 papers with the longest texts, notes in characters of three bytes.
export const MAX_FILE_BYTES = 20_000_000;

/** Writes the file. */
export function formatFile(papers, site) {
  return `${JSON.stringify({ format: FORMAT, version: 1, site, papers }, null, 1)}\n`;
}

/**
 * Reads a file. Returns its papers and how many entries were skipped; undefined if it is no such file.
 * `toPaper` returns a clean copy of a paper, or undefined.
 */
export function parseFile(text, toPaper, maxPapers) {
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (file?.format !== FORMAT || !Array.isArray(file.papers)) return undefined;
  const papers = new Map();
  for (const entry of file.papers.slice(0, maxPapers)) {
    const paper = toPaper(entry);
    if (paper) papers.set(paper.slug, paper);
  }
  return { papers: [...papers.values()], skipped: file.papers.length - papers.size };
}

/**
 * Adds papers to a list. What is in the list stays: of a paper that is in both, only a different note is added below.
 * Returns the new list and how many papers were added.
 */
export function merge(list, others, maxNote) {
  const merged = new Map(list.map(paper => [paper.slug, paper]));
  let added = 0;
  for (const other of others) {
    const known = merged.get(other.slug);
    if (!known) added++;
    merged.set(other.slug, known ? { ...known, note: mergeNotes(known.note, other.note, maxNote) } : other);
  }
  return { papers: [...merged.values()], added };
}

function mergeNotes(own, other, maxNote) {
  if (own.includes(other)) return own;
  const both = own === '' ? other : `${own}\n\n${other}`;
  return both.length <= maxNote ? both : own;
}

/** Returns the papers in which each word of a query occurs, in the order 'saved' (newest first) or 'title'. */
export function arrange(papers, query, order) {
  const sought = fold(query).split(/\s+/).filter(Boolean);
  const found = papers.filter(paper => {
    const text = fold(`${paper.title} ${paper.authors} ${paper.note}`);
    return sought.every(word => text.includes(word));
  });
  const byTitle = (a, b) => compare(fold(a.title), fold(b.title));
  return found.sort(order === 'title' ? byTitle : (a, b) => compare(b.saved, a.saved) || byTitle(a, b));
}

const compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;

function fold(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
