import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DRILL, drillDeck } from '../helpers/fixture-deck.ts';
import { PROGRAM, type PtyTerminal } from '../helpers/pty-terminal.ts';
import { gradesOf } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { grade, openReview } from './drive-review.ts';
import { preload } from './steered-clock.ts';

const drillHome = () => seedHome({ decks: { drill: drillDeck() } });

/** The terminal as a shell wants it back. */
const RESTORED = { isAlternateScreen: false, isCursorVisible: true, isBracketedPaste: false };

function stateOf(terminal: PtyTerminal) {
  return { isAlternateScreen: terminal.isAlternateScreen(), isCursorVisible: terminal.cursor().isVisible, isBracketedPaste: terminal.isBracketedPaste() };
}

test('Ctrl-C leaves from a card: 130, the terminal restored, what was done is told', async () => {
  const home = drillHome();
  const terminal = await openReview(DRILL.first, { home });
  expect(stateOf(terminal)).toMatchObject({ isAlternateScreen: true, isCursorVisible: false });
  await grade(terminal, DRILL.first, 3, DRILL.second);
  terminal.press('ctrl-c');
  expect(await terminal.waitForExit()).toEqual({ exitCode: 130, signal: undefined });
  expect(stateOf(terminal)).toEqual(RESTORED);
  expect(terminal.text()).toContain('1 grade');
  expect(terminal.text()).not.toContain(DRILL.second.question);
});

test.each([
  { screen: 'the add form', open: ['add'], wait: 'Question', keys: 'half a question' },
  { screen: 'the search', open: ['browse'], wait: 'of', keys: 'half a word' },
  { screen: 'the help', open: ['stats'], wait: 'Statistics', keys: '?' },
])('Ctrl-C leaves from $screen', async ({ open, wait, keys }) => {
  const terminal = openTerminal({ home: drillHome(), args: open });
  await terminal.waitFor(wait);
  terminal.type(keys);
  terminal.press('ctrl-c');
  expect((await terminal.waitForExit()).exitCode).toBe(130);
  expect(stateOf(terminal)).toEqual(RESTORED);
});

test('q leaves from Home with 0', async () => {
  const terminal = openTerminal({ home: drillHome() });
  await terminal.waitFor('Welcome');
  terminal.press('esc');
  await terminal.waitFor('10 new');
  terminal.type('q');
  expect(await terminal.waitForExit()).toEqual({ exitCode: 0, signal: undefined });
  expect(stateOf(terminal)).toEqual(RESTORED);
});

test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('%s restores the terminal and loses nothing', async (signal) => {
  const home = drillHome();
  const terminal = await openReview(DRILL.first, { home });
  await grade(terminal, DRILL.first, 3, DRILL.second);
  terminal.kill(signal);
  const exit = await terminal.waitForExit();
  expect(exit).not.toEqual({ exitCode: 0, signal: undefined });
  expect(stateOf(terminal)).toEqual(RESTORED);
  expect(gradesOf(home)).toEqual([`${DRILL.first.id} 3`]);
});

test.each([
  { kind: 'an uncaught error', throwing: `throw new Error('provoked fault')` },
  { kind: 'an unhandled rejection', throwing: `void Promise.reject(new Error('provoked fault'))` },
])('$kind restores the terminal, is told without a stack trace and ends with 1', async ({ throwing }) => {
  const home = drillHome();
  const trigger = `${home}.trigger`;
  onTestFinished(() => rmSync(trigger, { force: true }));
  const source = `
    import { existsSync } from 'node:fs';
    const timer = setInterval(() => { if (existsSync(${JSON.stringify(trigger)})) { clearInterval(timer); ${throwing}; } }, 10);
    timer.unref();`;
  const terminal = await openReview(DRILL.first, { home, env: preload(source) });
  await grade(terminal, DRILL.first, 3, DRILL.second);
  writeFileSync(trigger, '');
  expect(await terminal.waitForExit()).toEqual({ exitCode: 1, signal: undefined });
  expect(stateOf(terminal)).toEqual(RESTORED);
  expect(terminal.text()).toContain('provoked fault');
  expect(terminal.text()).not.toMatch(/^\s+at /mu);
  expect(gradesOf(home)).toEqual([`${DRILL.first.id} 3`]);
});

