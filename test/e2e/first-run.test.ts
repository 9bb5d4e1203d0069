import { expect, test } from 'vitest';
import { readEvents, runJson } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';

const NEW_CARDS = 10;

test('the first run welcomes, and Enter shows the first card of the plan', async () => {
  const home = seedHome();
  const terminal = openTerminal({ home });
  await terminal.waitFor('Welcome');
  expect(terminal.text()).toContain(`${NEW_CARDS}`);
  terminal.press('enter');
  await terminal.waitFor(`1 of ${NEW_CARDS}`);
  terminal.press('space');
  await terminal.waitFor('Good');
  terminal.type('4');
  await terminal.waitFor(`2 of ${NEW_CARDS}`);
  const plan = readEvents(home).find((event) => event.type === 'plan');
  const review = readEvents(home).find((event) => event.type === 'review');
  expect(plan?.data.cards).toHaveLength(NEW_CARDS);
  expect(review?.data.card).toBe(plan?.data.cards[0]);
});

test('the number of new cards chosen there makes the plan', async () => {
  const home = seedHome();
  const terminal = openTerminal({ home });
  await terminal.waitFor('Welcome');
  terminal.press('right');
  await terminal.waitFor('15');
  terminal.press('enter');
  await terminal.waitFor('1 of 15');
  terminal.press('esc');
  await terminal.waitFor('15 new');
  expect(runJson(home, ['due'])).toMatchObject({ newCards: 15 });
});

test('Esc skips the welcome; the second start opens Home', async () => {
  const home = seedHome();
  const first = openTerminal({ home });
  await first.waitFor('Welcome');
  first.press('esc');
  await first.waitFor(`${NEW_CARDS} new`);
  first.type('q');
  expect((await first.waitForExit()).exitCode).toBe(0);
  const second = openTerminal({ home });
  await second.waitFor(`${NEW_CARDS} new`);
  expect(second.text()).not.toContain('Welcome');
});
