import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { seededRandom } from '../../src/core/random.ts';
import { git, makeRepository } from '../helpers/git-devices.ts';
import { countedDeck } from '../helpers/fixture-deck.ts';
import { PROGRAM } from '../helpers/pty-terminal.ts';
import { gradesOf, makeHome, runProgram } from '../helpers/seed-home.ts';

const KILLS = 4;
const homes: string[] = [];

afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

function newHome(seed: Parameters<typeof makeHome>[0] = {}): string {
  const home = makeHome(seed);
  homes.push(home);
  return home;
}

function run(home: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = runProgram(home, args);
  expect({ args, status, stderr }).toEqual({ args, status: 0, stderr: '' });
  return stdout;
}

function review(home: string): void {
  runProgram(home, ['review', '--tag', 'sync', '--limit', '3', '--plain'], { input: '\n3\n\n4\n\n1\nq\n' });
}

/** Ends the program at a random moment of a sync, its git too. */
async function killSync(home: string, target: string, afterMs: number): Promise<void> {
  const [node, launcher] = PROGRAM;
  const child = spawn(node, [launcher, 'sync', target], {
    detached: true,
    stdio: 'ignore',
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], HOME: home, LANG: 'C.UTF-8', SYSDRILL_HOME: home },
  });
  const ended = once(child, 'exit');
  const timer = setTimeout(() => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // It was quicker.
    }
  }, afterMs);
  await ended;
  clearTimeout(timer);
}

test.each(['folder', 'git'])('a sync by a %s that is killed at any moment can be run again', async (kind) => {
  const target = join(newHome(), 'meet');
  if (kind === 'git') makeRepository(target);
  const random = seededRandom(`kill ${kind}`);
  const decks = { sync: countedDeck('sync', 60) };
  const [a, b] = [newHome({ decks }), newHome({ decks })];
  for (let i = 0; i < KILLS; i++) {
    const home = i % 2 === 0 ? a : b;
    review(home);
    writeFileSync(join(home, `decks/cards/own-${i}.yaml`), countedDeck(`own-${i}`, 1));
    await killSync(home, target, 60 + random() * (kind === 'git' ? 500 : 150));
  }
  for (const home of [a, b, a]) run(home, 'sync', target);
  expect(gradesOf(a)).toHaveLength(3 * KILLS);
  expect(gradesOf(b).toSorted()).toEqual(gradesOf(a).toSorted());
  expect(run(a, 'due', '--json')).toBe(run(b, 'due', '--json'));
  expect(run(b, 'decks')).toContain('own-2');
  expect(run(a, 'sync')).toContain('reviews: 0 came, 0 went; other entries of the log: 0 came, 0 went');
  if (kind === 'git') expect(() => git('--git-dir', target, 'fsck', '--strict')).not.toThrow();
});

test('backup, restore and its undo work in the built program', () => {
  const home = newHome({ decks: { sync: countedDeck('sync', 10) } });
  review(home);
  const name = /sysdrill restore (\S+)/.exec(run(home, 'backup'))?.[1] ?? '';
  review(home);
  expect(run(home, 'restore', name, '--yes')).toContain('Reviews: 6 now, 3 then: 3 go');
  expect(gradesOf(home)).toHaveLength(3);
  run(home, 'restore', '--undo', '--yes');
  expect(gradesOf(home)).toHaveLength(6);
});
