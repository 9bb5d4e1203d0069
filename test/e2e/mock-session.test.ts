import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROGRAM, type PtyTerminal } from '../helpers/pty-terminal.ts';
import { readEvents } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { draftOf } from './soak/kill-mocks.ts';
import { type SteeredClock, steerClock } from './steered-clock.ts';

const NOON = Date.UTC(2026, 2, 3, 12);
const ARGS = ['mock', 'url-shortener', '--minutes', '10', '--level', 'mid', '--seed', '7'];

async function openRoom(home: string, options: { readonly env?: Readonly<Record<string, string>>; readonly columns?: number; readonly rows?: number } = {}): Promise<PtyTerminal> {
  const terminal = openTerminal({ home, args: ARGS, ...options });
  await begin(terminal);
  return terminal;
}

async function begin(terminal: PtyTerminal): Promise<void> {
  await terminal.waitFor('Enter starts the clock');
  terminal.press('enter');
  await terminal.waitFor('step 1 of 6 Requirements');
}

/** Ten seconds at a time, as more would count as a sleep. */
async function pass(terminal: PtyTerminal, clock: SteeredClock, seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 10) {
    const [before] = terminal.lines();
    clock.advance(Math.min(10, left) * 1000);
    await terminal.waitFor(() => terminal.lines()[0] !== before);
  }
}

test('a whole session: question, sum, overrun, pause, twist, deep dives, failure walk, end', async () => {
  const home = seedHome();
  const clock = steerClock(home, NOON);
  const terminal = await openRoom(home, { env: clock.env });
  expect(terminal.lines()[0]).toMatch(/URL shortener {2}step 1 of 6 Requirements +step 1:07 {2}session 10:00$/u);
  terminal.type('? how many new links a day\r');
  await terminal.waitFor('100 million new links a day.');
  terminal.type('= 100M / day * 500 B * 5 years\r');
  await terminal.waitFor('→ 91.2 TB');
  terminal.type('= 1B / day\r');
  await terminal.waitFor('= 1 billion / day → 11.6 k/s');
  await pass(terminal, clock, 80);
  await terminal.waitFor('step ! 0:13 over  session 8:40');
  await terminal.waitFor('The time of this step is over.');
  terminal.press('ctrl-t');
  await terminal.waitFor('paused');
  clock.advance(8000);
  terminal.press('ctrl-t');
  await terminal.waitFor('The clock runs again.');
  expect(terminal.lines()[0]).toContain('session 8:40');
  for (const [step, name] of [[2, 'API'], [3, 'Plumbing'], [4, 'Internals']] as const) {
    terminal.press('ctrl-n');
    await terminal.waitFor(`step ${step} of 6 ${name}`);
  }
  terminal.type('cache in front of postgres because reads are 100x');
  for (let tens = 0; tens < 30 && !terminal.text().includes('Change'); tens++) await pass(terminal, clock, 10);
  await terminal.waitFor('The interviewer changes something');
  terminal.press('ctrl-n');
  await terminal.waitFor(/step 5 of 6 Deep dives.*Ask 1.*Ask 2.*Ask 3/su);
  terminal.press('ctrl-n');
  await terminal.waitFor(/step 6 of 6 Scale.*what if it is slow\? down\? wrong\?/su);
  terminal.press('ctrl-n');
  await terminal.waitFor('End the session and see the score?');
  terminal.press('enter');
  await terminal.waitFor(() => readEvents(home).some(({ type }) => type === 'mock'));
  const record = readEvents(home).find((event) => event.type === 'mock')?.data;
  expect(record).toMatchObject({ problem: 'url-shortener', level: 'mid', seed: '7', minutes: 10 });
  expect(record?.steps[0]).toEqual({ step: 'requirements', plannedMs: 67_000, spentMs: 80_000 });
  expect(record?.points.some(({ label }) => label !== 'absent')).toBe(true);
  const [transcript, ...rest] = readdirSync(join(home, 'sessions'));
  expect(rest).toEqual([]);
  expect(readFileSync(join(home, 'sessions', transcript ?? ''), 'utf8')).toContain('= 100M / day * 500 B * 5 years → 91.2 TB');
});

