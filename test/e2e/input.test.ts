import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countedCard, countedDeck, DRILL, drillDeck } from '../helpers/fixture-deck.ts';
import { gradesOf, readEvents, runJson } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { openReview, reveal } from './drive-review.ts';

test('keys that arrive in one piece are all taken, each by the screen that the one before opened', async () => {
  const home = seedHome({ decks: { few: countedDeck('few', 4) } });
  const terminal = await openReview(countedCard('few', 1), { home, tag: 'few' });
  terminal.type(' 4 4 4');
  await terminal.waitFor(countedCard('few', 4).question);
  expect(gradesOf(home)).toEqual([1, 2, 3].map((number) => `${countedCard('few', number).id} 4`));
  terminal.type('uuu');
  await terminal.waitFor(countedCard('few', 1).question);
});

test('a menu takes the arrows, letters and Enter of one piece', async () => {
  const home = seedHome({ settings: { newCardsPerDay: 2 } });
  const terminal = openTerminal({ home });
  await terminal.waitFor('Welcome');
  terminal.press('esc');
  await terminal.waitFor('2 new');
  // The fifth item is Browse.
  terminal.type('jjjj\r');
  await terminal.waitFor(/\d+ of \d+ cards/u);
  terminal.press('esc');
  await terminal.waitFor('2 new');
  // Into the settings, down, and back out again.
  terminal.type('sjjq');
  await terminal.waitFor('2 new');
});

test('a card typed and pasted into the form is added as it was given', async () => {
  const home = seedHome();
  const terminal = openTerminal({ home, args: ['add'] });
  await terminal.waitFor('Question');
  terminal.paste('Which store keeps 数据 as 👩‍💻 café?');
  await terminal.waitFor('数据');
  terminal.press('tab');
  terminal.type('The one with "quotes", colons: and # signs\r');
  terminal.type('Because\r');
  terminal.press('ctrl-u');
  terminal.type('caching\r');
  await terminal.waitFor('Added as');
  const id = /\bmy\/[\w-]+/u.exec(terminal.text())?.[0] ?? 'none';
  expect(runJson(home, ['show', id])).toMatchObject({
    card: { front: 'Which store keeps 数据 as 👩‍💻 café?', back: 'The one with "quotes", colons: and # signs', why: 'Because', category: 'caching' },
  });
});

test('a paste of several lines stays in its field and submits nothing', async () => {
  const home = seedHome();
  const terminal = openTerminal({ home, args: ['add'] });
  await terminal.waitFor('Question');
  terminal.paste('first line\r\nsecond line\r\n\r\n');
  await terminal.waitFor('first line');
  expect(terminal.text()).toContain('second line');
  terminal.press('tab');
  terminal.type('An answer');
  terminal.press('ctrl-s');
  await terminal.waitFor('Added as');
  expect(readFileSync(join(home, 'decks/cards/my-cards.yaml'), 'utf8').match(/- id:/gu)).toHaveLength(1);
});

test('a paste, Alt and Ctrl letters, unknown sequences and control bytes grade nothing', async () => {
  const home = seedHome({ decks: { drill: drillDeck() } });
  const terminal = await openReview(DRILL.first, { home });
  await reveal(terminal, DRILL.first);
  const before = readEvents(home).length;
  terminal.paste('3 1 4 b s q');
  for (const letter of ['b', 's', 'u', 'a', 'q', 'h', 'i'] as const) terminal.press(`alt-${letter}`);
  for (const letter of ['a', 'd', 'e', 'n', 'q', 's', 'u', 'w', 'y'] as const) terminal.press(`ctrl-${letter}`);
  terminal.type('\u001b1\u001b2\u001b3\u001b4');
  // Focus events, a mouse report, F5, an unfinished device answer, NUL.
  terminal.type('\u001b[I\u001b[O\u001b[<0;10;10M\u001b[15~\u001b[?62;c\u0000');
  terminal.type('f');
  await terminal.waitFor('Flagged');
  expect(terminal.text()).toContain(DRILL.first.answer);
  expect(readEvents(home).slice(before).map(({ type }) => type)).toEqual(['flag']);
});
