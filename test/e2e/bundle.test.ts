import { readFileSync } from 'node:fs';
import type { Metafile } from 'esbuild';
import { expect, test } from 'vitest';

const { outputs } = JSON.parse(readFileSync('dist/meta.json', 'utf8')) as Metafile;

/** Too slow to load for what a status bar or a script calls. */
const HEAVY_PACKAGES = new Set(['ink', 'react', 'react-reconciler', 'yoga-layout', 'conf', 'ajv', 'yaml', 'ts-fsrs', 'sql.js', 'fzstd']);

test('the bundle holds the packages that the start leaves out', () => {
  const all = packagesOf(Object.keys(outputs));
  expect(all).toEqual(expect.arrayContaining(['ink', 'react', 'yoga-layout', 'conf', 'sql.js', 'fzstd']));
});

test('--version loads no heavy package', () => {
  expect(heavyPackagesOf('src/cli/main.ts')).toEqual([]);
});

test('due --json loads no heavy package', () => {
  expect(heavyPackagesOf('src/cli/commands/due.ts')).toEqual([]);
});

test('the bundle needs nothing but Node', () => {
  const external = Object.values(outputs).flatMap(({ imports }) => imports.filter((entry) => entry.external === true).map(({ path }) => path));
  expect([...new Set(external)].filter((path) => !path.startsWith('node:'))).toEqual([]);
});

test("React's devtools stay out", () => {
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  expect(inputs.filter((input) => /devtools/.test(input))).toEqual([]);
});

/** The heavy packages among the chunks that an entry (main, or a command's own chunk together with main) loads at once. */
function heavyPackagesOf(entryPoint: string): string[] {
  const chunks = [chunkOf('src/cli/main.ts'), chunkOf(entryPoint)].flatMap((chunk) => staticClosureOf(chunk));
  return packagesOf(chunks).filter((name) => HEAVY_PACKAGES.has(name));
}

function chunkOf(entryPoint: string): string {
  const found = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entryPoint);
  if (found === undefined) throw new Error(`${entryPoint} has no chunk of its own: is it still imported dynamically?`);
  return found;
}

function staticClosureOf(chunk: string, seen = new Set<string>()): string[] {
  if (seen.has(chunk)) return [];
  seen.add(chunk);
  for (const { path, kind } of outputs[chunk]?.imports ?? []) {
    if (kind === 'import-statement' && path in outputs) staticClosureOf(path, seen);
  }
  return [...seen];
}

function packagesOf(chunks: readonly string[]): string[] {
  const inputs = chunks.flatMap((chunk) => Object.keys(outputs[chunk]?.inputs ?? {}));
  const names = inputs.flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []);
  return [...new Set(names)].toSorted();
}
