import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { homeFacts } from '../../../../src/app/home-facts.ts';
import { startMock } from '../../../../src/app/mock-session.ts';
import { openApp } from '../../../../src/app.ts';
import { layOutHome } from '../../../../src/tui/screens/home/home-layout.ts';
import { giveGrade, makeFakeWorld, openFakeApp, passDays } from '../../../helpers/fake-app.ts';
import { openScreen } from '../../../helpers/fake-app-screen.tsx';

const HOME = { name: 'home' } as const;

describe('Home with work', () => {
  test("shows today's counts, what is due where, and plans the day", async () => {
    const { app } = await openFakeApp(['basic', 'second', 'cloze']);
    const screen = openScreen(app, HOME);
    await screen.until('3 new', '0 reviews', 'Caching', 'Databases', "Start today's work");
    expect(app.progress().plan?.cards).toHaveLength(3);
  });

  test('counts reviews, learning cards and the days in a row', async () => {
    const { app, clock } = await openFakeApp(['basic', 'second', 'third']);
    giveGrade(app, 'basic', 4);
    passDays(clock, 30);
    giveGrade(app, 'second', 1);
    const screen = openScreen(app, HOME);
    await screen.until('1 review ', '1 new', '1 learning', '1 day in a row', '1 grade given today');
  });

  test('shows the minutes of a part however long it is told, and no grades where none were given', async () => {
    const { app, clock } = await openFakeApp(['basic', 'second', 'third'], { numbersPerDay: 3 });
    giveGrade(app, 'basic', 4);
    passDays(clock, 30);
    giveGrade(app, 'second', 1);
    const screen = openScreen(app, HOME, { columns: 76, rows: 24 });
    await screen.until((frame) => /1 review {2}1 new {2}1 learning +\d min /u.test(frame));
  });

  test('has its whole menu on a low screen', async () => {
    const { app } = await openFakeApp(['basic'], { interviewDate: '2026-03-01' });
    const screen = openScreen(app, HOME, { columns: 50, rows: 16 });
    await screen.until("Start today's work", 'Settings', 'Quit');
  });

  test('says of a backlog that one may stop', async () => {
    const { app } = await openFakeApp(undefined, { minutesPerDay: 1, numbersPerDay: 5 });
    const screen = openScreen(app, HOME);
    await screen.until('More than your 1 min');
    const enough = openScreen((await openFakeApp(undefined, { minutesPerDay: 60 })).app, HOME);
    expect(await enough.until('Start today')).not.toContain('More than your');
  });

  test('tells of a mock session that was left, until it is taken up', async () => {
    const { app } = await openFakeApp(['basic']);
    const started = startMock(app, { problem: 'kiosk', minutes: 10, level: 'senior', seed: '7' });
    if (!started.ok) throw new Error(started.error.message);
    expect(homeFacts(app, app.today()).remarks).toEqual([]);
    started.value.leave();
    const screen = openScreen(app, HOME);
    await screen.until('Unfinished: Kiosk (m)');
    await screen.press('m');
    await screen.until('› Go on: Kiosk, 10:00 left, in Requirements');
  });

  test("Enter starts today's work, q leads back", async () => {
    const { app } = await openFakeApp(['basic']);
    const screen = openScreen(app, HOME);
    await screen.until('Start today');
    await screen.press('enter');
    await screen.until('What does a write-through cache wait for?');
    await screen.press('q');
    await screen.until('Start today');
  });

  test.each([
    ['w', 'Weak areas', 'Nothing to say yet'],
    ['/', 'Browse', 'of 3 cards'],
    ['b', 'Browse', 'of 3 cards'],
    ['i', 'Statistics', 'Overview'],
    ['a', 'Add a card', 'Question'],
    ['s', 'Settings', 'newCardsPerDay'],
    ['t', "Today's cards", '1 of 3'],
  ])('%s opens %s', async (key, title, content) => {
    const { app } = await openFakeApp(['basic', 'second', 'cloze']);
    const screen = openScreen(app, HOME);
    await screen.until('Home');
    await screen.press(key);
    await screen.until(title, content);
    await screen.press('esc');
    await screen.until('sysdrill Home');
  });

  test('the menu goes down and up, and opens what is marked', async () => {
    const { app } = await openFakeApp(['basic']);
    const screen = openScreen(app, HOME);
    await screen.until("› Start today's work");
    await screen.press('down', 'j', 'down', 'j');
    await screen.until('› Browse cards');
    await screen.press('k');
    await screen.until('› Weak areas');
    await screen.press('enter');
    await screen.until('Nothing to say yet');
  });
});

