import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DRILL, drillDeck } from '../helpers/fixture-deck.ts';
import { PROGRAM, type PtyTerminal } from '../helpers/pty-terminal.ts';
import { filesOf, gradesOf, readEvents, runJson, runProgram } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { faultOfFrame } from '../helpers/whole-frame.ts';
import { grade, openReview, reveal } from './drive-review.ts';
import { draftOf } from './soak/kill-mocks.ts';
import { preload, steerClock } from './steered-clock.ts';

const NOON = Date.UTC(2026, 2, 3, 12);
const DAY_MS = 24 * 60 * 60_000;
const FAILING_DISK = resolve('test/helpers/failing-disk.cjs');

const drillHome = () => seedHome({ decks: { drill: drillDeck() }, settings: { newCardsPerDay: 10, learningSteps: 'none' } });
const isWhole = (screen: PtyTerminal): boolean => faultOfFrame(screen) === null;

async function leave(terminal: PtyTerminal): Promise<void> {
  terminal.press('ctrl-c');
  expect((await terminal.waitForExit()).exitCode).toBe(130);
  expect({ isAlternate: terminal.isAlternateScreen(), isCursorVisible: terminal.cursor().isVisible }).toEqual({ isAlternate: false, isCursorVisible: true });
}

/** From a session Ctrl-C asks first. */
async function leaveRoom(terminal: PtyTerminal): Promise<void> {
  terminal.press('ctrl-c');
  await terminal.waitFor('Ctrl-C again leaves');
  await leave(terminal);
}

describe('a terminal that cannot draw (TERM=dumb)', () => {
  test.each([
    { args: [], says: 'sysdrill today --plain' },
    { args: ['today'], says: 'sysdrill today --plain' },
    { args: ['weak'], says: 'grade some cards first' },
    { args: ['stats'], says: 'Cards:' },
    { args: ['browse', 'drill-cloze'], says: 'papers/drill-cloze' },
  ])('$args prints lines and ends', async ({ args, says }) => {
    const terminal = openTerminal({ home: drillHome(), env: { TERM: undefined }, command: ['env', 'TERM=dumb', ...PROGRAM, ...args] });
    expect((await terminal.waitForExit()).exitCode).toBe(0);
    expect(terminal.text()).toContain(says);
    expect(terminal.output()).not.toContain('\u001b');
  });

  test.each([
    { args: ['review', '--tag', 'drill'], says: DRILL.first.question },
    { args: ['quiz', '--seed', '7'], says: 'Question 1 of' },
    { args: ['mock'], says: 'A number or a problem' },
  ])('$args goes line by line', async ({ args, says }) => {
    const terminal = openTerminal({ home: drillHome(), command: ['env', 'TERM=dumb', ...PROGRAM, ...args] });
    await terminal.waitFor(says);
    // The end of the input.
    terminal.press('ctrl-d');
    expect((await terminal.waitForExit()).exitCode).toBe(0);
    expect(terminal.output()).not.toContain('\u001b');
  });

  test('what needs a screen says what to type instead', async () => {
    const terminal = openTerminal({ home: drillHome(), command: ['env', 'TERM=dumb', ...PROGRAM, 'add'] });
    expect((await terminal.waitForExit()).exitCode).toBe(2);
    expect(terminal.text()).toContain('--front');
  });
});

