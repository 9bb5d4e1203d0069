import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { DRILL, drillDeck } from '../helpers/fixture-deck.ts';
import { PROGRAM } from '../helpers/pty-terminal.ts';
import { gradesOf } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';

/** Runs the program with a reader that goes away once it has read `until`, or at once. Its input stays open. */
async function runForReader(home: string, args: readonly string[], until: string | null = null, input = ''): Promise<{ readonly code: unknown; readonly stderr: string }> {
  const [node, launcher] = PROGRAM;
  const program = spawn(node, [launcher, ...args], { env: { PATH: process.env['PATH'], HOME: home, SYSDRILL_HOME: home } });
  let [out, stderr] = ['', ''];
  program.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
  program.stdin.on('error', () => {});
  program.stdin.write(input);
  if (until === null) program.stdout.destroy();
  else {
    program.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString();
      if (!out.includes(until) || program.stdout.destroyed) return;
      program.stdout.destroy();
      // So that there is more to write.
      program.stdin.write('\n\n\n');
    });
  }
  const [code] = (await once(program, 'exit')) as [number | null];
  return { code, stderr };
}

test.each(['mock --plain', 'today --plain', 'review --plain', 'quiz --plain', 'browse --plain', 'config list', 'decks', 'export --all --format csv', 'doctor'])(
  '%s ends quietly where nobody reads, though its input stays open',
  async (words) => {
    const { code, stderr } = await runForReader(seedHome({ decks: { drill: drillDeck(3) } }), words.split(' '));
    expect(stderr).toBe('');
    // What doctor finds to look at is told by the exit code, read or not.
    expect(words === 'doctor' ? [0, 1] : [0]).toContain(code);
  },
);

test('grades that were given before the reader went stay', async () => {
  const home = seedHome({ decks: { drill: drillDeck(3) } });
  const run = await runForReader(home, ['review', '--tag', 'drill', '--plain'], DRILL.second.question, '\n3\n');
  expect(run).toEqual({ code: 0, stderr: '' });
  expect(gradesOf(home)).toEqual([`${DRILL.first.id} 3`]);
});
