import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutLog, joinLogs } from '../../../src/store/sync/sync-git-logs.ts';

const PATH = 'log/0a1b2c3d.jsonl';
const FULL_BYTES = 20;
const lineOf = (number: number): string => `event ${number}\n`;
const linesOf = (from: number, count: number): string => Array.from({ length: count }, (_, i) => lineOf(from + i)).join('');

function write(stored: Map<string, Buffer>, text: string): readonly string[] {
  const changes = cutLog(stored, PATH, Buffer.from(text), FULL_BYTES);
  for (const [path, bytes] of changes) {
    if (bytes === null) stored.delete(path);
    else stored.set(path, bytes);
  }
  return [...changes.keys()];
}

test('a log that grows changes its last piece and begins new ones; joined it is what it was', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { maxLength: 12 }), (growths) => {
      const stored = new Map<string, Buffer>();
      let count = 0;
      for (const growth of growths) {
        const former = [...stored.keys()];
        const text = linesOf(0, (count += growth));
        const changed = write(stored, text);
        expect(changed.filter((path) => former.slice(0, -1).includes(path))).toEqual([]);
        expect(joinLogs(stored).get(PATH)?.toString() ?? '').toBe(text);
        for (const piece of stored.values()) expect(piece.length).toBeLessThan(FULL_BYTES + lineOf(count).length);
      }
    }),
    { numRuns: 50 },
  );
});

test('any other content takes the place of the former pieces, and leaves none over', () => {
  fc.assert(
    fc.property(fc.nat(12), fc.nat(12), fc.nat(12), (shared, before, after) => {
      const stored = new Map<string, Buffer>();
      write(stored, linesOf(0, shared) + linesOf(100, before));
      const text = linesOf(0, shared) + linesOf(200, after);
      write(stored, text);
      expect(joinLogs(stored).get(PATH)?.toString() ?? '').toBe(text);
    }),
    { numRuns: 100 },
  );
});

test('a log that was stored whole stays, and goes on in a second piece', () => {
  const stored = new Map([[PATH, Buffer.from(linesOf(0, 50))]]);
  expect(write(stored, linesOf(0, 51))).toEqual(['log/0a1b2c3d.0002.jsonl']);
});

test('pieces of several logs and other files keep apart', () => {
  const file = (text: string) => Buffer.from(text);
  const stored = new Map([
    ['decks/a.0002.jsonl', file('deck')],
    ['log/b.0010.jsonl', file('3')],
    ['log/b.0002.jsonl', file('2')],
    ['log/a.jsonl', file('a')],
    ['log/b.jsonl', file('1')],
  ]);
  expect(Object.fromEntries([...joinLogs(stored)].map(([path, bytes]) => [path, bytes.toString()]))).toEqual({ 'decks/a.0002.jsonl': 'deck', 'log/a.jsonl': 'a', 'log/b.jsonl': '123' });
});
