import { expect, test } from 'vitest';
import { type Everything, readEverything, writeEverything } from '../../../src/core/formats/everything.ts';

const EVERYTHING: Everything = {
  settings: { newCardsPerDay: '7' },
  decks: [{ path: 'cards/mine.yaml', text: '# kept\nname: "é"\ncards:\n' }],
  transcripts: [{ path: '2026-01-31-chat.md', text: '## Requirements\n' }],
  events: [{ v: 1, id: 'a', device: 'd', at: 1, type: 'unsuspend', data: { card: 'a/b' } }, { v: 1, id: 'b', device: 'd', at: 2, type: 'of-tomorrow', data: {} }],
};

test('what is written reads back, kinds of events that are not known included', () => {
  expect(readEverything(writeEverything(EVERYTHING, []))).toEqual({ ok: true, value: { everything: EVERYTHING, skipped: [] } });
});

test('single things that cannot be used are skipped', () => {
  const json = JSON.stringify({
    format: 'sysdrill',
    version: 1,
    settings: { a: 1 },
    decks: [{ path: '../up.yaml', text: '' }, { path: 'cards/.hidden.yaml', text: '' }, { path: 'cards/a/b.yaml', text: '' }, { path: 'cards/a.yaml' }, null],
    transcripts: [{ path: 'a\\b.md', text: '' }],
    events: [{}, 3, { v: 2, id: 'a' }],
  });
  const read = readEverything(json);
  expect(read.ok && read.value.everything).toEqual({ settings: {}, decks: [], transcripts: [], events: [] });
  expect(read.ok && read.value.skipped.map(({ place }) => place)).toEqual(['setting a', 'deck 1', 'deck 2', 'deck 3', 'deck 4', 'deck 5', 'transcript 1', 'event 1', 'event 2', 'event 3']);
});

test.each([
  ['{"format":"sysdrill",', 'no whole JSON'],
  ['{"format":"sysdrill"}', 'does not say its version'],
  ['{"format":"sysdrill","version":2}', 'newer sysdrill'],
])('%s is refused', (json, reason) => {
  expect(readEverything(json)).toEqual({ ok: false, error: expect.stringContaining(reason) });
});
