import type { CardIndexEntry } from '../../core/decks/card.ts';
import type { CardRest } from '../../core/decks/card-index.ts';
import { CATEGORIES } from '../../core/decks/categories.ts';

/** A card as it is kept: putting the two together would take longer than to search them. */
export interface KeptCard {
  readonly entry: CardIndexEntry;
  readonly rest: CardRest;
}

interface SearchText {
  readonly id: string;
  /** Id and front, then all else, as it is searched. */
  readonly text: string;
  readonly titleEnd: number;
}

/** A search in steps of a millisecond or less, for a screen that goes on answering keys meanwhile; what it returns are ids. */
export type SearchSteps = Iterator<undefined, readonly string[]>;

/** Finds cards by words; keeps every card's text from the first word on. */
export interface CardSearch {
  (query: string): readonly string[];
  inSteps(query: string): SearchSteps;
  /** Reads the texts ahead of the first word, in steps; may be given up half-way as well. */
  readInSteps(): Iterator<undefined, void>;
}

/** Cards whose texts are read in one step. */
const READ_PER_STEP = 25;
/** Texts that are looked through in one step. */
const SEARCHED_PER_STEP = 2000;

/**
 * Makes a search over cards: every word of the query has to occur in id, front, answer, tags or category, whatever the case or the
 * accents; cards that have them all in id and front come first, else the order stays. An empty query finds all, without their texts.
 * A search that is given up half-way leaves the texts that it has read to the next.
 */
export function makeCardSearch(index: readonly CardIndexEntry[], cards: () => Iterable<KeptCard>): CardSearch {
  const texts: SearchText[] = [];
  let unread: Iterator<KeptCard> | undefined;
  let last: { readonly query: string; readonly found: readonly SearchText[] } = { query: '', found: [] };

  function* readTexts(): Generator<undefined, void> {
    unread ??= cards()[Symbol.iterator]();
    for (let next = unread.next(); next.done !== true; next = unread.next()) {
      if (texts.push(describeCard(next.value)) % READ_PER_STEP === 0) yield;
    }
  }
  function* inSteps(query: string): Generator<undefined, readonly string[]> {
    const folded = fold(query).trimStart();
    if (folded === '') return index.map(({ id }) => id);
    yield* readTexts();
    const words = folded.split(/\s+/).filter((word) => word !== '');
    // Each further letter leaves some of what was found before.
    const among = last.query !== '' && folded.startsWith(last.query) ? last.found : texts;
    const found: SearchText[] = [];
    let looked = 0;
    for (const card of among) {
      if (words.every((word) => card.text.includes(word))) found.push(card);
      if (++looked % SEARCHED_PER_STEP === 0) yield;
    }
    last = { query: folded, found };
    return inOrder(found, words);
  }
  return Object.assign((query: string) => finish(inSteps(query)), { inSteps, readInSteps: readTexts });
}

function finish(steps: SearchSteps): readonly string[] {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Those that have all words in id and front first. */
function inOrder(found: readonly SearchText[], words: readonly string[]): readonly string[] {
  const inTitle: string[] = [];
  const elsewhere: string[] = [];
  for (const { id, text, titleEnd } of found) {
    (words.every((word) => text.indexOf(word) + word.length <= titleEnd) ? inTitle : elsewhere).push(id);
  }
  return [...inTitle, ...elsewhere];
}

function describeCard({ entry: { id, tags, category }, rest }: KeptCard): SearchText {
  const title = `${id}\n${rest.front}`;
  const whole = `${title}\n${answerOf(rest)}\n${tags.join(' ')}\n${category}\n${CATEGORIES[category]}`;
  return { id, text: fold(whole), titleEnd: fold(title).length };
}

function answerOf(card: CardRest): string {
  switch (card.type) {
    case 'basic':
    case 'choice':
      return card.back;
    case 'cloze':
      return `${card.back}\n${card.extra ?? ''}`;
    case 'list':
      return card.items.join('\n');
    case 'number':
      return `${card.quantity} ${card.unit}\n${card.back ?? ''}`;
  }
}

const NOT_ASCII = /[^\0-\x7f]/;

function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
