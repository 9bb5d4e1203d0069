import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DRILL } from '../../helpers/fixture-deck.ts';
import { PROGRAM, type PtyTerminal } from '../../helpers/pty-terminal.ts';
import { gradesOf } from '../../helpers/seed-home.ts';
import { seedHome } from '../../helpers/seed-home-in-test.ts';
import { openTerminal } from '../../helpers/terminal.ts';
import { grade, openReview } from '../drive-review.ts';
import { drillHome, isWhole, leave, leaveRoom } from './drill-desk.ts';

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
    const row = terminal.lines().findIndex((line) => line.includes('数据库'));
    const columns = Array.from({ length: 80 }, (_, x) => terminal.cell(x, row).text);
    const at = columns.indexOf('数');
    // Each of them takes two cells: the second one is empty.
    expect(columns.slice(at, at + 6)).toEqual(['数', '', '据', '', '库', '']);
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
