import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Screen } from '../../../../src/app/screen.ts';
import { giveGrade, openFakeApp } from '../../../helpers/fake-app.ts';
import { type FixtureCard, fixtureId } from '../../../helpers/fixture-cards.ts';
import { openScreen, sizeOfFrame } from '../../../helpers/fake-app-screen.tsx';

const ID = fixtureId('basic');
const today: Screen = { name: 'review', request: { kind: 'today' } };

async function openForm(card: FixtureCard = 'basic', size = { columns: 80, rows: 24 }) {
  const world = await openFakeApp([card, 'second']);
  const screen = openScreen(world.app, { name: 'card', card: fixtureId(card) }, size);
  await screen.until('sysdrill Card');
  await screen.press('e');
  await screen.until('Edit a card', 'Question');
  return { ...world, screen, file: join(world.home, 'decks/changes', `fixture--${card}.yaml`) };
}

describe('the form', () => {
  test('saves what was typed, and the screen beneath shows it', async () => {
    const { screen, app, file } = await openForm();
    await screen.until('› Question', 'write-through', 'Two stores.');
    await screen.type(' Now?');
    await screen.press('tab', 'ctrl-u');
    await screen.type('Both.');
    await screen.press('enter');
    await screen.type('All.');
    await screen.press('ctrl-s');
    await screen.until('sysdrill Card', 'Now?', 'Both.', 'Changed by you');
    expect(app.library.card(ID)).toMatchObject({ back: 'Both.\nAll.', hint: 'Two stores.' });
    expect(readFileSync(file, 'utf8')).not.toContain('hint');
  });

  test('goes back without a question and without a file when nothing was typed', async () => {
    const { screen, file } = await openForm();
    await screen.press('esc');
    await screen.until('sysdrill Card');
    await screen.press('e');
    await screen.until('Edit a card');
    await screen.press('ctrl-s');
    await screen.until('sysdrill Card');
    expect(existsSync(file)).toBe(false);
  });

  test('asks once before what was typed is lost; typing on takes the question back', async () => {
    const { screen, app } = await openForm();
    await screen.type('x');
    await screen.press('esc');
    await screen.until('Esc again leaves', 'Edit a card');
    await screen.type('y');
    await screen.press('esc');
    await screen.until('Esc again leaves', 'Edit a card');
    await screen.press('esc');
    await screen.until('sysdrill Card');
    expect(app.library.card(ID)?.front).toBe('What does a write-through cache wait for?');
  });

  test('says what is wrong, goes there, and keeps what was typed', async () => {
    const { screen, file } = await openForm();
    await screen.type(' More');
    await screen.press('tab', 'ctrl-u', 'shift-tab', 'ctrl-s');
    await screen.until('`back` is missing', '› Answer', 'wait for? More');
    expect(existsSync(file)).toBe(false);
  });

  test('a disk that refuses is told, and nothing is lost', async () => {
    const { screen, home } = await openForm();
    mkdirSync(join(home, 'decks'), { recursive: true });
    writeFileSync(join(home, 'decks/changes'), 'in the way');
    await screen.type(' More');
    await screen.press('ctrl-s');
    await screen.until('Could not', 'wait for? More');
  });

  test('shows the shipped text, and gives it back when asked twice', async () => {
    const { screen, app, file } = await openForm();
    await screen.press('ctrl-t');
    await screen.until('You have not changed this card.');
    await screen.type(' Now?');
    await screen.press('ctrl-s');
    await screen.until('sysdrill Card', 'Now?');
    await screen.press('e');
    await screen.until('Changed by you.', 'Now?');
    await screen.press('ctrl-t');
    await screen.until('as it comes with the program', (frame) => !frame.includes('Now?'));
    await screen.press('ctrl-t', 'ctrl-r');
    await screen.until('Ctrl-R again', 'Now?');
    await screen.press('ctrl-r');
    await screen.until('sysdrill Card', (frame) => !frame.includes('Now?'));
    expect(existsSync(file)).toBe(false);
    expect(app.library.card(ID)?.front).toBe('What does a write-through cache wait for?');
  });

  test('tells of a text that an editor left; leaving throws it away only when asked twice', async () => {
    const { app, home } = await openFakeApp(['basic']);
    const lent = join(home, 'sessions/card-fixture--basic.yaml');
    mkdirSync(join(home, 'sessions'), { recursive: true });
    writeFileSync(lent, 'front: "open\n');
    const screen = openScreen(app, { name: 'edit', card: ID });
    await screen.until('was not saved: Ctrl-O goes on with it');
    await screen.press('esc');
    await screen.until('Esc again leaves');
    expect(existsSync(lent)).toBe(true);
    await screen.press('esc');
    await screen.until('sysdrill Home');
    expect(existsSync(lent)).toBe(false);
  });

  test('has an item a line', async () => {
    const { screen, app } = await openForm('list');
    await screen.press('tab');
    await screen.until('› Items', 'Durability');
    await screen.press('enter');
    await screen.type('Speed');
    await screen.press('ctrl-s');
    await screen.until('sysdrill Card', 'Speed');
    expect(app.library.card(fixtureId('list'))).toMatchObject({ items: ['Atomicity', 'Consistency', 'Isolation', 'Durability', 'Speed'] });
  });

  test.each([[40, 12], [80, 24], [160, 50]])('fits %i columns and %i rows', async (columns, rows) => {
    const { screen } = await openForm('choice', { columns, rows });
    await screen.press('tab', 'tab');
    const frame = await screen.until('Question', 'Right', '› Wrong', '420', 'Why', 'Hint');
    expect(sizeOfFrame(frame).columns).toBeLessThanOrEqual(columns);
    expect(sizeOfFrame(frame).rows).toBe(rows);
  });
});

