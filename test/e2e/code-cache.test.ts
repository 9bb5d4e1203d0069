import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CACHE } from '../../bin/load-program.js';
import type { BundledFile } from '../../scripts/build/bundle.ts';

const files = JSON.parse(readFileSync('dist/meta.json', 'utf8')) as Readonly<Record<string, BundledFile>>;

test('the build leaves compiled code of the screens for the Node that builds', () => {
  const kept = readdirSync(join('dist', CACHE), { recursive: true, encoding: 'utf8' });
  const needed = Object.entries(files).flatMap(([path, { modules }]) => (/\/(?:run-tui|review-screen|browse-screen|home-screen)\.tsx/.test(Object.keys(modules).join('\n')) ? [path] : []));
  expect(needed.length).toBeGreaterThan(1);
  expect(kept).toEqual(expect.arrayContaining(['main.js', ...needed]));
});

test('V8 takes it up, all that a start loads', () => {
  const home = makeFolder();
  const script = `
    const scripts = require(${JSON.stringify(resolve('bin/load-program.js'))}).loadProgram(${JSON.stringify(resolve('dist'))});
    process.once('exit', () => console.error(JSON.stringify([...scripts].map(([path, { cachedDataRejected }]) => [path, cachedDataRejected]))));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, 'sysdrill', 'due', '--json'], { encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: home, SYSDRILL_HOME: home } });
  expect(JSON.parse(stdout)).toMatchObject({ cards: expect.any(Number) });
  const scripts = JSON.parse(stderr) as readonly (readonly [string, boolean | null])[];
  expect(scripts.length).toBeGreaterThan(2);
  expect(scripts.filter(([, isRejected]) => isRejected !== false).map(([path]) => path)).toEqual([]);
});

test('it names no folder of the machine', () => {
  const folder = join('dist', CACHE, 'chunks');
  const naming = readdirSync(folder).filter((path) => readFileSync(join(folder, path)).includes(resolve('.')));
  expect(naming).toEqual([]);
});

test('the keys of the warm-up grade cards, answer a question and end the program', () => {
  const home = makeFolder();
  const dist = makeFolder();
  cpSync('dist', dist, { recursive: true });
  const env = { PATH: process.env['PATH'], HOME: home, SYSDRILL_HOME: home, TERM: 'xterm-256color' };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build/warm-up.js', dist], { encoding: 'utf8', env });
  expect({ status, stderr }).toEqual({ status: 130, stderr: expect.not.stringContaining('fault') });
  const [log = ''] = readdirSync(join(home, 'log'));
  const types = readFileSync(join(home, 'log', log), 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { readonly type: string }).type);
  expect(types.filter((type) => type === 'review').length).toBeGreaterThan(5);
  expect(types).toEqual(expect.arrayContaining(['undo', 'number']));
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sysdrill-code-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
