import { expect, test } from 'vitest';
import type { Event } from '../../src/core/events/event.ts';
import { DRILL, DRILL_CARDS, drillDeck } from '../helpers/fixture-deck.ts';
import { gradesOf, readEvents, runJson, runProgram } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { grade, openReview } from './drive-review.ts';
import { steerClock } from './steered-clock.ts';

const NOON = Date.UTC(2026, 2, 3, 12);
const PLAIN = ['review', '--tag', 'drill', '--plain'];
const homeOf = (cards: number) => seedHome({ decks: { drill: drillDeck(cards) }, settings: { learningSteps: 'none', relearningSteps: 'none' } });

test('a whole session through a pipe: question, answer, grade, to the last card', () => {
  const home = homeOf(DRILL_CARDS.length);
  const { status, stdout, stderr } = runProgram(home, PLAIN, { input: '\n3\n'.repeat(DRILL_CARDS.length) });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  let from = 0;
  for (const { question } of DRILL_CARDS) {
    const at = stdout.indexOf(question, from);
    expect(at).toBeGreaterThanOrEqual(from);
    from = at;
  }
  expect(stdout).toContain('The event log.');
  expect(stdout).toContain('10 cards graded');
  expect(stdout).not.toContain('\u001b');
  expect(gradesOf(home)).toEqual(DRILL_CARDS.map(({ id }) => `${id} 3`));
});

test('u, b, s and f do what they do on the screen, with the same events', async () => {
  const onScreen = homeOf(5);
  const terminal = await openReview(DRILL.first, { home: onScreen, env: steerClock(onScreen, NOON).env });
  await grade(terminal, DRILL.first, 3, DRILL.second);
  await grade(terminal, DRILL.second, 1, DRILL.cloze);
  terminal.type('u');
  await terminal.waitFor(DRILL.second.question);
  await grade(terminal, DRILL.second, 2, DRILL.cloze);
  terminal.type('f');
  await terminal.waitFor('Flagged');
  terminal.type('b');
  await terminal.waitFor(DRILL.choice.question);
  terminal.type('s');
  await terminal.waitFor(DRILL.list.question);
  terminal.press('ctrl-c');
  await terminal.waitForExit();

  const inLines = homeOf(5);
  const { status, stdout } = runProgram(inLines, PLAIN, { input: '\n3\n\n1\nu\n\n2\nf\nb\ns\nq\n', env: steerClock(inLines, NOON).env });
  expect(status).toBe(0);
  expect(stdout).toContain('Undone');
  expect(timelessEvents(inLines)).toEqual(timelessEvents(onScreen));
  expect(timelessEvents(inLines).map(({ type }) => type)).toEqual(['parameters', 'review', 'review', 'undo', 'review', 'flag', 'bury', 'suspend']);
  for (const card of [DRILL.first, DRILL.second, DRILL.cloze, DRILL.choice]) {
    expect(stateOf(inLines, card.id)).toEqual(stateOf(onScreen, card.id));
  }
});

test('the input may end anywhere: what was graded is kept, the rest comes again', () => {
  for (const input of ['', '\n3\n\n', '\n3\n\n4']) {
    const home = homeOf(3);
    const { status, stderr } = runProgram(home, PLAIN, { input });
    expect({ input, status, stderr }).toEqual({ input, status: 0, stderr: '' });
    const given = input.match(/[34]/gu) ?? [];
    expect(gradesOf(home)).toEqual(given.map((digit, i) => `${DRILL_CARDS[i]?.id} ${digit}`));
    const next = DRILL_CARDS[given.length];
    expect(runProgram(home, PLAIN, { input: 'q\n' }).stdout).toContain(next?.question);
  }
});

test('what it does not understand changes nothing and is explained', () => {
  const home = homeOf(3);
  const { status, stdout } = runProgram(home, PLAIN, { input: '\n7\nyes\n33\n?\n3\nu\nu\nq\n' });
  expect(status).toBe(0);
  expect(stdout).toContain('Nothing to undo');
  expect(gradesOf(home)).toEqual([`${DRILL.first.id} 3`]);
  expect(runJson(home, ['stats'])).toMatchObject({ reviews: 0, cards: { young: 0, learning: 0 } });
});

test('today and a limit hold in lines as well', () => {
  const home = seedHome({ settings: { newCardsPerDay: 2 } });
  const today = runProgram(home, ['today', '--plain'], { input: '\n4\n\n4\n' });
  expect(today.stdout).toContain('2 cards graded');
  expect(runJson(home, ['due'])).toMatchObject({ cards: 0 });
  // A limit of its own lifts those of the day.
  const more = runProgram(home, ['review', '--limit', '3', '--plain'], { input: '\n4\n\n4\n\n4\n\n4\n' });
  expect(more.stdout).toContain('3 cards graded');
});

/** Events without what differs from run to run: ids, device, times. */
function timelessEvents(home: string): { type: string; data: unknown }[] {
  const events = readEvents(home).filter(({ type }) => type !== 'plan');
  const indexOf = (id: string) => events.findIndex((event) => event.id === id);
  return events.map((event) => ({ type: event.type, data: timelessData(event, indexOf) }));
}

function timelessData(event: Event, indexOf: (id: string) => number): unknown {
  if (event.type === 'undo') return { target: indexOf(event.data.target) };
  if (event.type === 'review') return { ...event.data, elapsedMs: 0 };
  return event.data;
}

function stateOf(home: string, card: string): unknown {
  const { state } = runJson(home, ['show', card]) as { state: Record<string, unknown> };
  return { ...state, last: null };
}