describe('a terminal as it may be found', () => {
  test('words before the program, and keys typed while it starts, leave the frame whole', async () => {
    const home = drillHome();
    const terminal = openTerminal({ home, command: ['/bin/sh', '-c', 'printf "a prompt with words> "; exec "$@"', 'sh', ...PROGRAM, 'browse'] });
    terminal.type('drill');
    await terminal.waitFor((screen) => isWhole(screen) && /10 of \d+/u.test(screen.text()));
    await leave(terminal);
  });

  test('what stood on the screen before stands there after it, scrollback too', async () => {
    const home = drillHome();
    const script = 'i=1; while [ $i -le 60 ]; do echo "line $i"; i=$((i + 1)); done; "$@"; echo over; read -r wait';
    const terminal = openTerminal({ home, command: ['/bin/sh', '-c', script, 'sh', ...PROGRAM, 'review', '--tag', 'drill'] });
    await terminal.waitFor(DRILL.first.question);
    await grade(terminal, DRILL.first, 3, DRILL.second);
    terminal.press('ctrl-l');
    terminal.resize(100, 30);
    await terminal.waitFor((screen) => isWhole(screen) && screen.text().includes(DRILL.second.question));
    terminal.resize(80, 24);
    await terminal.waitFor((screen) => isWhole(screen) && screen.text().includes(DRILL.second.question));
    terminal.type('q');
    await terminal.waitFor('Home');
    terminal.type('q');
    await terminal.waitFor('over');
    const lines = [...terminal.scrollback(), ...terminal.lines()].filter((line) => /^line \d+$/u.test(line));
    expect(lines).toEqual(Array.from({ length: 60 }, (_, i) => `line ${i + 1}`));
    expect(terminal.output()).not.toContain('\u001b[3J');
  });

  test('Ctrl-Z where no shell waits stops nothing', async () => {
    const terminal = await openReview(DRILL.first, { home: drillHome() });
    terminal.press('ctrl-z');
    await terminal.waitFor((screen) => screen.output().includes('\u001b[?1049l') && screen.isAlternateScreen() && isWhole(screen));
    await grade(terminal, DRILL.first, 3, DRILL.second);
    await leave(terminal);
  });

  test('an editor that is called three times in one piece opens three times, one after the other', async () => {
    const home = seedHome();
    const terminal = openTerminal({ home, args: ['mock', 'url-shortener', '--seed', '7'], env: { EDITOR: `echo opened >> "$HOME/editor"; true` } });
    await terminal.waitFor('Enter starts the clock');
    terminal.press('enter');
    await terminal.waitFor('step 1 of 6');
    terminal.type('\u000f\u000f\u000fkept');
    await terminal.waitFor((screen) => screen.isAlternateScreen() && isWhole(screen) && screen.text().includes('kept'));
    expect(readFileSync(join(home, 'editor'), 'utf8')).toBe('opened\n'.repeat(3));
    await leaveRoom(terminal);
  });

  test.each([{ LANG: 'C', LC_ALL: 'C' }, { LANG: undefined }, { LANG: 'ja_JP.SJIS' }])('the locale %o draws the same', async (env) => {
    const terminal = openTerminal({ home: drillHome(), args: ['browse', 'drill-characters'], env });
    await terminal.waitFor((screen) => isWhole(screen) && screen.text().includes('数据库'));
    terminal.press('enter');
    await terminal.waitFor((screen) => isWhole(screen) && screen.text().includes('键值存储'));
  });

  test('wide characters stay inside the frame at every width', async () => {
    const wide = '数据库和缓存一起用时哪一个先更新才不会读到旧的值呢'.repeat(3);
    const deck = `name: Wide\ncategory: papers\ncards:\n  - { id: papers/wide, type: basic, front: "${wide}?", back: "${wide}", tags: [wide], priority: 1 }\n`;
    const terminal = openTerminal({ home: seedHome({ decks: { wide: deck } }), args: ['review', '--tag', 'wide'] });
    await terminal.waitFor('数据库');
    terminal.press('space');
    for (const columns of [50, 51, 52, 53, 79, 81, 120]) {
      terminal.resize(columns, 30);
      const isShown = (screen: PtyTerminal): boolean => screen.lines().join('').replaceAll(/[^\p{Script=Han}]/gu, '') === wide + wide;
      await terminal.waitFor((screen) => screen.lines()[1]?.length === columns - 1 && isWhole(screen) && isShown(screen));
    }
  });
});