test('a tick changes cells of one line only, and writes little', async () => {
  const terminal = await openRoom(seedHome());
  terminal.type('a cache in front');
  await terminal.waitFor('a cache in front');
  for (let tick = 0; tick < 3; tick++) {
    const before = terminal.lines();
    const bytes = terminal.bytesWritten();
    await terminal.waitFor(() => terminal.lines()[0] !== before[0]);
    expect(terminal.lines().flatMap((line, row) => (line === before[row] ? [] : [row]))).toEqual([0]);
    expect(terminal.bytesWritten() - bytes).toBeLessThan(250);
  }
  expect(terminal.fullRedraws()).toBeLessThanOrEqual(1);
});

test('typing, pasting and resizing at once lose nothing', async () => {
  const home = seedHome();
  const terminal = await openRoom(home);
  terminal.type('first line of notes\r');
  terminal.resize(120, 40);
  terminal.paste('pasted one\npasted two\n');
  terminal.resize(60, 20);
  terminal.type('and more');
  terminal.resize(80, 24);
  await terminal.waitFor(/first line of notes\n +pasted one\n +pasted two\n +and more/u);
  await terminal.waitFor(() => terminal.lines()[23]?.includes('Ctrl-N') === true);
  terminal.press('ctrl-c', 'ctrl-c');
  await terminal.waitForExit();
  expect(draftOf(home).notes.requirements).toBe('first line of notes\npasted one\npasted two\nand more');
});

test('Ctrl-C asks once; then it leaves with all on disk, and mock goes on at the step and the second', async () => {
  const home = seedHome();
  const clock = steerClock(home, NOON);
  const terminal = await openRoom(home, { env: clock.env });
  terminal.press('ctrl-n');
  await terminal.waitFor('step 2 of 6 API');
  terminal.type('GET /{key}');
  await pass(terminal, clock, 15);
  terminal.press('ctrl-c');
  await terminal.waitFor('Ctrl-C again leaves');
  terminal.press('ctrl-c');
  expect(await terminal.waitForExit()).toMatchObject({ exitCode: 130 });
  expect(terminal.isAlternateScreen()).toBe(false);
  clock.advance(3_600_000);
  const again = openTerminal({ home, args: ['mock'], env: clock.env });
  await again.waitFor('› Go on: URL shortener, 9:45 left, in API; 1 h ago');
  again.press('enter');
  await again.waitFor('GET /{key}');
  expect(again.lines()[0]).toMatch(/step 2 of 6 API +step 0:52 {2}session 9:45$/u);
});

test('the time in the shell after Ctrl-Z does not count', async () => {
  const home = seedHome();
  const clock = steerClock(home, NOON);
  const terminal = openTerminal({ home, command: ['bash', '--norc', '--noprofile', '-i'], env: { ...clock.env, PS1: 'shell> ' } });
  await terminal.waitFor('shell>');
  terminal.type(`${[...PROGRAM, ...ARGS].join(' ')}\r`);
  await begin(terminal);
  await pass(terminal, clock, 5);
  terminal.type('before');
  await terminal.waitFor('before');
  terminal.press('ctrl-z');
  await terminal.waitFor('Stopped');
  clock.advance(3_600_000);
  terminal.type('fg\r');
  await terminal.waitFor('step 1 of 6 Requirements');
  terminal.type(' and after');
  await terminal.waitFor('before and after');
  expect(terminal.lines()[0]).toContain('session 9:55');
});

test('one key opens the notes of the step in $EDITOR and comes back', async () => {
  const home = seedHome();
  const editor = join(home, 'editor.sh');
  writeFileSync(editor, '#!/bin/sh\necho "- from the editor" >> "$1"\n');
  chmodSync(editor, 0o700);
  const terminal = await openRoom(home, { env: { EDITOR: editor } });
  terminal.type('typed\r');
  await terminal.waitFor('typed');
  terminal.press('ctrl-o');
  await terminal.waitFor('- from the editor');
  expect(terminal.text()).toContain('typed');
  expect(terminal.isAlternateScreen()).toBe(true);
  terminal.type(' and here');
  await terminal.waitFor('- from the editor and here');
});

test('an editor that is not there is told, and the notes stay', async () => {
  const terminal = await openRoom(seedHome(), { env: { EDITOR: '/nowhere/editor' } });
  terminal.type('typed');
  await terminal.waitFor('typed');
  terminal.press('ctrl-o');
  await terminal.waitFor('did not end well');
  expect(terminal.text()).toContain('typed');
});
