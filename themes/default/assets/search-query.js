// Parses what is typed into the search box: the language of SiteGen.Text.Queries. Unlike the build, it forgives what is
// still being typed (an open quotation mark or bracket, an operator at the end) and searches for the rest after an error.

const words = {/* strings: search_query */};
const FIELDS = ['title', 'abstract', 'author', 'venue', 'topic'];
const HAS = ['code', 'pdf', 'doi', 'arxiv', 'abstract', 'notes', 'pick'];
const MAX_LENGTH = 2000;
const MIN_SHARED_START = 3;
// Names that other services use, and what readers paste before an identifier.
const OTHER_NAMES = {
  ti: 'title', intitle: 'title', allintitle: 'title', ab: 'abstract', tiab: 'abstract', summary: 'abstract', au: 'author', by: 'author',
  name: 'author', jr: 'venue', ta: 'venue', source: 'venue', journal: 'venue', conference: 'venue', cat: 'topic', category: 'topic',
  tag: 'topic', keyword: 'topic', dp: 'year', date: 'year', published: 'year', is: 'has', with: 'has',
};
const PASTED = ['arxiv', 'doi', 'http', 'https'];

/**
 * Returns { root, errors }. A node is { type: 'and' | 'or', items }, { type: 'not', item }, { type: 'years', from, to },
 * { type: 'has', name } or { type: 'term', text, field, quoted, prefix, last }; `last` if it ends the query. The root is null
 * if there is nothing to search for.
 */
export function parseQuery(text) {
  return new Parser(text.slice(0, MAX_LENGTH)).parse();
}

class Parser {
  constructor(text) {
    this.tokens = tokenize(text);
    this.at = 0;
    this.errors = [];
  }

  get token() {
    return this.tokens[this.at];
  }

  parse() {
    const items = [];
    while (this.token.type !== 'end') {
      const item = this.or(null);
      if (item) items.push(item);
      if (this.token.type === ')') this.at++;
    }
    return { root: group('and', items), errors: [...new Set(this.errors)] };
  }

  or(field) {
    const items = [];
    do {
      if (this.token.type === 'or') this.at++;
      const item = this.and(field);
      if (item) items.push(item);
    } while (this.token.type === 'or');
    return group('or', items);
  }

  and(field) {
    const items = [];
    while (!['or', ')', 'end'].includes(this.token.type)) {
      if (this.token.type === 'and') {
        this.at++;
        continue;
      }
      const item = this.not(field);
      if (item) items.push(item);
    }
    return group('and', items);
  }

  not(field) {
    if (this.token.type !== 'not') return this.operand(field);
    this.at++;
    const item = ['and', 'or', ')', 'end'].includes(this.token.type) ? null : this.not(field);
    return item && { type: 'not', item };
  }

  operand(field) {
    const token = this.token;
    this.at++;
    if (token.type === '(') return this.bracket(field);
    if (token.type === 'field') return this.field(token, field);
    return this.term(token, field);
  }

  bracket(field) {
    const item = this.or(field);
    if (this.token.type === ')') this.at++;
    return item;
  }

  field({ text: name, written, touches }, outer) {
    const next = this.token;
    if (name === 'year' || name === 'has') return this.value(name, next);
    if (!FIELDS.includes(name)) {
      // "Attention: a survey" is a title, "auther:hinton" a mistake.
      if (!touches || PASTED.includes(name)) return PASTED.includes(name) ? null : this.term({ type: 'word', text: written }, outer);
      this.errors.push(suggest(name));
      return null;
    }
    if (next.type === 'end') return null;
    if (outer) this.errors.push(words.nested(name, outer));
    if (next.type === '(' || next.type === 'word' || next.type === 'phrase') {
      this.at++;
      return next.type === '(' ? this.bracket(name) : this.term(next, name);
    }
    this.errors.push(words.empty(name));
    return null;
  }

