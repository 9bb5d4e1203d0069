import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { DRILL, drillDeck } from '../helpers/fixture-deck.ts';
import type { PtyTerminal } from '../helpers/pty-terminal.ts';
import { gradesOf } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { openReview, reveal } from './drive-review.ts';

test('a card is laid out anew at every size, and a screen that is too small says so', async () => {
  const home = seedHome({ decks: { drill: drillDeck() } });
  const terminal = await openReview(DRILL.first, { home });
  await reveal(terminal, DRILL.first);
  for (const [columns, rows] of [[50, 16], [120, 40], [200, 50], [80, 24]] as const) {
    terminal.resize(columns, rows);
    await terminal.waitFor((screen) => isWhole(screen, columns, rows) && screen.text().includes(DRILL.first.answer));
  }
  terminal.resize(40, 12);
  await terminal.waitFor((screen) => isWhole(screen, 40, 12) && screen.text().includes('Good'));
  terminal.resize(30, 8);
  await terminal.waitFor((screen) => screen.text().replaceAll(/\s+/gu, ' ').includes('30x8'));
  expect(terminal.text()).not.toContain('Good');
  terminal.resize(120, 40);
  await terminal.waitFor((screen) => isWhole(screen, 120, 40) && screen.text().includes(DRILL.first.answer));
  // What was shown and done before holds.
  terminal.type('4');
  await terminal.waitFor(DRILL.second.question);
  expect(gradesOf(home)).toEqual([`${DRILL.first.id} 4`]);
});

test('Home is whole at every size', async () => {
  const terminal = openTerminal({ home: seedHome({ settings: { newCardsPerDay: 10 } }) });
  await terminal.waitFor('Welcome');
  terminal.press('esc');
  await terminal.waitFor('10 new');
  for (const [columns, rows] of [[50, 16], [120, 40], [40, 12], [80, 24]] as const) {
    terminal.resize(columns, rows);
    await terminal.waitFor((screen) => isWhole(screen, columns, rows) && screen.text().includes('10 new'));
  }
});

/** Wider frames are not drawn. */
const MOST_COLUMNS = 160;

/** Title on the first row, keys on the last, a rule as wide as the screen allows, and nothing beyond it. */
function isWhole(terminal: PtyTerminal, columns: number, rows: number): boolean {
  const lines = terminal.lines();
  const [title = '', rule = ''] = lines;
  const footer = lines.at(-1) ?? '';
  return (
    lines.length === rows &&
    lines.every((line) => stringWidth(line) <= columns) &&
    title.includes('sysdrill') &&
    lines.filter((line) => line.includes('sysdrill ')).length === 1 &&
    /^\s*[─━]+$/u.test(rule) &&
    stringWidth(rule.trim()) === Math.min(columns, MOST_COLUMNS) - 2 &&
    /\bq\b|Esc/u.test(footer)
  );
}
