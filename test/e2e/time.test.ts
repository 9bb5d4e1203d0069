import { expect, test } from 'vitest';
import { DRILL, drillDeck } from '../helpers/fixture-deck.ts';
import { gradesOf, readEvents, runJson, runProgram } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { grade, openReview } from './drive-review.ts';
import { steerClock } from './steered-clock.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The study day begins at four in the morning. */
const BEFORE_ROLLOVER = Date.UTC(2026, 2, 3, 3, 59);
const SETTINGS = { learningSteps: 'none', relearningSteps: 'none', newCardsPerDay: 3 };

test('a session goes on over the hour at which the study day changes', async () => {
  const home = seedHome({ decks: { drill: drillDeck() }, settings: SETTINGS });
  const clock = steerClock(home, BEFORE_ROLLOVER);
  const env = { ...clock.env, TZ: 'UTC' };
  const terminal = await openReview(DRILL.first, { home, env });
  await grade(terminal, DRILL.first, 3, DRILL.second);
  clock.advance(2 * MINUTE_MS);
  await grade(terminal, DRILL.second, 3, DRILL.cloze);
  terminal.press('ctrl-c');
  await terminal.waitForExit();
  const [before, after] = [lastDayOf(home, DRILL.first.id, env), lastDayOf(home, DRILL.second.id, env)];
  expect(before).toBe(Math.floor(BEFORE_ROLLOVER / DAY_MS) - 1);
  expect(after).toBe(before + 1);
  // Of the new day's three new cards one is done.
  expect(runJson(home, ['stats'], env)).toMatchObject({ reviews: 2, reviewsToday: 1, newCardsToday: 1, streakDays: 2 });
  expect(runJson(home, ['due'], env)).toMatchObject({ newCards: 2 });
});

test('Home left open over night shows the new day', async () => {
  const home = seedHome({ settings: { ...SETTINGS, newCardsPerDay: 1, numbersPerDay: 0 } });
  const clock = steerClock(home, BEFORE_ROLLOVER);
  const env = { ...clock.env, TZ: 'UTC' };
  runProgram(home, ['review', '--plain'], { input: '\n4\n', env });
  const terminal = openTerminal({ home, env });
  await terminal.waitFor('Done for today');
  clock.advance(HOUR_MS);
  await terminal.waitFor('1 new');
  terminal.type('t');
  await terminal.waitFor('1 of 1');
});

test('a traveller loses no day and no card, whichever way the zone changes', async () => {
  const home = seedHome({ decks: { drill: drillDeck() }, settings: { ...SETTINGS, newCardsPerDay: 30 } });
  const clock = steerClock(home, Date.UTC(2026, 2, 3, 12));
  const zones = ['America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
  const cards = [DRILL.first, DRILL.second, DRILL.cloze, DRILL.choice];
  for (const [i, zone] of zones.entries()) {
    const env = { ...clock.env, TZ: zone };
    const run = runProgram(home, ['review', '--tag', 'drill', '--plain'], { input: '\n3\nq\n', env });
    expect({ zone, status: run.status, stderr: run.stderr }).toEqual({ zone, status: 0, stderr: '' });
    const [review] = readEvents(home).flatMap((event) => (event.type === 'review' ? [event.data] : [])).slice(i);
    expect({ card: review?.card, day: review?.after?.lastDay }).toEqual({ card: cards[i]?.id, day: localStudyDay(clock.now(), zone) });
    clock.advance(10 * MINUTE_MS);
  }
  const shifts = readEvents(home).flatMap((event) => (event.type === 'review' ? [event.data.dayShiftMin] : []));
  expect(shifts).toEqual([-8 * 60 - 240, 9 * 60 - 240, 14 * 60 - 240, -11 * 60 - 240]);
  // A rebuild in yet another zone gives the same days.
  expect(runJson(home, ['show', DRILL.second.id], { ...clock.env, TZ: 'UTC' })).toEqual(runJson(home, ['show', DRILL.second.id], { ...clock.env, TZ: 'Asia/Tokyo' }));
});

test('a clock set back does not stop anything', () => {
  const home = seedHome({ decks: { drill: drillDeck() }, settings: { ...SETTINGS, newCardsPerDay: 30 } });
  const clock = steerClock(home, Date.UTC(2026, 2, 3, 12));
  const review = () => runProgram(home, ['review', '--tag', 'drill', '--plain'], { input: '\n3\nq\n', env: clock.env });
  expect(review().status).toBe(0);
  clock.advance(-30 * DAY_MS);
  for (const { status, stderr } of [review(), review()]) expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(gradesOf(home)).toEqual([DRILL.first, DRILL.second, DRILL.cloze].map(({ id }) => `${id} 3`));
  expect(runJson(home, ['stats'], clock.env)).toMatchObject({ reviews: 3 });
});

test('a session that waits for a learning card shows it when its time has come', async () => {
  const home = seedHome({ decks: { drill: drillDeck(1) }, settings: { learnAheadMin: 0 } });
  const clock = steerClock(home, Date.UTC(2026, 2, 3, 12));
  const terminal = await openReview(DRILL.first, { home, env: clock.env });
  await grade(terminal, DRILL.first, 1, '1:00');
  clock.advance(30_000);
  await terminal.waitFor('0:30');
  clock.advance(30_000);
  await terminal.waitFor(DRILL.first.question);
  await grade(terminal, DRILL.first, 3, '10:00');
  terminal.press('enter');
  await terminal.waitFor(DRILL.first.question);
});

function lastDayOf(home: string, card: string, env: Readonly<Record<string, string>>): number {
  return (runJson(home, ['show', card], env) as { state: { memory: { lastDay: number } } }).state.memory.lastDay;
}

function localStudyDay(atMs: number, zone: string): number {
  const date = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(atMs - 4 * HOUR_MS);
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}