  value(name, { type, text, last }) {
    if (type !== 'word') {
      if (type !== 'end') this.errors.push(explainValue(name));
      return null;
    }
    this.at++;
    if (name === 'has') {
      const value = text.toLowerCase();
      if (HAS.includes(value)) return { type: 'has', name: value };
      if (!last || !HAS.some(known => known.startsWith(value))) this.errors.push(explainValue(name));
      return null;
    }
    const years = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(text);
    if (years && (years[1] || years[3]) && (years[2] || !years[3])) {
      const from = years[1] ? Number(years[1]) : -Infinity;
      const to = years[2] ? (years[3] ? Number(years[3]) : Infinity) : from;
      if (from <= to) return { type: 'years', from, to };
      this.errors.push(words.range);
    } else if (!last || !/^\d{0,4}\.{0,2}\d{0,3}$/.test(text)) {
      this.errors.push(explainValue(name));
    }
    return null;
  }

  term(token, field) {
    let text = token.text.replace(/[ ,;.]+$/, '');
    const prefix = text.endsWith('*');
    if (prefix) text = text.slice(0, -1);
    if (text.includes('*')) this.errors.push(words.star);
    if (field === 'author' && !prefix) text = text.replace(/^([^,]*),([^,]*)$/, '$2 $1');
    return /[\p{L}\p{N}]/u.test(text) ? { type: 'term', text, field, quoted: token.type === 'phrase', prefix, last: !!token.last } : null;
  }
}

// An operator with one operand is the operand; operands of the same operator are on one level.
function group(type, items) {
  const flat = items.flatMap(item => item.type === type ? item.items : [item]);
  return flat.length > 1 ? { type, items: flat } : flat[0] ?? null;
}

function explainValue(name) {
  return name === 'has' ? words.has(HAS.join(', ')) : words.year;
}

function suggest(name) {
  const known = [...FIELDS, 'year', 'has'];
  const shared = other => [...other].findIndex((c, i) => c !== name[i]) >>> 0;
  const near = known.filter(other => shared(other) >= Math.min(MIN_SHARED_START, other.length)).sort((a, b) => shared(b) - shared(a))[0];
  const meant = OTHER_NAMES[name] ?? near;
  return meant ? words.meant(name, meant) : words.noField(name, known.join(', '));
}

// Tokens have a type ('word', 'phrase', 'field', '(', ')', 'and', 'or', 'not', 'end') and a text. Typographic quotation marks and
// dashes and full-width forms count as their ASCII forms.
function tokenize(original) {
  const text = original
    .replace(/[\u201C-\u201F\u2033\u00AB\u00BB]/g, '"')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/[\uFF01-\uFF5E]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xFEE0))
    .replace(/\s/g, ' ');
  const tokens = [];
  for (let at = 0; at < text.length;) {
    if (text[at] === ' ') {
      at++;
    } else if (text[at] === '(' || text[at] === ')') {
      tokens.push({ type: text[at++] });
    } else if (text[at] === '"') {
      const close = text.indexOf('"', at + 1);
      const end = close < 0 ? text.length : close;
      tokens.push({ type: 'phrase', text: text.slice(at + 1, end), last: close < 0 });
      at = end + 1;
    } else if (text[at] === '-' && at + 1 < text.length && text[at + 1] !== ' ' && text[at + 1] !== ')') {
      tokens.push({ type: 'not' });
      at++;
    } else {
      const word = /^(\p{L}+):|^[^ "()]+/u.exec(text.slice(at));
      at += word[0].length;
      const touches = at < text.length && text[at] !== ' ';
      if (word[1]) tokens.push({ type: 'field', text: word[1].toLowerCase(), written: word[1], touches });
      else tokens.push(...wordTokens(word[0], at === text.length));
    }
  }
  tokens.push({ type: 'end' });
  return tokens;
}

function wordTokens(word, last) {
  if (word === 'ANDNOT') return [{ type: 'and' }, { type: 'not' }];
  if (word === 'AND' || word === 'OR' || word === 'NOT') return [{ type: word.toLowerCase() }];
  return [{ type: 'word', text: word, last }];
}
