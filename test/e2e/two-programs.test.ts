import { expect, test } from 'vitest';
import { DRILL, drillDeck } from '../helpers/fixture-deck.ts';
import { gradesOf, readEvents, runJson } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { grade, openReview, reveal } from './drive-review.ts';

test('two programs on one folder see what the other did, and lose nothing', async () => {
  const home = seedHome({ decks: { drill: drillDeck() }, settings: { learningSteps: 'none', newCardsPerDay: 20 } });
  const a = await openReview(DRILL.first, { home });
  const b = await openReview(DRILL.first, { home });
  await grade(a, DRILL.first, 3, DRILL.second);
  await grade(a, DRILL.second, 4, DRILL.cloze);
  // By itself, as the program looks now and then.
  await b.waitFor(DRILL.cloze.question);
  await grade(b, DRILL.cloze, 3, DRILL.choice);
  b.type('s');
  await b.waitFor(DRILL.list.question);
  // What the other did is taken in before the next card, too.
  a.type('b');
  await a.waitFor(DRILL.list.question);
  for (const terminal of [a, b]) {
    terminal.press('ctrl-c');
    expect((await terminal.waitForExit()).exitCode).toBe(130);
  }
  expect(gradesOf(home)).toEqual([`${DRILL.first.id} 3`, `${DRILL.second.id} 4`, `${DRILL.cloze.id} 3`]);
  const ids = readEvents(home).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(runJson(home, ['stats'])).toMatchObject({ reviews: 3, newCardsToday: 3, cards: { suspended: 1 } });
});

test('both may grade the same card at once: both grades count, in their order', async () => {
  const home = seedHome({ decks: { drill: drillDeck(2) }, settings: { newCardsPerDay: 20 } });
  const a = await openReview(DRILL.first, { home });
  const b = await openReview(DRILL.first, { home });
  await reveal(a, DRILL.first);
  await reveal(b, DRILL.first);
  a.type('1');
  b.type('1');
  await a.waitFor(DRILL.second.question);
  await b.waitFor(DRILL.second.question);
  const grades = gradesOf(home);
  // The second one is dropped where the program had already taken in the first.
  expect(grades.length).toBeGreaterThanOrEqual(1);
  expect(new Set(grades)).toEqual(new Set([`${DRILL.first.id} 1`]));
  expect(runJson(home, ['show', DRILL.first.id])).toMatchObject({ state: { memory: { reps: grades.length } } });
});
