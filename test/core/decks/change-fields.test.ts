import { expect, test } from 'vitest';
import { changeableFields, differingFields } from '../../../src/core/decks/change-fields.ts';

test('texts may be changed; what the program needs of a card may not', () => {
  const entry = { id: 'caching/ttl', type: 'basic', front: 'A?', back: 'B', why: 'C', category: 'caching', priority: 1, tags: ['scenario'], covers: [] } as const;
  expect(changeableFields({ ...entry, tags: [...entry.tags], covers: [] })).toEqual({ front: 'A?', back: 'B', why: 'C' });
});

test('only what differs counts; null where a field is gone', () => {
  expect(differingFields({ front: 'A?', back: ['a', 'b'], hint: 'h' }, { front: 'A?', back: ['a', 'c'], why: 'w' })).toEqual({ back: ['a', 'c'], hint: null, why: 'w' });
  expect(differingFields({ back: ['a'] }, { back: ['a'] })).toEqual({});
});
