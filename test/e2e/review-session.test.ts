import { expect, test } from 'vitest';
import { formatInterval } from '../../src/core/review/format-interval.ts';
import type { Memory } from '../../src/core/events/event.ts';
import { countedCard, countedDeck, DRILL, drillDeck } from '../helpers/fixture-deck.ts';
import { gradesOf, readEvents, runJson, runProgram } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { grade, intervalsOn, openReview, reveal, type Grade } from './drive-review.ts';
import { steerClock } from './steered-clock.ts';

const NOON = Date.UTC(2026, 2, 3, 12);
const DAY_MS = 86_400_000;
/** After this a key is a key of its own. */
const DOUBLE_PRESS_OVER_MS = 1000;
const drillHome = () => seedHome({ decks: { drill: drillDeck() } });
/** Every grade but Again ends a card's day. */
const WITHOUT_STEPS = { learningSteps: 'none', relearningSteps: 'none' };

test('Space and Enter reveal, 1 to 4 grade, and each grade gives the interval on its button', async () => {
  const home = drillHome();
  const clock = steerClock(home, NOON);
  const cards = [DRILL.first, DRILL.second, DRILL.cloze, DRILL.choice] as const;
  const terminal = await openReview(DRILL.first, { home, env: clock.env });
  for (const [i, card] of cards.entries()) {
    const given = (i + 1) as Grade;
    await reveal(terminal, card, i % 2 === 0 ? 'space' : 'enter');
    const shown = intervalsOn(terminal);
    expect(shown).toHaveLength(4);
    clock.advance(DOUBLE_PRESS_OVER_MS);
    terminal.type(String(given));
    await terminal.waitFor((cards[i + 1] ?? DRILL.list).question);
    expect(intervalAfter(home, card.id, clock.now())).toBe(shown[i]);
  }
  expect(gradesOf(home)).toEqual(cards.map(({ id }, i) => `${id} ${i + 1}`));
});

test('the buttons of cards that come back after days tell their intervals too', async () => {
  const home = drillHome();
  const clock = steerClock(home, NOON);
  const cards = [DRILL.first, DRILL.second, DRILL.cloze, DRILL.choice] as const;
  const first = await openReview(DRILL.first, { home, env: clock.env });
  for (const [i, card] of cards.entries()) await grade(first, card, 4, cards[i + 1] ?? DRILL.list, clock);
  await first.close();
  clock.advance(30 * DAY_MS);
  runProgram(home, ['config', 'set', 'newCardsPerDay', '0']);
  const terminal = openTerminal({ home, env: clock.env, args: ['review', '--tag', 'drill'] });
  for (const given of [1, 2, 3, 4] as const) {
    // In which order they come back is the scheduler's affair.
    await terminal.waitFor((screen) => cards.some((card) => screen.text().includes(card.question)) && !screen.text().includes('Good'));
    const card = cards.find(({ question }) => terminal.text().includes(question)) ?? DRILL.first;
    await reveal(terminal, card);
    const shown = intervalsOn(terminal);
    clock.advance(DOUBLE_PRESS_OVER_MS);
    terminal.type(String(given));
    await terminal.waitFor((screen) => !screen.text().includes(card.question));
    expect(intervalAfter(home, card.id, clock.now())).toBe(shown[given - 1]);
  }
});

test('Enter means Good after the reveal, but not as the second half of a double press', async () => {
  const home = drillHome();
  const clock = steerClock(home, NOON);
  const terminal = await openReview(DRILL.first, { home, env: clock.env });
  await reveal(terminal, DRILL.first, 'enter');
  terminal.press('enter');
  // The flag is handled after the Enter before it: the card is still there.
  terminal.type('f');
  await terminal.waitFor('Flagged');
  expect(terminal.text()).toContain(DRILL.first.answer);
  expect(gradesOf(home)).toEqual([]);
  clock.advance(DOUBLE_PRESS_OVER_MS);
  terminal.press('enter');
  await terminal.waitFor(DRILL.second.question);
  expect(gradesOf(home)).toEqual([`${DRILL.first.id} 3`]);
});

