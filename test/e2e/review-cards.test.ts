import { expect, test } from 'vitest';
import { DRILL, drillDeck } from '../helpers/fixture-deck.ts';
import { gradesOf, runProgram } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { markedGrade, openReview, reveal } from './drive-review.ts';
import { steerClock } from './steered-clock.ts';

const NOON = Date.UTC(2026, 2, 3, 12);
/** After this a key is a key of its own. */
const DOUBLE_PRESS_OVER_MS = 1000;
const drillHome = () => seedHome({ decks: { drill: drillDeck() } });

test('a long card scrolls by line and page to its last row and back', async () => {
  const terminal = await openReviewOf('long');
  await reveal(terminal, DRILL.long);
  expect(terminal.text()).not.toContain('the bottom row');
  terminal.press('down');
  await terminal.waitFor((screen) => !screen.text().includes(DRILL.long.question) || screen.text().includes('row nine'));
  terminal.press('page-down', 'page-down', 'page-down');
  await terminal.waitFor('the bottom row of the table');
  expect(terminal.text()).not.toContain('the top row');
  expect(terminal.text()).toContain('Good');
  terminal.type('kkk');
  terminal.press('page-up', 'page-up', 'page-up');
  await terminal.waitFor('the top row of the table');
});

test('code that is wider than the screen scrolls sideways to its end and back', async () => {
  const terminal = await openReviewOf('wide');
  await reveal(terminal, DRILL.wide);
  expect(terminal.text()).not.toContain('RIGHT_EDGE');
  for (let pressed = 0; pressed < 20 && !terminal.text().includes(':RIGHT_EDGE'); pressed++) {
    const before = terminal.text();
    terminal.press('right');
    await terminal.waitFor((screen) => screen.text() !== before);
  }
  expect(terminal.text()).toContain(':RIGHT_EDGE');
  expect(terminal.text()).not.toContain('LEFT_EDGE');
  terminal.type('h'.repeat(20));
  await terminal.waitFor('LEFT_EDGE');
});

test('a choice is made by arrows and Enter or by its number, and proposes its grade', async () => {
  const home = drillHome();
  const clock = steerClock(home, NOON);
  const terminal = await openReviewOf('choice', home, clock.env);
  const optionOf = (words: string): number => Number(/(\d)\s+The/u.exec(terminal.lines().find((line) => line.includes(words)) ?? '')?.[1]);
  const right = optionOf('The LRU policy');
  const wrong = optionOf('The FIFO policy');
  expect([right, wrong].toSorted()).not.toContain(Number.NaN);
  terminal.type(String(wrong));
  await terminal.waitFor('Good');
  expect(markedGrade(terminal)).toBe('Again');
  expect(terminal.lines().find((line) => line.includes('The FIFO policy'))).toContain('✗');
  expect(terminal.lines().find((line) => line.includes('The LRU policy'))).toContain('✓');
  clock.advance(DOUBLE_PRESS_OVER_MS);
  terminal.type('1');
  await terminal.waitFor(DRILL.list.question);
  terminal.type('u');
  await terminal.waitFor(DRILL.choice.question);
  const steps = optionOf('The LRU policy') - 1;
  for (let step = 0; step < steps; step++) terminal.press('down');
  await terminal.waitFor((screen) => /›.*The LRU policy/u.test(screen.text()));
  terminal.press('enter');
  await terminal.waitFor('✓');
  expect(terminal.text()).not.toContain('✗');
  expect(markedGrade(terminal)).toBe('Good');
});

test('the items of a list are ticked, and their share proposes the grade', async () => {
  const home = drillHome();
  const clock = steerClock(home, NOON);
  const terminal = await openReviewOf('list', home, clock.env);
  expect(terminal.text()).not.toContain('Durability');
  await reveal(terminal, DRILL.list);
  expect(markedGrade(terminal)).toBe('Again');
  const ticked = (items: number) => (screen: { text: () => string }) => (screen.text().match(/✓/gu) ?? []).length === items;
  terminal.press('space');
  await terminal.waitFor(ticked(1));
  terminal.type('x');
  await terminal.waitFor(ticked(2));
  terminal.press('up');
  terminal.press('space');
  await terminal.waitFor(ticked(1));
  terminal.type('*');
  await terminal.waitFor(ticked(4));
  expect(markedGrade(terminal)).toBe('Good');
  clock.advance(DOUBLE_PRESS_OVER_MS);
  terminal.press('enter');
  await terminal.waitFor(DRILL.number.question);
  expect(gradesOf(home).at(-1)).toBe(`${DRILL.list.id} 3`);
});

test('a typed figure is judged; what is no figure is said so, and can be mended', async () => {
  const figures = [
    { typed: '86400', marked: 'Good', words: 'exact' },
    { typed: '90000', marked: 'Good', words: '90000' },
    { typed: '864', marked: 'Again', words: 'times too small' },
    { typed: '', marked: 'Again', words: '86,400' },
  ];
  const numbers = figures.map((_, i) => `  - { id: papers/day-${i}, type: number, front: "How many seconds has day ${i}?", back: It is answer ${i}., quantity: 86400, unit: s, range: [80000, 100000], tags: [days], priority: 1 }\n`);
  const home = seedHome({ decks: { days: `name: Days\ncategory: papers\ncards:\n${numbers.join('')}` }, settings: { learningSteps: 'none', relearningSteps: 'none' } });
  const clock = steerClock(home, NOON);
  const terminal = openTerminal({ home, env: clock.env, args: ['review', '--tag', 'days'] });
  await terminal.waitFor('day 0?');
  terminal.type('many');
  terminal.press('enter');
  await terminal.waitFor(/"many"/u);
  terminal.press('ctrl-u');
  for (const [i, { typed, marked, words }] of figures.entries()) {
    await terminal.waitFor(`day ${i}?`);
    terminal.type(typed);
    await terminal.waitFor(typed === '' ? `day ${i}?` : new RegExp(`\\s${typed}`, 'u'));
    expect(terminal.text()).not.toContain(`answer ${i}`);
    terminal.press('enter');
    await terminal.waitFor(`answer ${i}`);
    expect(terminal.text()).toContain(words);
    expect(markedGrade(terminal)).toBe(marked);
    clock.advance(DOUBLE_PRESS_OVER_MS);
    terminal.type('3');
  }
});

test('a cloze hides its words and then shows them', async () => {
  const terminal = await openReviewOf('cloze');
  expect(terminal.text()).not.toContain('more than half');
  expect(terminal.text()).toContain('a share');
  await reveal(terminal, DRILL.cloze);
  expect(terminal.text()).toContain('more than half');
});

/** Opens the drill at one of its cards: those before it are buried. */
async function openReviewOf(name: keyof typeof DRILL, home = drillHome(), env: Readonly<Record<string, string>> = {}) {
  const names = Object.keys(DRILL) as (keyof typeof DRILL)[];
  const before = names.slice(0, names.indexOf(name));
  runProgram(home, ['review', '--tag', 'drill', '--plain'], { input: 'b\n'.repeat(before.length), env });
  return openReview(DRILL[name], { home, env });
}
