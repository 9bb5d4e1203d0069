import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { BundledFile } from '../../scripts/build/bundle.ts';

const files = JSON.parse(readFileSync('dist/meta.json', 'utf8')) as Readonly<Record<string, BundledFile>>;

/** Too slow to load for what a status bar or a script calls. */
const HEAVY_PACKAGES = new Set(['ink', 'react', 'react-reconciler', 'yoga-layout', 'conf', 'ajv', 'yaml', 'ts-fsrs', 'sql.js', 'fzstd']);

test('the bundle holds the packages that the start leaves out', () => {
  const all = packagesOf(Object.keys(files));
  expect(all).toEqual(expect.arrayContaining(['ink', 'react', 'yoga-layout', 'conf', 'sql.js', 'fzstd']));
});

test('--version loads no heavy package', () => {
  expect(heavyPackagesOf('src/cli/main.ts')).toEqual([]);
});

test('due --json loads no heavy package', () => {
  expect(heavyPackagesOf('src/cli/commands/due.ts')).toEqual([]);
});

test('the bundle needs nothing but Node', () => {
  const external = Object.values(files).flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]).filter((path) => !(path in files));
  expect([...new Set(external)].filter((path) => !path.startsWith('node:'))).toEqual([]);
});

test('the files load each other by require alone: compiled from text, they cannot import', () => {
  const importing = Object.keys(files).filter((path) => /\bimport\s*\(|^import\b|\bimport\.meta\b/mu.test(readFileSync(`dist/${path}`, 'utf8')));
  expect(importing).toEqual([]);
});

test("React's devtools stay out", () => {
  const modules = Object.values(files).flatMap((file) => Object.keys(file.modules));
  expect(modules.filter((path) => /devtools/.test(path))).toEqual([]);
});

/** The heavy packages among the chunks that an entry (main, or a command's own chunk together with main) loads at once. */
function heavyPackagesOf(entryPoint: string): string[] {
  const chunks = [chunkOf('src/cli/main.ts'), chunkOf(entryPoint)].flatMap((chunk) => staticClosureOf(chunk));
  return packagesOf(chunks).filter((name) => HEAVY_PACKAGES.has(name));
}

function chunkOf(entryPoint: string): string {
  const found = Object.keys(files).find((path) => files[path]?.entryPoint === entryPoint || entryPoint in (files[path]?.modules ?? {}));
  if (found === undefined) throw new Error(`${entryPoint} is in no chunk: has it moved?`);
  return found;
}

function staticClosureOf(chunk: string, seen = new Set<string>()): string[] {
  if (seen.has(chunk)) return [];
  seen.add(chunk);
  for (const path of files[chunk]?.imports ?? []) if (path in files) staticClosureOf(path, seen);
  return [...seen];
}

function packagesOf(chunks: readonly string[]): string[] {
  const modules = chunks.flatMap((chunk) => Object.keys(files[chunk]?.modules ?? {}));
  const names = modules.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  return [...new Set(names)].toSorted();
}
