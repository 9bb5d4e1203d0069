import { expect, test } from 'vitest';
import type { LoadedDecks } from '../../../src/store/decks/deck-load.ts';
import { readRestAt, readRests } from '../../../src/store/decks/deck-rest.ts';

const CARDS = 2_345;
const lines = Array.from({ length: CARDS }, (_, i) => Buffer.from(`${JSON.stringify({ line: i, front: `Größe ${i}` })}\n`));
let end = 0;
const offsets = [0, ...lines.map(({ length }) => (end += length))];

function loadedDecks(bytes: Buffer) {
  const reads: number[] = [];
  const read = (offset: number, length: number): Buffer => {
    reads.push(length);
    return bytes.subarray(offset, offset + length);
  };
  const drops: true[] = [];
  // Reading looks at nothing else.
  const loaded = { texts: { read, close: () => undefined }, decoded: { entries: [], offsets: () => offsets }, dropCache: () => drops.push(true) } as unknown as LoadedDecks;
  return { loaded, reads, drops };
}

test('reads cards in their order, some hundreds at once and never all', () => {
  const { loaded, reads } = loadedDecks(Buffer.concat(lines));
  const read = [...readRests(loaded, 3, CARDS - 4)].map((rest) => rest?.line);
  expect(read).toEqual(Array.from({ length: CARDS - 4 }, (_, i) => i + 3));
  expect(reads.length).toBeLessThan(10);
  expect(Math.max(...reads)).toBeLessThan(end / 2);
});

test('reads one card by itself', () => {
  const { loaded, reads } = loadedDecks(Buffer.concat(lines));
  expect(readRestAt(loaded, 1_500)).toEqual({ line: 1_500, front: 'Größe 1500' });
  expect(reads).toEqual([lines[1_500]?.length]);
});

test('a damaged line drops the cache and leaves the other cards', () => {
  const damaged = lines.map((line, i) => (i === 1_200 ? Buffer.alloc(line.length, '?') : line));
  const { loaded, drops } = loadedDecks(Buffer.concat(damaged));
  const read = [...readRests(loaded, 1_199, 3)].map((rest) => rest?.line);
  expect(read).toEqual([1_199, undefined, 1_201]);
  expect(drops).toHaveLength(1);
});