describe('a data folder that may not be used', () => {
  test('no HOME is said in one line with what to set', () => {
    for (const args of [['due'], ['review', '--plain'], ['config', 'set', 'fuzz', 'off']]) {
      const run = runProgram('', args, { env: { HOME: '', SYSDRILL_HOME: '', XDG_CONFIG_HOME: '' } });
      expect({ args, status: run.status, stdout: run.stdout }).toEqual({ args, status: 3, stdout: '' });
      expect(run.stderr).toContain('SYSDRILL_HOME');
      expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });

  test('a folder of somebody else is read; an answer is refused with its name, nothing changes', ({ skip }) => {
    const home = drillHome();
    const asStranger = strangerTo(home, 0o555);
    if (asStranger === null) skip('nobody else can be had here');
    const before = filesOf(home);
    expect(asStranger?.(['due', '--json'])).toMatchObject({ status: 0 });
    expect(asStranger?.(['stats'])).toMatchObject({ status: 0 });
    expect(asStranger?.(['browse', 'drill-cloze']).stdout).toContain('quorum');
    for (const [args, input] of [[['review', '--tag', 'drill', '--plain'], '\n3\n'], [['quiz', '--plain'], '5\n'], [['config', 'set', 'fuzz', 'off'], ''], [['add', '--front', 'Q?', '--back', 'A'], ''], [['backup'], '']] as const) {
      const run = asStranger?.(args, input);
      expect({ args, status: run?.status }).toEqual({ args, status: 3 });
      expect(run?.stderr).toContain(home);
      expect(run?.stderr).not.toMatch(/^\s+at /mu);
    }
    expect(filesOf(home)).toEqual(before);
  });

  test('a folder that may not even be looked into is named', ({ skip }) => {
    const home = drillHome();
    const asStranger = strangerTo(home, 0o000);
    if (asStranger === null) skip('nobody else can be had here');
    for (const args of [['due'], ['stats'], ['review', '--plain']]) {
      const run = asStranger?.(args);
      expect({ args, status: run?.status, stdout: run?.stdout }).toEqual({ args, status: 3, stdout: '' });
      expect(run?.stderr).toContain(home);
    }
  });
});

/** Runs the program as somebody who may not write to a folder; null where that cannot be had. */
function strangerTo(home: string, mode: number) {
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'win32') return null;
  chmodSync(home, mode);
  onTestFinished(() => chmodSync(home, 0o755));
  const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {};
  const [node, launcher] = PROGRAM;
  const run = (args: readonly string[], input = '') => {
    const env = { PATH: process.env['PATH'], HOME: '/', LANG: 'C.UTF-8', SYSDRILL_HOME: home };
    return spawnSync(node, [launcher, ...args], { encoding: 'utf8', input, cwd: '/', env, timeout: 30_000, ...nobody });
  };
  // The program itself may lie where only root can look.
  return run(['--version']).status === 0 ? run : null;
}