test('u goes back over the whole session to its first card', async () => {
  const home = drillHome();
  const terminal = await openReview(DRILL.first, { home });
  await grade(terminal, DRILL.first, 4, DRILL.second);
  await grade(terminal, DRILL.second, 1, DRILL.cloze);
  terminal.type('b');
  await terminal.waitFor(DRILL.choice.question);
  for (const card of [DRILL.cloze, DRILL.second, DRILL.first]) {
    terminal.type('u');
    await terminal.waitFor(card.question);
    await terminal.waitFor('Undone');
  }
  terminal.type('u');
  await terminal.waitFor('Nothing to undo');
  expect(terminal.text()).toContain(DRILL.first.question);
  const undone = readEvents(home).flatMap((event) => (event.type === 'undo' ? [event.data.target] : []));
  const done = readEvents(home).filter((event) => event.type === 'review' || event.type === 'bury');
  expect(undone).toEqual(done.map((event) => event.id).toReversed());
  expect(runJson(home, ['stats'])).toMatchObject({ reviews: 0, cards: { learning: 0, young: 0 } });
  // And forward again, as if nothing had been.
  await grade(terminal, DRILL.first, 3, DRILL.second);
});

test('b buries, s suspends, f flags: each is in the log and the card is gone or marked', async () => {
  const home = drillHome();
  const terminal = await openReview(DRILL.first, { home });
  terminal.type('f');
  await terminal.waitFor('Flagged');
  terminal.type('b');
  await terminal.waitFor(DRILL.second.question);
  expect(terminal.text()).toContain('Buried');
  terminal.type('s');
  await terminal.waitFor(DRILL.cloze.question);
  expect(terminal.text()).toContain('Suspended');
  terminal.type('u');
  await terminal.waitFor(DRILL.second.question);
  terminal.type('s');
  await terminal.waitFor(DRILL.cloze.question);
  expect(readEvents(home).map(({ type }) => type).filter((type) => type !== 'plan')).toEqual(['flag', 'bury', 'suspend', 'undo', 'suspend']);
  expect(runJson(home, ['show', DRILL.first.id])).toMatchObject({ state: { flagged: true, suspended: false } });
  expect(runJson(home, ['show', DRILL.second.id])).toMatchObject({ state: { suspended: 'user' } });
  await openReview(DRILL.cloze, { home });
});

test('h shows the hint, i what is known of the card, ? the keys; each leads back to the card', async () => {
  const home = drillHome();
  const terminal = await openReview(DRILL.first, { home });
  expect(terminal.text()).not.toContain('It only ever grows.');
  terminal.type('h');
  await terminal.waitFor('It only ever grows.');
  terminal.type('i');
  await terminal.waitFor('About this card');
  expect(terminal.text()).not.toContain(DRILL.first.answer);
  terminal.type('i');
  await terminal.waitFor((screen) => !screen.text().includes('About this card'));
  terminal.type('?');
  await terminal.waitFor('bury');
  expect(terminal.text()).not.toContain(DRILL.first.question);
  terminal.press('esc');
  await terminal.waitFor(DRILL.first.question);
  terminal.type('?');
  await terminal.waitFor('bury');
  terminal.type('q');
  await terminal.waitFor(DRILL.first.question);
  await reveal(terminal, DRILL.first);
  terminal.type('?');
  await terminal.waitFor('easy');
  // A grade given under the help is no grade.
  terminal.type('1');
  terminal.press('esc');
  await terminal.waitFor(DRILL.first.answer);
  expect(gradesOf(home)).toEqual([]);
});

test('a opens the form for a card of one\'s own, and the card is still there afterwards', async () => {
  const home = drillHome();
  const terminal = await openReview(DRILL.first, { home });
  await grade(terminal, DRILL.first, 4, DRILL.second);
  await reveal(terminal, DRILL.second);
  terminal.type('a');
  await terminal.waitFor('Question');
  terminal.type('quit b s 1\r');
  terminal.press('esc');
  await terminal.waitFor(DRILL.second.answer);
  expect(terminal.text()).toContain('Good');
  terminal.type('u');
  await terminal.waitFor(DRILL.first.question);
  expect(gradesOf(home)).toEqual([`${DRILL.first.id} 4`]);
});

test('Ctrl-L draws the same screen anew', async () => {
  const terminal = await openReview(DRILL.first, { home: drillHome() });
  await reveal(terminal, DRILL.first);
  const before = terminal.text();
  const bytes = terminal.bytesWritten();
  terminal.press('ctrl-l');
  await terminal.waitFor((screen) => screen.bytesWritten() > bytes && screen.isAlternateScreen() && screen.text() === before);
  terminal.type('4');
  await terminal.waitFor(DRILL.second.question);
});

