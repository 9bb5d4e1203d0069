import { expect, test } from 'vitest';
import type { DeckEntry } from '../../../src/core/decks/entry-schema.ts';
import { mergeDeck } from '../../../src/core/formats/merge-deck.ts';

const entry = (id: string, fields: Partial<DeckEntry> = {}): DeckEntry => ({ id: `import/${id}`, type: 'basic', front: 'a', back: 'b', category: 'fundamentals', priority: 2, ...fields }) as DeckEntry;

test('counts what is new, changed, as it was and kept, in the order of the source', () => {
  const merged = mergeDeck([entry('gone'), entry('same'), entry('text')], [entry('new'), entry('text', { front: 'c' }), entry('same')], true);
  expect(merged).toMatchObject({ fresh: 1, changed: 1, unchanged: 1, kept: 1 });
  expect(merged.entries.map(({ id }) => id)).toEqual(['import/new', 'import/text', 'import/same', 'import/gone']);
});

test('what a person added stays; a category that is asked for counts', () => {
  const mine = entry('a', { why: 'because', category: 'caching', priority: 1 });
  expect(mergeDeck([mine], [entry('a')], true)).toMatchObject({ unchanged: 1, entries: [mine] });
  expect(mergeDeck([mine], [entry('a', { category: 'papers' })], false).entries[0]).toMatchObject({ category: 'papers', why: 'because', priority: 1 });
});

test('an entry of another kind is taken as it comes', () => {
  const cloze = { id: 'import/a', type: 'cloze', front: '{{c1::a}}', category: 'papers', priority: 2 } as const;
  expect(mergeDeck([entry('a', { why: 'because' })], [cloze], true).entries).toEqual([cloze]);
});