test('the shell gets a terminal back that edits lines and echoes, and the exit code', async () => {
  const terminal = openShell(drillHome());
  await terminal.waitFor('prompt>');
  terminal.type(`${COMMAND} review --tag drill\r`);
  await terminal.waitFor(DRILL.first.question);
  terminal.press('ctrl-c');
  await terminal.waitFor(/prompt>\s*$/u);
  terminal.type('echo "code $?"; stty -a | tr " ;" "\\n\\n" | grep -xE -e "-?(icanon|echo|isig|icrnl|opost)" | tr "\\n" " "\r');
  await terminal.waitFor('code 130');
  await terminal.waitFor(/^(?=.*(?<!-)icanon)(?=.*(?<!-)echo\b)(?=.*(?<!-)isig)(?=.*(?<!-)icrnl)(?=.*(?<!-)opost)/mu);
  expect(terminal.cursor().isVisible).toBe(true);
});

test('Ctrl-Z hands the terminal to the shell, fg brings the card back', async () => {
  const home = drillHome();
  const terminal = openShell(home);
  await terminal.waitFor('prompt>');
  terminal.type(`${COMMAND} review --tag drill\r`);
  await terminal.waitFor(DRILL.first.question);
  terminal.press('ctrl-z');
  await terminal.waitFor('Stopped');
  expect(terminal.isAlternateScreen()).toBe(false);
  expect(terminal.cursor().isVisible).toBe(true);
  terminal.type('echo still"-"here\r');
  await terminal.waitFor('still-here');
  terminal.type('fg\r');
  await terminal.waitFor((screen) => screen.isAlternateScreen() && screen.text().includes(DRILL.first.question));
  await grade(terminal, DRILL.first, 4, DRILL.second);
  terminal.press('ctrl-z');
  await terminal.waitFor((screen) => !screen.isAlternateScreen() && screen.text().includes('Stopped'));
  terminal.type('fg\r');
  await terminal.waitFor((screen) => screen.isAlternateScreen() && screen.text().includes(DRILL.second.question));
  await grade(terminal, DRILL.second, 4, DRILL.cloze);
  terminal.press('ctrl-c');
  await terminal.waitFor('2 grades');
  expect(gradesOf(home)).toEqual([`${DRILL.first.id} 4`, `${DRILL.second.id} 4`]);
});

test('a stop signal from elsewhere goes the way of Ctrl-Z', async () => {
  const home = drillHome();
  const terminal = openShell(home);
  await terminal.waitFor('prompt>');
  terminal.type(`sh -c 'echo $$ > "$SYSDRILL_HOME/pid"; exec "$@"' sh ${COMMAND} review --tag drill\r`);
  await terminal.waitFor((screen) => screen.isAlternateScreen() && screen.text().includes(DRILL.first.question));
  process.kill(Number(readFileSync(join(home, 'pid'), 'utf8')), 'SIGTSTP');
  await terminal.waitFor('Stopped');
  expect(stateOf(terminal)).toMatchObject({ isAlternateScreen: false, isCursorVisible: true });
  terminal.type('fg\r');
  await terminal.waitFor((screen) => screen.isAlternateScreen() && screen.text().includes(DRILL.first.question));
  await grade(terminal, DRILL.first, 4, DRILL.second);
});

const COMMAND = PROGRAM.map((word) => `'${word}'`).join(' ');

function openShell(home: string): PtyTerminal {
  return openTerminal({ home, command: ['bash', '--norc', '--noprofile', '-i'], env: { PS1: 'prompt> ' } });
}
