import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEvents, runProgram } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';

const SHORTENER = ['mock', 'url-shortener', '--plain', '--minutes', '30', '--level', 'senior', '--seed', '7'];
const REQUIREMENTS = ['? how many new links a day', '= 100M / day', '- redirect p99 100 ms and 99.99%, creation 99.9%, since it can be tried again'];
const NOTES = [
  ...REQUIREMENTS,
  '/next',
  '- GET /{key} -> 302 with Location, 404 unknown, 410 expired',
  '/next',
  '/next',
  '- base62 of a counter, 62^7 = 3.5 trillion keys is ample',
  '/next',
  '/next',
  '- cache down: replicas, timeouts, retries with backoff',
];
const linesOf = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const sessionFiles = (home: string) => readdirSync(join(home, 'sessions'));

test('a whole session through a pipe, from the first note to the exemplar', () => {
  const home = seedHome();
  const { status, stdout, stderr } = runProgram(home, SHORTENER, { input: linesOf(...NOTES, '/end', 'n', 'f', 'x') });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('Interviewer: 100 million new links a day.');
  expect(stdout).toContain('= 100M / day → 1,157/s');
  expect(stdout).toContain('The interviewer changes something');
  expect(stdout).toMatch(/Point 1 of \d+: /u);
  expect(stdout).toMatch(/\d+ of 100: .+ at level senior/u);
  expect(stdout).toContain('A practice estimate');
  expect(stdout).toContain('Requirements, exemplar:');
  expect(stdout).toMatch(/\nAsked: .+\?\nAnswer: .+\n[^]*\nFails: .+\nAnswer: Slow: .+\nDown: .+\nWrong: .+\n/u);
  expect(stdout).not.toContain('\u001b');
  const events = readEvents(home);
  const mock = events.find((event) => event.type === 'mock');
  expect(mock).toMatchObject({ data: { problem: 'url-shortener', level: 'senior', seed: '7', minutes: 30 } });
  expect(events.filter((event) => event.type === 'overturn')).toHaveLength(mock?.data.points.length ?? 0);
  const [transcript = '', ...others] = sessionFiles(home);
  expect(others).toEqual([]);
  const text = readFileSync(join(home, 'sessions', transcript), 'utf8');
  expect(text).toContain('## Internals\n\n- base62 of a counter');
  expect(text).toContain('<!-- sysdrill: score -->');
});

test('the input may end anywhere: the session is kept with every line, and goes on', () => {
  const home = seedHome();
  for (let from = 0; from < NOTES.length; from += 4) {
    const part = NOTES.slice(from, from + 4);
    const { status, stdout, stderr } = runProgram(home, SHORTENER, { input: from === 0 ? linesOf(...part) : linesOf('', ...part) });
    expect({ from, status, stderr }).toEqual({ from, status: 0, stderr: '' });
    expect(stdout).toContain('Kept as it is.');
    expect(sessionFiles(home)).toHaveLength(1);
  }
  const { stdout } = runProgram(home, ['mock', '--plain'], { input: linesOf('1', '/back', '/back', '/notes', '/end') });
  expect(stdout).toContain('> - base62 of a counter, 62^7 = 3.5 trillion keys is ample\n');
  const [transcript = ''] = sessionFiles(home);
  expect(readFileSync(join(home, 'sessions', transcript), 'utf8')).toContain(`## Requirements\n\n${REQUIREMENTS.join('\n').replace('/ day', '/ day → 1,157/s')}\n`);
  // The points were left: they come first the next time.
  const later = runProgram(home, ['mock', '--plain'], { input: linesOf('1', 'f') });
  expect(later.stdout).toContain('1. Go on with the points of the last session: URL shortener');
  expect(later.stdout).toContain('of 100');
});
