import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

type Packed = { filename: string; files: { path: string }[] };

let folder: string;
let packed: Packed;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sysdrill-package-'));
  // Without scripts: the set-up of these tests has built dist/ already.
  const report = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { encoding: 'utf8' });
  // A list in older npm, an object by name in newer ones.
  [packed] = Object.values(JSON.parse(report) as Record<string, Packed>) as [Packed];
  execFileSync('npm', ['install', '--prefix', folder, '--offline', '--no-audit', '--no-fund', '--loglevel=error', join(folder, packed.filename)], { cwd: folder });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('holds what runs and what has to come along, nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'bin/sysdrill.js', 'bin/load-program.js', 'bin/package.json', 'dist/main.js', 'dist/decks/index.json', 'dist/sql-wasm.wasm', 'dist/THIRD-PARTY-NOTICES.txt', 'package.json']));
  expect(paths).not.toContain('dist/meta.json');
  expect(paths.filter((path) => !/^(?:bin|dist)\/|^[A-Z]+(?:\.md)?$|^package\.json$/.test(path))).toEqual([]);
});

test('installs no other package', () => {
  const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(installed).toEqual(['sysdrill']);
});

test('runs after the installation, without a build', () => {
  expect(runInstalled('--version').trim()).toBe(manifest.version);
  expect(JSON.parse(runInstalled('due', '--json'))).toEqual(expect.any(Object));
});

test('names version and licence of every bundled package', () => {
  const notices = readFileSync(join(folder, 'node_modules/sysdrill/dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  const headings = notices.match(/^\S+ \d+\.\d+\.\d+\S* \([\w .-]+\)$/gm) ?? [];
  const bundled = ['ink', 'react', 'yoga-layout', 'conf', 'ts-fsrs', 'marked', 'sql.js', 'fzstd'];
  expect(bundled.filter((name) => !headings.some((heading) => heading.startsWith(`${name} `)))).toEqual([]);
  const texts = notices.split(/^-{80}$/m).slice(1);
  expect(texts).toHaveLength(headings.length);
  expect(texts.filter((text) => !/copyright/i.test(text)).map((text) => text.slice(0, 80))).toEqual([]);
});

function runInstalled(...args: string[]): string {
  const home = mkdtempSync(join(folder, 'home-'));
  const env = { PATH: process.env['PATH'], HOME: home, SYSDRILL_HOME: home };
  return execFileSync(join(folder, 'node_modules/.bin/sysdrill'), args, { encoding: 'utf8', env, cwd: folder });
}
