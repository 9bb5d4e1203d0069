import { describe, expect, test } from 'vitest';
import { DRILL } from '../../helpers/fixture-deck.ts';
import { readEvents, runProgram } from '../../helpers/seed-home.ts';
import { seedHome } from '../../helpers/seed-home-in-test.ts';
import { openTerminal } from '../../helpers/terminal.ts';
import { grade, openReview, reveal } from '../drive-review.ts';
import { steerClock } from '../steered-clock.ts';
import { drillHome, isWhole, leave } from './drill-desk.ts';

const NOON = Date.UTC(2026, 2, 3, 12);
const DAY_MS = 24 * 60 * 60_000;
/** After this a key is a key of its own. */
const DOUBLE_PRESS_OVER_MS = 1000;

const timesOfNumbers = (home: string): readonly number[] => readEvents(home).flatMap((event) => (event.type === 'number' ? [event.data.elapsedMs] : []));

describe('a clock that jumps', () => {
  test('at a number, back and forth: every answer counts, its time is none that no one took', async () => {
    const home = seedHome();
    const clock = steerClock(home, NOON);
    const jumpsMs = [-400 * DAY_MS, 90_000, 400 * DAY_MS, -3_600_000];
    const terminal = openTerminal({ home, env: clock.env, args: ['quiz', '--seed', '7', '--count', String(jumpsMs.length + 1)] });
    for (const [i, jumpMs] of jumpsMs.entries()) {
      await terminal.waitFor((screen) => isWhole(screen) && screen.text().includes('Your answer'));
      clock.advance(jumpMs);
      terminal.type('3');
      await terminal.waitFor((screen) => isWhole(screen) && /Your answer.*3/u.test(screen.text()));
      terminal.press('enter');
      await terminal.waitFor((screen) => isWhole(screen) && screen.text().includes('Answer  '));
      expect(timesOfNumbers(home)).toHaveLength(i + 1);
      clock.advance(DOUBLE_PRESS_OVER_MS);
      terminal.press('enter');
    }
    for (const elapsedMs of timesOfNumbers(home)) {
      expect(elapsedMs).toBeGreaterThanOrEqual(0);
      expect(elapsedMs).toBeLessThanOrEqual(DAY_MS);
    }
    await leave(terminal);
    expect(runProgram(home, ['stats'], { env: clock.env }).status).toBe(0);
  });

  test('at a card, back and forth: every grade counts', async () => {
    const home = drillHome();
    const clock = steerClock(home, NOON);
    const terminal = await openReview(DRILL.first, { home, env: clock.env });
    await reveal(terminal, DRILL.first);
    clock.advance(-10 * DAY_MS);
    terminal.type('3');
    await terminal.waitFor(DRILL.second.question);
    clock.advance(20 * DAY_MS);
    await grade(terminal, DRILL.second, 3, DRILL.cloze);
    terminal.type('u');
    await terminal.waitFor((screen) => isWhole(screen) && screen.text().includes(DRILL.second.question));
    await leave(terminal);
    const reviews = readEvents(home).flatMap((event) => (event.type === 'review' ? [event.data] : []));
    expect(reviews.map(({ card }) => card)).toEqual([DRILL.first.id, DRILL.second.id]);
    for (const { elapsedMs } of reviews) expect(elapsedMs).toBeGreaterThanOrEqual(0);
  });

  test('on Home, years back and years on: the plan of that day', async () => {
    const home = drillHome();
    runProgram(home, ['review', '--tag', 'drill', '--plain'], { input: '\n4\nq\n', env: steerClock(home, NOON).env });
    for (const jumpMs of [-900 * DAY_MS, 900 * DAY_MS]) {
      const clock = steerClock(home, NOON + jumpMs);
      const terminal = openTerminal({ home, env: clock.env });
      await terminal.waitFor((screen) => isWhole(screen) && screen.text().includes('Home'));
      clock.advance(-jumpMs);
      terminal.type('i');
      await terminal.waitFor((screen) => isWhole(screen) && screen.text().includes('Statistics'));
      terminal.type('q');
      await terminal.waitFor((screen) => isWhole(screen) && screen.text().includes('Home'));
      await leave(terminal);
    }
  });
});
