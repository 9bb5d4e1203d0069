import { IRREGULAR_STEMS } from './irregular-stems.ts';

/** An ending, what replaces it, and how many letters have to remain before it. */
type Ending = readonly [ending: string, replacement: string, fewestBefore: number];

/** British spellings that become American; applied to all words alike, so that a word without a twin loses nothing. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|er|ers|ation|ations)$/u, 'iz$1'],
  [/(?<=...)our(s|ed|ing|al|hood|hoods)?$/u, 'or$1'],
  [/(?<=..)tre(s|d)?$/u, 'ter$1'],
  [/ogue(s)?$/u, 'og$1'],
];

const PLURALS: readonly Ending[] = [
  ['sses', 'ss', 2],
  ['ies', 'y', 2],
  ['xes', 'x', 2],
  ['ches', 'ch', 2],
  ['shes', 'sh', 2],
  ['ss', 'ss', 0],
  ['us', 'us', 0],
  ['is', 'is', 0],
  ['s', '', 2],
];

/** One of each group is taken off, in this order. */
const DERIVED: readonly (readonly Ending[])[] = [
  [['ily', 'y', 3], ['ably', 'able', 3], ['ly', '', 4]],
  [['ability', 'able', 2], ['ibility', 'ible', 2]],
  [
    ['ification', 'ify', 2],
    ['ization', 'ize', 3],
    ['izing', 'ize', 3],
    ['ations', '', 4],
    ['ation', '', 4],
    ['ators', '', 4],
    ['ator', '', 4],
    ['ated', '', 4],
    ['ating', '', 4],
    ['ate', '', 4],
    ['tion', 't', 3],
    ['sion', 's', 3],
  ],
  [['eed', 'eed', 0], ['ing', '', 3], ['ied', 'y', 2], ['ed', '', 3]],
  [['ier', 'y', 3], ['ery', '', 4], ['er', '', 4]],
  [['ment', '', 5], ['ency', '', 5], ['ence', '', 5], ['ent', '', 5], ['ancy', '', 5], ['ance', '', 5], ['ant', '', 5], ['able', '', 4], ['ible', '', 4], ['ness', '', 4]],
];

/**
 * The stem of a lower-case English word: singular, without the endings of verbs and of who does it, in American spelling.
 * A stem need not be a word. `stemWord('followers')`, `stemWord('following')` and `stemWord('follow')` are the same.
 */
export function stemWord(word: string): string {
  const known = KNOWN.get(word);
  if (known !== undefined) return known;
  const stem = findStem(word);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(word, stem);
  return stem;
}

/** Words are few and come again and again. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 50_000;

function findStem(word: string): string {
  const spelled = spellAmerican(word);
  const irregular = IRREGULAR_STEMS.get(spelled);
  if (irregular !== undefined) return irregular;
  if (spelled.length < 3 || /\d/u.test(spelled)) return spelled;
  const singular = dropEnding(spelled, PLURALS);
  const known = IRREGULAR_STEMS.get(singular);
  if (known !== undefined) return known;
  let stem = singular;
  for (const group of DERIVED) stem = dropEnding(stem, group);
  return evenEnd(stem);
}

function spellAmerican(word: string): string {
  if (word.length < 6) return word === 'tyre' ? 'tire' : word;
  return SPELLINGS.reduce((spelled, [pattern, replacement]) => spelled.replace(pattern, replacement), word);
}

function dropEnding(word: string, endings: readonly Ending[]): string {
  for (const [ending, replacement, fewestBefore] of endings) {
    if (!word.endsWith(ending)) continue;
    const before = word.slice(0, word.length - ending.length);
    return before.length >= fewestBefore && /[aeiouy]/u.test(before) ? before + replacement : word;
  }
  return word;
}

/** `write` and `writ(ing)`, `copy` and `copi(er)`, `stop` and `stopp(ed)` end alike. */
function evenEnd(stem: string): string {
  const single = stem.replace(/([b-df-hj-np-tv-z])\1$/u, '$1');
  if (single.length <= 3 && stem.length <= 3) return stem;
  return single.length > 3 ? single.replace(/e$/u, '').replace(/(?<=[^aeiou])y$/u, 'i') : single;
}
