import type { CardRest } from '../../core/decks/card-index.ts';
import type { LoadedDecks } from './deck-load.ts';

/** Cards whose texts are read from the disk together. */
const READ_TOGETHER = 1000;

/**
 * Reads what the index does not hold of a card. Undefined where the user's cache was damaged since the start: it is dropped, so that
 * the next start makes it anew. Damage of the shipped decks throws.
 */
export function readRestAt(loaded: LoadedDecks, local: number): CardRest | undefined {
  return [...readRests(loaded, local, 1)][0];
}

/** Reads the same of cards that follow each other; never all texts at once, which are many megabytes of a large deck. */
export function* readRests(loaded: LoadedDecks, from: number, cards: number): Iterable<CardRest | undefined> {
  const offsets = loaded.decoded.offsets();
  for (let first = from; first < from + cards; first += READ_TOGETHER) {
    const last = Math.min(first + READ_TOGETHER, from + cards);
    const start = offsets[first] ?? 0;
    const texts = loaded.texts.read(start, (offsets[last] ?? start) - start);
    for (let local = first; local < last; local += 1) {
      yield parseRest(loaded, texts.subarray((offsets[local] ?? start) - start, (offsets[local + 1] ?? start) - start));
    }
  }
}

function parseRest(loaded: LoadedDecks, line: Buffer): CardRest | undefined {
  try {
    return JSON.parse(line.toString('utf8')) as CardRest;
  } catch (cause) {
    if (loaded.dropCache === undefined || !(cause instanceof SyntaxError)) {
      throw new Error('The texts of the decks are damaged: build or install the program again.', { cause });
    }
    loaded.dropCache();
    return undefined;
  }
}
