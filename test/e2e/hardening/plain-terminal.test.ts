import { describe, expect, test } from 'vitest';
import { DRILL } from '../../helpers/fixture-deck.ts';
import { PROGRAM } from '../../helpers/pty-terminal.ts';
import { openTerminal } from '../../helpers/terminal.ts';
import { drillHome } from './drill-desk.ts';

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
