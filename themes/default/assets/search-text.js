// Splits and folds texts exactly as the build does (SiteGen.Text.Words and SiteGen.Search.IndexWords).

const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{Nd}]/u;
const ACCENT = /\p{Mn}/u;
const RUN = /([\u1100-\u11FF\u3005-\u3007\u3041-\u312F\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF]+)/;
const NOT_TEXT = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu;

/** Returns functions that fold with the letters of the index. */
export function createText(letters) {
  const fold = text => {
    let folded = '';
    for (const unit of text.replace(NOT_TEXT, '').normalize('NFKD').split('')) {
      if (ACCENT.test(unit)) continue;
      const lower = unit.toLowerCase();
      folded += letters[lower] ?? lower;
    }
    return folded;
  };

  /**
   * The words of a text as the index holds them, with their positions: a run of Chinese, Japanese or Korean becomes pairs of
   * neighbours. A single character of such a run is the beginning of a pair.
   */
  const units = text => {
    const found = [];
    let at = 0;
    for (const word of splitWords(fold(text))) {
      if (!RUN.test(word)) {
        found.push({ word, at: at++ });
        continue;
      }
      for (const part of word.normalize('NFC').split(RUN).filter(Boolean)) {
        if (!RUN.test(part)) found.push({ word: part, at: at++ });
        else if (part.length === 1) found.push({ word: part, at: at++, begins: true });
        else {
          for (let i = 0; i + 1 < part.length; i++) found.push({ word: part.slice(i, i + 2), at: at + i });
          at += part.length;
        }
      }
    }
    return found;
  };

  return { fold, units, split: text => units(text).map(unit => unit.word), hasRuns: text => RUN.test(text) };
}

/** Whether a text ends within a word, which the reader may still be typing. */
export function endsInWord(text) {
  return LETTER_OR_DIGIT.test(text.slice(-1));
}

function splitWords(folded) {
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

function isApostrophe(c) {
  return c === "'" || c === '\u2019';
}

function isInnerApostrophe(text, at) {
  return isApostrophe(text[at]) && at + 1 < text.length && LETTER.test(text[at + 1]);
}

function isPossessive(text, at) {
  return text[at + 1] === 's' && (at + 2 === text.length || !LETTER_OR_DIGIT.test(text[at + 2]));
}
