import { describe, expect, test } from 'vitest';
import { applyOverlay, readOverlay } from '../../../src/core/decks/overlay.ts';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';

const FILE = 'changes/a--b.yaml';
const ENTRIES = {
  basic: 'type: basic, front: "A?", back: B, hint: H',
  cloze: 'type: cloze, front: "{{c1::A}} and {{c2::B}}", back: More',
  choice: 'type: choice, front: "A?", back: B, wrong: [C, D]',
  list: 'type: list, front: "A?", back: [B, C]',
  number: 'type: number, front: "A?", quantity: 5, unit: s, range: [4, 6]',
} as const;

function apply(type: keyof typeof ENTRIES, text: string) {
  const shipped = parseDeckFile('a.yaml', `cards:\n  - { id: a/b, category: caching, priority: 1, ${ENTRIES[type]} }\n`).entries[0];
  const { overlay, problems } = readOverlay(FILE, text);
  if (shipped === undefined || overlay === undefined) throw new Error(`cannot be read: ${problems.map(({ message }) => message).join()}`);
  return applyOverlay(shipped.entry, shipped.cards, overlay);
}

describe('a change', () => {
  test.each([
    ['basic', 'front: C?', { front: 'C?', back: 'B', hint: 'H' }],
    ['basic', 'hint: null\nwhy: W', { front: 'A?', why: 'W' }],
    ['cloze', 'front: "{{c1::X}}, {{c2::Y}}"', { front: '[…], Y', back: 'X', full: 'X, Y', extra: 'More' }],
    ['choice', 'wrong: [E, F]', { back: 'B', wrong: ['E', 'F'] }],
    ['list', 'back: [D, E, F]', { items: ['D', 'E', 'F'] }],
    ['number', 'quantity: 50\nrange: [40, 60]', { quantity: 50, range: [40, 60], unit: 's' }],
  ] as const)('of a %s card: %s', (type, fields, card) => {
    const { placed, problems } = apply(type, `id: a/b\n${fields}\n`);
    expect(problems).toEqual([]);
    expect(placed?.cards[0]).toMatchObject({ id: 'a/b', category: 'caching', ...card });
  });

  test('that takes a field away leaves none', () => {
    expect(apply('basic', 'id: a/b\nhint: null\n').placed?.cards[0]).not.toHaveProperty('hint');
  });
});

describe('told with its line, and the shipped card stays', () => {
  test.each([
    ['basic', 'back: null', 2, /`back` is missing/],
    ['basic', 'why: W\nback: 7', 3, /`back` must be text/],
    ['cloze', 'front: "{{c1::X}}"', 2, /keep the 2 deletions/],
    ['cloze', 'front: nothing hidden', 2, /hides nothing/],
    ['choice', 'wrong: [E]', 2, /at least 2/],
  ] as const)('%s: %s', (type, fields, line, message) => {
    const { placed, problems } = apply(type, `id: a/b\n${fields}\n`);
    expect(placed).toBeUndefined();
    expect(problems).toMatchObject([{ file: FILE, line, cardId: 'a/b', severity: 'error', message: expect.stringMatching(message) }]);
  });
});

describe('told, and the rest is used', () => {
  test.each([
    ['basic', 'back: C\nhnt: X', 3, /`hnt` is not a field of a change.*`hint`/],
    ['basic', 'back: C\npriority: 2', 3, /`priority` is not a field/],
    ['list', 'back: [C, c]', 2, /repeats/],
  ] as const)('%s: %s', (type, fields, line, message) => {
    const { placed, problems } = apply(type, `id: a/b\n${fields}\n`);
    expect(placed?.entry.priority).toBe(1);
    expect(problems).toMatchObject([{ line, message: expect.stringMatching(message) }]);
  });
});

describe('a file that is no change', () => {
  test.each([
    ['[a, b]', 1, /is not a change/],
    ['front: A', 1, /`id` must name/],
    ['id: a/b\nwas: 7', 2, /`was` must be text/],
    ['id: a/b\nfront: "open', 2, /never closed/],
    ['id: a/b\nfront: A\nfront: B', 3, /twice/],
    ['', 1, /is not a change/],
  ])('%s', (text, line, message) => {
    const { overlay, problems } = readOverlay(FILE, text);
    expect(overlay).toBeUndefined();
    expect(problems).toMatchObject([{ file: FILE, line, severity: 'error', message: expect.stringMatching(message) }]);
  });
});
