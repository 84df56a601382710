// Folds forms of English words, with the rules of SiteGen.Text.Terms.EnglishStemmer and SiteGen.Text.Queries.EnglishPlural,
// which say why. Tests compare them.

const ACRONYMS = new Set('apis cpus dpus gpus guis ipus kpis mris npus pois rois tpus'.split(' '));

/** The singular of a regular English plural, or the word itself. */
export function singular(word) {
  if (word.length < 4) return word;
  if (!word.endsWith('s')) return word.endsWith('che') ? word.slice(0, -1) : word;
  if (/(ss|^news|ias)$/.test(word)) return word;
  if (/[ui]s$/.test(word)) return ACRONYMS.has(word) ? word.slice(0, -1) : word;
  if (word.length > 4 && word.endsWith('ies')) return word.slice(0, -3) + 'y';
  return word.slice(0, /(sses|xes|shes|ches|iases)$/.test(word) ? -2 : -1);
}

/** All words with a singular. */
export function pluralForms(single) {
  const forms = [single, single + 's', single + 'es', single + 'e', single.replace(/y$/, 'ies')];
  return [...new Set(forms)].filter(word => singular(word) === single);
}

/** The stem of a folded word: without plural, -ed, -ing and a final e, and in American spelling. */
export function stem(word) {
  if (word.length < 4) return word;
  const single = singular(word);
  let cut = cutSuffix(single);
  if (cut.length >= 4 && cut.endsWith('e')) cut = cut.slice(0, -1);
  if (cut.length < single.length && cut.length >= 4 && /[iy]s$/.test(cut)) cut = cut.slice(0, -1) + 'z';
  return respell(cut.length >= 4 && /([^aeiou\d])\1$/.test(cut) ? cut.slice(0, -1) : cut);
}

function cutSuffix(word) {
  if (word.length >= 6 && word.endsWith('ing') && /[aeiouy]/.test(word.slice(0, -3))) return word.slice(0, -3);
  const hasEd = word.length >= 5 && /[^e]ed$/.test(word) && word !== 'embed' && /[aeiouy]/.test(word.slice(0, -2));
  return hasEd ? word.slice(0, -2) : word;
}

function respell(stem) {
  if (stem.length >= 4 && /[^aeiou]y$/.test(stem)) return stem.slice(0, -1) + 'i';
  if (stem.length > 4 && stem.endsWith('our')) return stem.slice(0, -3) + 'or';
  return stem.replace(/isation$/, 'ization');
}