describe.each([
  { code: 'ENOSPC', says: /no space left/u },
  { code: 'EROFS', says: /may not be written/u },
  { code: 'EIO', says: /EIO/u },
])('a disk that says $code', ({ code, says }) => {
  const failing = (home: string) => {
    const file = `${home}.fault`;
    onTestFinished(() => rmSync(file, { force: true }));
    return {
      env: { NODE_OPTIONS: `--require=${FAILING_DISK}`, FAULT_FILE: file },
      fail: () => writeFileSync(file, code),
      mend: () => rmSync(file),
    };
  };

  test('at a card: it stays, and its grade is taken once the disk is well', async () => {
    const home = drillHome();
    const disk = failing(home);
    const terminal = await openReview(DRILL.first, { home, env: disk.env, columns: 160 });
    await reveal(terminal, DRILL.first);
    disk.fail();
    terminal.type('3');
    await terminal.waitFor((screen) => says.test(screen.text()) && isWhole(screen) && screen.text().includes(DRILL.first.question));
    disk.mend();
    terminal.type('3');
    await terminal.waitFor(DRILL.second.question);
    expect(gradesOf(home)).toEqual([`${DRILL.first.id} 3`]);
    disk.fail();
    await leave(terminal);
    disk.mend();
    expect(runJson(home, ['stats'])).toMatchObject({ reviews: 1 });
  });

  test('at a number: the answer is not counted, and is taken once the disk is well', async () => {
    const home = seedHome();
    const disk = failing(home);
    const terminal = openTerminal({ home, env: disk.env, args: ['quiz', '--seed', '7', '--count', '2', '--learn'], columns: 160 });
    await terminal.waitFor('Your answer');
    disk.fail();
    terminal.type('3\r');
    await terminal.waitFor((screen) => says.test(screen.text()) && isWhole(screen));
    expect(readEvents(home).filter(({ type }) => type === 'number')).toEqual([]);
    disk.mend();
    terminal.press('enter');
    await terminal.waitFor('Answer  ');
    expect(readEvents(home).filter(({ type }) => type === 'number')).toHaveLength(1);
    await leave(terminal);
  });

  test('in a mock session: typing goes on, it is said, and all is saved once the disk is well', async () => {
    const home = seedHome();
    const disk = failing(home);
    const terminal = openTerminal({ home, env: disk.env, args: ['mock', 'url-shortener', '--seed', '7'], columns: 160 });
    await terminal.waitFor('Enter starts the clock');
    disk.fail();
    terminal.press('enter');
    await terminal.waitFor((screen) => says.test(screen.text()) && isWhole(screen));
    disk.mend();
    terminal.press('enter');
    await terminal.waitFor('step 1 of 6');
    disk.fail();
    terminal.type('kept in memory');
    await terminal.waitFor((screen) => says.test(screen.text()) && isWhole(screen) && screen.text().includes('kept in memory'));
    disk.mend();
    terminal.type(' and on disk');
    await terminal.waitFor((screen) => screen.text().includes('kept in memory and on disk'));
    await leaveRoom(terminal);
    expect(draftOf(home).notes.requirements).toBe('kept in memory and on disk');
  });

  test('in the settings: the old value holds, and the new one once the disk is well', async () => {
    const home = drillHome();
    runProgram(home, ['review', '--tag', 'drill', '--plain'], { input: '\n4\nq\n' });
    const disk = failing(home);
    const terminal = openTerminal({ home, env: disk.env, columns: 160 });
    await terminal.waitFor('Home');
    terminal.type('s');
    await terminal.waitFor('New cards');
    disk.fail();
    terminal.press('enter');
    terminal.press('ctrl-u');
    terminal.type('7\r');
    await terminal.waitFor((screen) => says.test(screen.text()) && isWhole(screen));
    expect(runJson(home, ['config', 'list'])).toMatchObject({ newCardsPerDay: 10 });
    disk.mend();
    terminal.press('enter');
    terminal.press('ctrl-u');
    terminal.type('7\r');
    await terminal.waitFor('Saved.');
    expect(runJson(home, ['config', 'list'])).toMatchObject({ newCardsPerDay: 7 });
    await leave(terminal);
  });

  test('in a new card: its words stay in the form, and are added once the disk is well', async () => {
    const home = seedHome();
    const disk = failing(home);
    const terminal = openTerminal({ home, env: disk.env, args: ['add'], columns: 160 });
    await terminal.waitFor('Question');
    terminal.type('What stays?\tThe words');
    disk.fail();
    terminal.press('ctrl-s');
    await terminal.waitFor((screen) => says.test(screen.text()) && isWhole(screen));
    expect(terminal.text()).toContain('What stays?');
    expect(existsSync(join(home, 'decks/cards/my-cards.yaml'))).toBe(false);
    disk.mend();
    terminal.press('ctrl-s');
    await terminal.waitFor('Added as');
    await leave(terminal);
  });

  test('on Home and on the first run: it opens, says what is the matter and can be left', async () => {
    const home = seedHome();
    mkdirSync(join(home, 'log'), { recursive: true });
    const disk = failing(home);
    disk.fail();
    const terminal = openTerminal({ home, env: disk.env, columns: 160 });
    await terminal.waitFor('Welcome');
    terminal.press('enter');
    await terminal.waitFor((screen) => says.test(screen.text()) && isWhole(screen));
    await leave(terminal);
  });
});