describe('the parts of a day', () => {
  const counts = { numbersPerDay: 3, mockEveryDays: 5 };

  test('stand in one plan with their times', async () => {
    const { app } = await openFakeApp(['basic', 'second'], counts);
    await openScreen(app, HOME).until('0 reviews  2 new', '3 numbers', ' 4 min', 'about');
  });

  test('without cards are still work', async () => {
    const { app } = await openFakeApp(['basic'], { ...counts, newCardsPerDay: 0 });
    await openScreen(app, HOME).until("› Start today's work", '3 numbers');
  });
});

describe('Home without work', () => {
  test('says that it is done, when the next card comes, and offers more', async () => {
    const { app } = await openFakeApp(['basic', 'second'], { newCardsPerDay: 1 });
    giveGrade(app, 'basic', 4);
    const screen = openScreen(app, HOME);
    await screen.until('Done for today', 'next card in', '1 grade given today');
    await screen.press('enter');
    await screen.until('Which store answers first');
  });

  test('says that nothing is due where nothing was done', async () => {
    const { app } = await openFakeApp(['basic'], { newCardsPerDay: 0 });
    await openScreen(app, HOME).until('Nothing is due today');
  });
});

describe('what Home tells', () => {
  test('the days until the interview', async () => {
    const { app } = await openFakeApp(['basic'], { interviewDate: '2026-02-03' });
    await openScreen(app, HOME).until('interview in 3 days');
  });

  test('that its date has passed, and the day goes on as ever', async () => {
    const { app } = await openFakeApp(['basic'], { interviewDate: '2026-01-30' });
    const frame = await openScreen(app, HOME).until('The interview date has passed', '0 reviews  1 new');
    expect(frame).not.toContain('interview in');
  });

  test('whole remarks or none of them', async () => {
    const facts = homeFacts((await openFakeApp(['basic'])).app, (await openFakeApp(['basic'])).app.today());
    const remarks = ['one two three four five six seven eight nine ten eleven', 'last'];
    for (let rows = 14; rows <= 30; rows++) {
      const { today, menu, menuRows } = layOutHome({ ...facts, remarks }, { columns: 80, rows });
      const shown = today.lines.map(({ spans }) => spans.map(({ text }) => text).join('').trim()).join(' ');
      expect(shown.includes('one'), `${rows} rows`).toBe(shown.includes('eleven'));
      if (rows === 30) expect(shown).toContain('eleven last');
      if (shown.includes('one')) expect(menuRows).toBeGreaterThanOrEqual(menu.length);
    }
  });

  test('the luck of the day itself', async () => {
    const { app } = await openFakeApp(['basic'], { interviewDate: '2026-01-31' });
    await openScreen(app, HOME).until('interview today');
  });

  test('that something in the data folder is damaged', async () => {
    const { app } = await openFakeApp(['basic'], { newCardsPerDay: 'many' });
    await openScreen(app, HOME).until('config.json');
  });

  test('that a deck of one’s own is broken, and all others work', async () => {
    const world = makeFakeWorld(['basic']);
    mkdirSync(join(world.home, 'decks', 'cards'), { recursive: true });
    writeFileSync(join(world.home, 'decks', 'cards', 'broken.yaml'), 'cards: [');
    const screen = openScreen(await openApp(world.surroundings), HOME, { columns: 160, rows: 24 });
    await screen.until('broken.yaml', '1 new');
  });
});

test('Home without colours writes none', async () => {
  const { app } = await openFakeApp(['basic']);
  const screen = openScreen(app, HOME, { columns: 80, rows: 24 }, '1');
  await screen.until('1 new', 'Start today');
  expect(screen.rawFrame()).not.toMatch(/\u001B\[(?:3[0-8]|9[0-7])/u);
});
