import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { CACHE, loadProgram } from '../../bin/load-program.js';

/** What the programs below tell. */
const told = globalThis as { told?: unknown[] };

beforeEach(() => {
  told.told = [];
  onTestFinished(() => {
    delete told.told;
  });
});

const PROGRAM = {
  'main.js': `const { twice } = require('./chunks/twice.js'); told.push(twice(4)); Promise.resolve().then(() => require('./chunks/later.js'));`,
  'chunks/twice.js': `exports.twice = (n) => n * 2; told.push(require('node:path').basename(__filename));`,
  'chunks/later.js': `told.push('later', require('./twice.js').twice(1), this === undefined || this === module.exports);`,
};

test('runs main.js with the files that it requires, each once', async () => {
  const scripts = loadProgram(writeProgram(PROGRAM));
  await Promise.resolve();
  expect(told.told).toEqual(['twice.js', 8, 'later', 2, true]);
  expect([...scripts.keys()]).toEqual(['main.js', 'chunks/twice.js', 'chunks/later.js']);
});

test('runs the files as strict code', () => {
  loadProgram(writeProgram({ 'main.js': 'told.push((function () { return this; })());' }));
  expect(told.told).toEqual([undefined]);
});

test('takes up compiled code that stands beside a file', async () => {
  const dist = writeProgram(PROGRAM);
  const first = loadProgram(dist);
  await Promise.resolve();
  for (const [path, script] of first) write(join(dist, CACHE, path), script.createCachedData());
  const second = loadProgram(dist);
  await Promise.resolve();
  expect([...first.values()].map((script) => script.cachedDataRejected)).toEqual([undefined, undefined, undefined]);
  expect([...second.values()].map((script) => script.cachedDataRejected)).toEqual([false, false, false]);
  expect(told.told).toEqual([...told.told?.slice(0, 5) ?? [], 'twice.js', 8, 'later', 2, true]);
});

test.each([
  ['damaged', Buffer.from('no compiled code')],
  ['of another text', null],
])('compiles the text where the code beside it is %s', (what, data) => {
  // A text that V8 has not compiled in this process, or it would not look at the code.
  const dist = writeProgram({ 'main.js': `told.push("now"); // ${what}` });
  const [other] = loadProgram(writeProgram({ 'main.js': 'told.push("before");' })).values();
  write(join(dist, CACHE, 'main.js'), data ?? other?.createCachedData() ?? '');
  const [script] = loadProgram(dist).values();
  expect(script?.cachedDataRejected).toBe(true);
  expect(told.told).toEqual(['before', 'now']);
});

test('names a file by its place in the program where it fails', () => {
  const dist = writeProgram({ 'main.js': `require('./chunks/bad.js');`, 'chunks/bad.js': 'throw new Error("bad");' });
  expect(() => loadProgram(dist)).toThrow(expect.objectContaining({ stack: expect.stringMatching(/^Error: bad\n\s+at [^\n]*\bchunks\/bad\.js:1:/u) }));
});

function writeProgram(files: Readonly<Record<string, string>>): string {
  const dist = mkdtempSync(join(tmpdir(), 'sysdrill-program-'));
  onTestFinished(() => rmSync(dist, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) write(join(dist, path), text);
  return dist;
}

function write(path: string, data: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}
