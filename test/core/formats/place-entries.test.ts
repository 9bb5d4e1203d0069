import { describe, expect, test } from 'vitest';
import type { ImportedEntry, ImportedFile, ImportedText } from '../../../src/core/formats/imported.ts';
import { placeEntries, slugOf } from '../../../src/core/formats/place-entries.ts';

const BASIC: ImportedText = { kind: 'basic', front: 'What?', back: 'That.', reverse: false };

function fileOf(...entries: readonly Partial<ImportedEntry>[]): ImportedFile {
  const whole = entries.map((entry, index): ImportedEntry => ({ key: '', part: '', place: `line ${index + 1}`, text: BASIC, tags: [], deck: '', foreignCards: [], ...entry }));
  return { format: 'CSV', notes: whole.length, entries: whole, skipped: [], media: [], remarks: [] };
}

function place(file: ImportedFile, options: Partial<Parameters<typeof placeEntries>[1]> = {}) {
  return placeEntries(file, { category: undefined, placeOfId: () => undefined, ...options });
}

describe('ids', () => {
  test('stay when the text changes, by the name in the source', () => {
    const id = (front: string, key: string) => place(fileOf({ key, text: { ...BASIC, front } })).placed[0]?.entry.id;
    expect(id('What?', 'guid')).toBe(id('What else?', 'guid'));
    expect(id('What?', 'guid')).not.toBe(id('What?', 'other'));
    expect(id('What?', '')).not.toBe(id('What else?', ''));
    expect(id('What?', 'caching/ttl')).toBe('caching/ttl');
  });

  test('that are taken in the file or in another deck are skipped with the place', () => {
    expect(place(fileOf({}, {})).skipped).toEqual([{ place: 'line 2', reason: 'asks the same as line 1' }]);
    expect(place(fileOf({ key: 'caching/ttl' }), { placeOfId: () => 'cards/mine.yaml' }).skipped).toEqual([{ place: 'line 1', reason: 'is already in cards/mine.yaml (caching/ttl)' }]);
    const placeOfId = (id: string) => (id === 'caching/ttl~c2' ? 'cards/mine.yaml' : undefined);
    expect(place(fileOf({ key: 'caching/ttl~c2' }), { placeOfId }).skipped).toEqual([{ place: 'line 1', reason: 'is already in cards/mine.yaml (caching/ttl~c2)' }]);
  });
});

describe('the category', () => {
  test.each<[Partial<ImportedEntry>, string]>([
    [{ deck: 'Interview::Caching' }, 'caching'],
    [{ tags: ['load_balancing'] }, 'load-balancing'],
    [{ tags: ['Data & analytics'] }, 'data-analytics'],
    [{ deck: 'My database notes' }, 'databases'],
    [{ tags: ['papers'], deck: 'Caching' }, 'papers'],
    [{ deck: 'Default', tags: ['misc'] }, 'fundamentals'],
  ])('of %j', (entry, category) => {
    expect(place(fileOf(entry)).placed[0]?.entry.category).toBe(category);
  });

  test('is the one that is asked for', () => {
    expect(place(fileOf({ deck: 'Caching' }), { category: 'security' }).placed[0]?.entry.category).toBe('security');
  });
});

test('clozes are counted by their cards, and nested ones are told', () => {
  const { placed, remarks } = place(fileOf({ text: { kind: 'cloze', front: '{{c2::a}} {{c5::b {{c6::c}}}}', extra: '' } }));
  expect(placed[0]?.cards).toHaveLength(2);
  expect(placed[0]?.clozeNumbers).toEqual([2, 5]);
  expect(remarks).toEqual(['1 cloze has deletions within deletions: the inner ones are shown with the outer.']);
});

test('slugs keep letters and digits', () => {
  expect([slugOf('Système::Caching!'), slugOf('漢字'), slugOf('-a--b-')]).toEqual(['systeme-caching', '', 'a-b']);
});
