import type { CardRest } from '../../core/decks/card-index.ts';
import type { LoadedDecks } from './deck-load.ts';

/**
 * Reads what the index does not hold of a card. Undefined where the user's cache was damaged since the start: it is dropped, so that
 * the next start makes it anew. Damage of the shipped decks throws.
 */
export function readRestAt(loaded: LoadedDecks, local: number, texts?: Buffer): CardRest | undefined {
  const offsets = loaded.decoded.offsets();
  const from = offsets[local] ?? 0;
  const to = offsets[local + 1] ?? from;
  const line = texts?.subarray(from, to) ?? loaded.texts.read(from, to - from);
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

/** Reads all texts that were compiled together at once. */
export function readAllTexts({ texts, decoded }: LoadedDecks): Buffer {
  return texts.read(0, decoded.offsets().at(-1) ?? 0);
}
