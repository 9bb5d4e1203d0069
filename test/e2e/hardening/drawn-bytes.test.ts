import { existsSync, readFileSync, rmSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runProgram } from '../../helpers/seed-home.ts';
import { seedHome } from '../../helpers/seed-home-in-test.ts';
import { openTerminal } from '../../helpers/terminal.ts';
import { preload, steerClock } from '../steered-clock.ts';
import { drillHome, isWhole, leave } from './drill-desk.ts';

const NOON = Date.UTC(2026, 2, 3, 12);

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
