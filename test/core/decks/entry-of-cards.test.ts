import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entryOfCards } from '../../../src/core/decks/entry-of-cards.ts';
import { expandEntry } from '../../../src/core/decks/expand-entry.ts';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';

const DECKS = ['cards', 'numbers'].flatMap((folder) => readdirSync(`decks/${folder}`).map((name) => `decks/${folder}/${name}`));

test('every shipped entry comes back from its cards, but for former ids', () => {
  const entries = DECKS.flatMap((file) => parseDeckFile(file, readFileSync(file, 'utf8')).entries);
  expect(entries.length).toBeGreaterThan(500);
  for (const { entry, cards } of entries) {
    const { aliases: _aliases, ...rest } = entry;
    const back = entryOfCards(cards);
    expect({ exact: false, ordered: false, reverse: false, of: entry.id, ...back }).toEqual({ exact: false, ordered: false, reverse: false, of: entry.id, ...rest });
    expect(back && expandEntry(back)).toEqual({ ok: true, value: cards });
  }
});

test('a later card alone makes no entry', () => {
  const { cards } = parseDeckFile('a.yaml', 'cards:\n  - { id: a/b, type: cloze, front: "{{c1::A}} {{c2::b}}", category: caching, priority: 1 }\n').entries[0] ?? { cards: [] };
  expect(entryOfCards(cards)?.front).toBe('{{c1::A}} {{c2::b}}');
  expect(entryOfCards(cards.slice(1))).toBeUndefined();
  expect(entryOfCards([])).toBeUndefined();
});