describe('a clock that jumps', () => {
  test.each([-400 * DAY_MS, -3_600_000, 90_000, 400 * DAY_MS])('at a number by %d ms: the answer counts, its time is none that no one took', async (jumpMs) => {
    const home = seedHome();
    const clock = steerClock(home, NOON);
    const terminal = openTerminal({ home, env: clock.env, args: ['quiz', '--seed', '7', '--count', '2'] });
    await terminal.waitFor('Your answer');
    clock.advance(jumpMs);
    terminal.type('3');
    await terminal.waitFor((screen) => isWhole(screen) && /Your answer.*3/u.test(screen.text()));
    terminal.press('enter');
    await terminal.waitFor((screen) => isWhole(screen) && screen.text().includes('Answer  '));
    const [number] = readEvents(home).flatMap((event) => (event.type === 'number' ? [event.data] : []));
    expect(number?.elapsedMs).toBeGreaterThanOrEqual(0);
    expect(number?.elapsedMs).toBeLessThanOrEqual(DAY_MS);
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

describe('a screen reader (INK_SCREEN_READER)', () => {
  test('a card is read from top to bottom, and answered', async () => {
    const home = drillHome();
    const terminal = openTerminal({ home, args: ['review', '--tag', 'drill'], env: { INK_SCREEN_READER: 'true' } });
    await terminal.waitFor(DRILL.first.question);
    expect(terminal.text()).not.toMatch(/[─━]{10}/u);
    terminal.press('space');
    await terminal.waitFor(DRILL.first.answer);
    await terminal.waitFor('Good');
    const text = terminal.text();
    const places = ['Review: drill', DRILL.first.question, DRILL.first.answer, '1 Again', '2 Hard', '3 Good', '4 Easy', 'Enter accept'].map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    terminal.type('3');
    await terminal.waitFor(DRILL.second.question);
    expect(gradesOf(home)).toEqual([`${DRILL.first.id} 3`]);
    await leave(terminal);
  });
});

describe('what is drawn', () => {
  test('from screen to screen nothing is erased as a whole', async () => {
    const home = drillHome();
    runProgram(home, ['review', '--tag', 'drill', '--plain'], { input: '\n4\nq\n' });
    const terminal = openTerminal({ home });
    await terminal.waitFor('Home');
    for (const [key, shows] of [['s', 'Settings'], ['n', 'Numbers'], ['i', 'Statistics'], ['w', 'Weak areas'], ['?', 'Keys']] as const) {
      terminal.type(key);
      await terminal.waitFor((screen) => screen.lines()[0]?.includes(shows) === true && isWhole(screen));
      terminal.press('esc');
      await terminal.waitFor((screen) => screen.lines()[0]?.includes('Home') === true && isWhole(screen));
    }
    expect(terminal.fullRedraws()).toBe(0);
    await leave(terminal);
  });

  test('a moved mark draws its two lines, not the screen', async () => {
    const terminal = openTerminal({ home: drillHome(), args: ['browse', 'drill'] });
    await terminal.waitFor('10 of');
    const frameBytes = terminal.bytesWritten();
    const before = terminal.bytesWritten();
    terminal.type('j');
    await terminal.waitFor((screen) => screen.lines().some((line) => /›.*which call/iu.test(line)));
    expect(terminal.bytesWritten() - before).toBeLessThan(frameBytes / 3);
    expect(terminal.fullRedraws()).toBe(0);
  });

  test('a second of the mock clock draws its digits', async () => {
    const home = seedHome();
    const clock = steerClock(home, NOON);
    const terminal = openTerminal({ home, env: clock.env, args: ['mock', 'url-shortener', '--minutes', '45', '--seed', '7'] });
    await terminal.waitFor('Enter starts the clock');
    terminal.press('enter');
    await terminal.waitFor('step 1 of 6');
    for (const left of ['44:59', '44:58', '44:57']) {
      const before = terminal.bytesWritten();
      clock.advance(1000);
      await terminal.waitFor(left);
      expect(terminal.bytesWritten() - before).toBeLessThan(300);
    }
    expect(terminal.fullRedraws()).toBe(0);
  });

  test('Home writes nothing while nothing changes, however often it looks', async () => {
    const home = drillHome();
    runProgram(home, ['review', '--tag', 'drill', '--plain'], { input: '\n4\nq\n' });
    const ticks = `${home}.ticks`;
    onTestFinished(() => rmSync(ticks, { force: true }));
    // Timers of a second and more come a hundred times as fast, and are counted.
    const hasty = preload(`
      import { appendFileSync } from 'node:fs';
      const real = setInterval;
      globalThis.setInterval = (run, ms, ...args) => ms < 1000 ? real(run, ms, ...args) : real(() => { run(...args); appendFileSync(${JSON.stringify(ticks)}, '.'); }, ms / 100);`);
    const terminal = openTerminal({ home, env: hasty });
    await terminal.waitFor('Home');
    const countTicks = (): number => (existsSync(ticks) ? readFileSync(ticks, 'utf8').length : 0);
    await expect.poll(countTicks, { timeout: 20_000 }).toBeGreaterThan(1);
    const before = { bytes: terminal.bytesWritten(), ticks: countTicks() };
    await expect.poll(countTicks, { timeout: 20_000 }).toBeGreaterThan(before.ticks + 10);
    expect(terminal.bytesWritten()).toBe(before.bytes);
    expect(terminal.fullRedraws()).toBe(0);
    await leave(terminal);
  });
});
