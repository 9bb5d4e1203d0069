import { expect, test } from 'vitest';
import { readEvents, runJson } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';

/** As the settings have it. */
const NEW_CARDS = 10;
/** What fits into the 20 minutes that the welcome begins with. */
const CARDS_OF_20_MINUTES = 13;
const CARDS_OF_30_MINUTES = 20;

test('the first run welcomes, and Enter shows the first card of the plan', async () => {
  const home = seedHome();
  const terminal = openTerminal({ home });
  await terminal.waitFor('Welcome');
  expect(terminal.text()).toContain(`about ${CARDS_OF_20_MINUTES} new cards a day`);
  terminal.press('enter');
  await terminal.waitFor(`1 of ${CARDS_OF_20_MINUTES}`);
  terminal.press('space');
  await terminal.waitFor('Good');
  terminal.type('4');
  await terminal.waitFor(`2 of ${CARDS_OF_20_MINUTES}`);
  const plan = readEvents(home).find((event) => event.type === 'plan');
  const review = readEvents(home).find((event) => event.type === 'review');
  expect(plan?.data.cards).toHaveLength(CARDS_OF_20_MINUTES);
  expect(review?.data.card).toBe(plan?.data.cards[0]);
});

test('the minutes chosen there make the plan', async () => {
  const home = seedHome();
  const terminal = openTerminal({ home });
  await terminal.waitFor('Welcome');
  terminal.press('down', 'right');
  await terminal.waitFor('‹ 30 ›');
  terminal.press('enter');
  await terminal.waitFor(`1 of ${CARDS_OF_30_MINUTES}`);
  terminal.press('esc');
  await terminal.waitFor(`${CARDS_OF_30_MINUTES} new`);
  expect(runJson(home, ['due'])).toMatchObject({ newCards: CARDS_OF_30_MINUTES });
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
