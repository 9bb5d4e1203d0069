import { expect, test } from 'vitest';
import { drillDeck } from '../helpers/fixture-deck.ts';
import { readEvents, runJson, runProgram } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { steerClock } from './steered-clock.ts';

interface Listed {
  readonly id: string;
  readonly question: string;
}

const NOON = Date.UTC(2026, 2, 3, 12);
/** After this Enter is a key of its own. */
const DOUBLE_PRESS_OVER_MS = 1000;

const numbersOf = (home: string) => readEvents(home).flatMap((event) => (event.type === 'number' ? [event.data] : []));

test('a drill with a seed asks what the list says; each answer is on disk before the next question shows', async () => {
  const home = seedHome();
  const clock = steerClock(home, NOON);
  const listed = runJson(home, ['quiz', '--list', '3', '--seed', '7']) as readonly Listed[];
  const terminal = openTerminal({ home, env: clock.env, args: ['quiz', '--seed', '7', '--count', '3'] });
  for (const [i, { id, question }] of listed.entries()) {
    await terminal.waitFor(`question ${i + 1} of 3`);
    await terminal.waitFor((screen) => screen.text().replaceAll(/\s+/gu, ' ').includes(question) && screen.text().includes('Your answer'));
    terminal.type('3\r');
    await terminal.waitFor('Answer  ');
    expect(numbersOf(home).at(-1)).toMatchObject({ question: id, answer: '3' });
    clock.advance(DOUBLE_PRESS_OVER_MS);
    terminal.press('enter');
  }
  await terminal.waitFor('within a factor of two');
  terminal.type('q');
  await terminal.waitFor('Home');
  terminal.type('q');
  expect((await terminal.waitForExit()).exitCode).toBe(0);
  expect(terminal.text()).toContain('sysdrill: 3 numbers in 1m, all saved.');
});

test("today's work goes from the cards over to the numbers", async () => {
  const home = seedHome({ decks: { drill: drillDeck() }, settings: { newCardsPerDay: 1, numbersPerDay: 1, learningSteps: 'none' } });
  const clock = steerClock(home, NOON);
  const terminal = openTerminal({ home, env: clock.env, args: ['today'] });
  await terminal.waitFor("Today's cards");
  terminal.press('space');
  await terminal.waitFor('Easy');
  terminal.type('4');
  await terminal.waitFor('Next: 1 number, about 2 min');
  terminal.press('enter');
  await terminal.waitFor("Today's numbers");
  terminal.type('5\r');
  await terminal.waitFor('Answer  ');
  clock.advance(DOUBLE_PRESS_OVER_MS);
  terminal.press('enter');
  await terminal.waitFor('done');
  terminal.press('enter');
  await terminal.waitFor('Done for today');
  expect(numbersOf(home)).toHaveLength(1);
});

test('a worked example is filled in from Home, and is there after leaving it in the middle', async () => {
  const home = seedHome({ settings: { numbersPerDay: 0 } });
  const clock = steerClock(home, NOON);
  runProgram(home, ['review', '--limit', '1', '--plain'], { input: '\n4\n', env: clock.env });
  const terminal = openTerminal({ home, env: clock.env });
  await terminal.waitFor('Home');
  terminal.type('n');
  await terminal.waitFor('› Mixed');
  terminal.type('j\r');
  await terminal.waitFor('500M daily users');
  terminal.type('500M*0.2');
  await terminal.waitFor('= 100 M');
  terminal.press('enter');
  await terminal.waitFor('Spot on.');
  clock.advance(DOUBLE_PRESS_OVER_MS);
  terminal.press('enter');
  await terminal.waitFor('1. Posts a day: 100 M posts');
  terminal.press('esc');
  await terminal.waitFor('1 of 7 steps done');
});