test('the summary leads on to more new cards and to a cram', async () => {
  const home = seedHome({ decks: { few: countedDeck('few', 1) }, settings: WITHOUT_STEPS });
  const terminal = await openReview(countedCard('few', 1), { home, tag: 'few' });
  await grade(terminal, countedCard('few', 1), 4, '1 card graded');
  terminal.type('n');
  await terminal.waitFor('1 of 5');
  terminal.press('esc');
  await terminal.waitFor('Home');
  const again = openTerminal({ home, args: ['review', '--tag', 'few'] });
  await again.waitFor('Nothing is due');
  again.type('c');
  await again.waitFor('1 of 20');
  // What was seen comes before what is new.
  await again.waitFor(countedCard('few', 1).question);
});

test('the counts agree on Home, in due, without a terminal and in the header, from the first card to the last', async () => {
  const home = seedHome({ decks: { few: countedDeck('few', 2) }, settings: { ...WITHOUT_STEPS, newCardsPerDay: 2, numbersPerDay: 0 } });
  const terminal = openTerminal({ home });
  await terminal.waitFor('Welcome');
  terminal.press('esc');
  for (const left of [2, 1]) {
    await terminal.waitFor(`${left} new`);
    expect(runJson(home, ['due'])).toMatchObject({ cards: left, newCards: left, reviews: 0, learning: 0 });
    expect(runProgram(home, ['due']).stdout.trim()).toBe(String(left));
    expect(runProgram(home, []).stdout).toContain(`${left} new`);
    terminal.type('t');
    await terminal.waitFor(new RegExp(`1 of ${left}\\b`, 'u'));
    terminal.press('space');
    await terminal.waitFor('Good');
    terminal.type('3');
    await terminal.waitFor((screen) => !screen.text().includes('Good'));
    terminal.type('q');
  }
  await terminal.waitFor('Done for today');
  expect(runJson(home, ['due'])).toMatchObject({ cards: 0 });
  expect(runProgram(home, []).stdout).toContain('Done for today');
  expect(gradesOf(home)).toHaveLength(2);
});

test('a session ends in a summary that leads back to Home, and u still takes the last grade back', async () => {
  const home = seedHome({ decks: { few: countedDeck('few', 2) }, settings: { ...WITHOUT_STEPS, newCardsPerDay: 2, numbersPerDay: 0 } });
  const terminal = openTerminal({ home });
  await terminal.waitFor('Welcome');
  terminal.press('esc');
  await terminal.waitFor('2 new');
  terminal.press('enter');
  await terminal.waitFor('1 of 2');
  terminal.press('space');
  await terminal.waitFor('Good');
  terminal.type('3');
  await terminal.waitFor('2 of 2');
  terminal.press('space');
  await terminal.waitFor('Good');
  terminal.type('3');
  await terminal.waitFor('2 cards graded');
  terminal.type('u');
  await terminal.waitFor('2 of 2');
  terminal.press('space');
  await terminal.waitFor('Good');
  terminal.type('1');
  await terminal.waitFor('2 grades: 1 recalled, 1 not');
  terminal.press('enter');
  await terminal.waitFor('Done for today');
  terminal.type('q');
  expect((await terminal.waitForExit()).exitCode).toBe(0);
  expect(terminal.text()).toContain('2 grades');
});

test('a review named on the command line ends in its summary, Home, and the shell', async () => {
  const home = seedHome({ decks: { few: countedDeck('few', 1) }, settings: WITHOUT_STEPS });
  const terminal = await openReview(countedCard('few', 1), { home, tag: 'few' });
  await grade(terminal, countedCard('few', 1), 4, '1 card graded');
  terminal.press('enter');
  await terminal.waitFor('Home');
  terminal.type('q');
  expect((await terminal.waitForExit()).exitCode).toBe(0);
});

test('a review of twenty cards never clears the screen', async () => {
  const home = seedHome({ decks: { many: countedDeck('many', 20) }, settings: { ...WITHOUT_STEPS, newCardsPerDay: 20 } });
  const terminal = await openReview(countedCard('many', 1), { home, tag: 'many' });
  const before = terminal.fullRedraws();
  for (let card = 1; card < 20; card++) await grade(terminal, countedCard('many', card), 3, countedCard('many', card + 1));
  await grade(terminal, countedCard('many', 20), 3, '20 cards graded');
  expect(terminal.fullRedraws() - before).toBe(0);
  expect(gradesOf(home)).toHaveLength(20);
});

function intervalAfter(home: string, card: string, nowMs: number): string {
  const { state } = runJson(home, ['show', card]) as { state: { memory: Memory } };
  return formatInterval(state.memory, nowMs);
}
