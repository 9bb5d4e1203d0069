import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DRILL } from '../../helpers/fixture-deck.ts';
import type { PtyTerminal } from '../../helpers/pty-terminal.ts';
import { gradesOf, readEvents, runJson, runProgram } from '../../helpers/seed-home.ts';
import { seedHome } from '../../helpers/seed-home-in-test.ts';
import { openTerminal } from '../../helpers/terminal.ts';
import { openReview, reveal } from '../drive-review.ts';
import { draftOf } from '../soak/kill-mocks.ts';
import { drillHome, isWhole, leave, leaveRoom } from './drill-desk.ts';

const FAILING_DISK = resolve('test/helpers/failing-disk.cjs');
const WORDS = { ENOSPC: /no space left/u, EROFS: /may not be written/u, EIO: /EIO/u } as const;
type Code = keyof typeof WORDS;

/** A disk that fails with a code, from `fail` until `mend`. */
function failingDisk(home: string) {
  const file = `${home}.fault`;
  onTestFinished(() => rmSync(file, { force: true }));
  return {
    env: { NODE_OPTIONS: `--require=${FAILING_DISK}`, FAULT_FILE: file },
    fail: (code: Code) => writeFileSync(file, code),
    mend: () => rmSync(file),
  };
}

const says = (code: Code) => (screen: PtyTerminal): boolean => WORDS[code].test(screen.text()) && isWhole(screen);

describe('a disk that fails', () => {
  test('at a card: it stays, and its grade is taken once the disk is well', async () => {
    const home = drillHome();
    const disk = failingDisk(home);
    const terminal = await openReview(DRILL.first, { home, env: disk.env, columns: 160 });
    await reveal(terminal, DRILL.first);
    for (const code of ['ENOSPC', 'EROFS', 'EIO'] as const) {
      disk.fail(code);
      terminal.type('3');
      await terminal.waitFor((screen) => says(code)(screen) && screen.text().includes(DRILL.first.question));
      expect(gradesOf(home)).toEqual([]);
    }
    disk.mend();
    terminal.type('3');
    await terminal.waitFor(DRILL.second.question);
    expect(gradesOf(home)).toEqual([`${DRILL.first.id} 3`]);
    disk.fail('ENOSPC');
    await leave(terminal);
    disk.mend();
    expect(runJson(home, ['stats'])).toMatchObject({ reviews: 1 });
  });

  test('at a number: the answer is not counted, and is taken once the disk is well', async () => {
    const home = seedHome();
    const disk = failingDisk(home);
    const terminal = openTerminal({ home, env: disk.env, args: ['quiz', '--seed', '7', '--count', '2', '--learn'], columns: 160 });
    await terminal.waitFor('Your answer');
    disk.fail('EROFS');
    terminal.type('3\r');
    await terminal.waitFor(says('EROFS'));
    expect(readEvents(home).filter(({ type }) => type === 'number')).toEqual([]);
    disk.mend();
    terminal.press('enter');
    await terminal.waitFor('Answer  ');
    expect(readEvents(home).filter(({ type }) => type === 'number')).toHaveLength(1);
    await leave(terminal);
  });

  test('in a mock session: typing goes on, it is said, and all is saved once the disk is well', async () => {
    const home = seedHome();
    const disk = failingDisk(home);
    const terminal = openTerminal({ home, env: disk.env, args: ['mock', 'url-shortener', '--seed', '7'], columns: 160 });
    await terminal.waitFor('Enter starts the clock');
    disk.fail('ENOSPC');
    terminal.press('enter');
    await terminal.waitFor(says('ENOSPC'));
    disk.mend();
    terminal.press('enter');
    await terminal.waitFor('step 1 of 6');
    disk.fail('EIO');
    terminal.type('kept in memory');
    await terminal.waitFor((screen) => says('EIO')(screen) && screen.text().includes('kept in memory'));
    disk.mend();
    terminal.type(' and on disk');
    await terminal.waitFor((screen) => screen.text().includes('kept in memory and on disk'));
    await leaveRoom(terminal);
    expect(draftOf(home).notes.requirements).toBe('kept in memory and on disk');
  });

  test('in the settings: the old value holds, and the new one once the disk is well', async () => {
    const home = drillHome();
    runProgram(home, ['review', '--tag', 'drill', '--plain'], { input: '\n4\nq\n' });
    const disk = failingDisk(home);
    const terminal = openTerminal({ home, env: disk.env, columns: 160 });
    await terminal.waitFor('Home');
    terminal.type('s');
    await terminal.waitFor('New cards');
    disk.fail('ENOSPC');
    terminal.press('enter');
    terminal.press('ctrl-u');
    terminal.type('7\r');
    await terminal.waitFor(says('ENOSPC'));
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
    const disk = failingDisk(home);
    const terminal = openTerminal({ home, env: disk.env, args: ['add'], columns: 160 });
    await terminal.waitFor('Question');
    terminal.type('What stays?\tThe words');
    disk.fail('EIO');
    terminal.press('ctrl-s');
    await terminal.waitFor(says('EIO'));
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
    const disk = failingDisk(home);
    disk.fail('EROFS');
    const terminal = openTerminal({ home, env: disk.env, columns: 160 });
    await terminal.waitFor('Welcome');
    terminal.press('enter');
    await terminal.waitFor(says('EROFS'));
    await leave(terminal);
  });
});