describe("the user's own card", () => {
  test('is changed in its file', async () => {
    const world = await openFakeApp(['basic']);
    await world.app.addCard({ front: 'One?', back: 'Uno.', category: 'papers' });
    await world.app.reloadDecks();
    const screen = openScreen(world.app, { name: 'edit', card: 'my/one' });
    await screen.until('A card of your own', 'Uno.');
    await screen.type(' Really?');
    await screen.press('ctrl-s');
    await screen.until('sysdrill Home');
    expect(readFileSync(join(world.home, 'decks/cards/my-cards.yaml'), 'utf8')).toContain('front: One? Really?');
  });
});

describe('e in a review', () => {
  test.each([[[]], [['space']]])('after %j shows the new text at once, with the schedule as it was', async (keys) => {
    const { app } = await openFakeApp(['basic', 'second']);
    const screen = openScreen(app, today);
    await screen.until('write-through');
    await screen.press(...keys, 'e');
    await screen.until('Edit a card', 'write-through');
    await screen.type(' Now?');
    await screen.press('ctrl-s');
    await screen.until("Today's cards", 'wait for? Now?', 'its schedule is as it was');
    expect(screen.frame().includes('both the cache')).toBe(keys.length > 0);
    expect(app.progress().cards.get(ID)?.memory ?? null).toBe(null);
    await screen.press(...(keys.length > 0 ? [] : ['space']), '3');
    await screen.until('Which store answers first');
  });

  test('keeps the ticks of a list', async () => {
    const { app } = await openFakeApp(['list']);
    const screen = openScreen(app, today);
    await screen.until('letters of ACID');
    await screen.press('space', 'x', 'x', 'e');
    await screen.until('Edit a card');
    await screen.type('!');
    await screen.press('ctrl-s');
    const frame = await screen.until('ACID.!', 'Durability');
    expect(frame.match(/\[x\]|☑|✓/gu)).toHaveLength(2);
  });
});

test('e in the list of cards edits the one that is chosen, and the list shows it', async () => {
  const { app } = await openFakeApp(['basic', 'second']);
  giveGrade(app, 'basic', 3);
  const screen = openScreen(app, { name: 'browse', query: 'write-through' });
  await screen.until('1 of 2');
  await screen.press('e');
  await screen.until('Edit a card', 'write-through');
  await screen.press('home');
  await screen.type('Tell: ');
  await screen.press('ctrl-s');
  await screen.until('sysdrill Browse', 'Tell: What does');
});
