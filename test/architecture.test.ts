import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

type Import = { from: string; to: string; isDynamic: boolean };

/** The parts of the program: a folder below src/, or a file there of the same name (app.ts belongs to app). */
const PARTS = ['core', 'store', 'app', 'tui', 'cli'] as const;

/** Who may import whom; a part may always import itself. ARCHITECTURE.md shows the same table. */
const MAY_IMPORT: Record<(typeof PARTS)[number], readonly string[]> = {
  core: [],
  store: ['core'],
  app: ['core', 'store'],
  tui: ['core', 'app'],
  cli: ['core', 'app'],
};

/** What each folder of core may import besides itself and the files that lie in core directly. */
const CORE_MAY_IMPORT: Record<string, readonly string[]> = {
  markdown: [],
  quantity: [],
  decks: ['quantity'],
  events: ['quantity', 'decks'],
  numbers: ['quantity', 'decks', 'events'],
  review: ['quantity', 'decks', 'events', 'numbers'],
  mock: ['quantity', 'decks', 'events', 'numbers'],
  insights: ['quantity', 'decks', 'events', 'numbers', 'review', 'mock'],
  formats: ['markdown', 'quantity', 'decks', 'events'],
};

/** The only places that may import a package: whoever adds one says here where it lives. */
const HOMES: Record<string, readonly string[]> = {
  'ts-fsrs': ['core/review/'],
  conf: ['store/'],
  yaml: ['store/', 'core/decks/'],
  valibot: ['core/'],
  '@valibot/to-json-schema': ['core/decks/'],
  marked: ['core/markdown/'],
  'date-fns': ['core/', 'tui/', 'cli/'],
  'string-width': ['core/markdown/', 'tui/'],
  ink: ['tui/'],
  'sql.js': ['store/'],
  fzstd: ['store/'],
  'ink-select-input': ['tui/'],
  react: ['tui/'],
};

/** Node's own modules that touch the disk. */
const DISK = /^node:(?:fs|fs\/promises)$/;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')).filter((path) => /\.tsx?$/.test(path));
const imports = files.flatMap(readImports);
const ownImports = imports.filter(({ to }) => !isPackage(to));
const packageImports = imports.filter(({ to }) => isPackage(to));

test('the imports are found at all', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(ownImports.length).toBeGreaterThan(100);
  expect(packageImports.length).toBeGreaterThan(20);
});

describe('imports between parts', () => {
  test('every file belongs to a part', () => {
    expect(files.filter((file) => partOf(file) === undefined)).toEqual([]);
  });

  test('follow the table', () => {
    expect(show(ownImports.filter((entry) => !isAllowed(entry)))).toEqual([]);
  });

  test('cli reaches tui by dynamic import only', () => {
    const reaches = ownImports.filter(({ from, to }) => partOf(from) === 'cli' && partOf(to) === 'tui');
    expect(show(reaches.filter(({ isDynamic }) => !isDynamic))).toEqual([]);
  });

  test('no screen imports another', () => {
    const screenOf = (file: string): string | undefined => /^tui\/screens\/([^/]+)\//.exec(file)?.[1];
    const crossings = ownImports.filter(({ from, to }) => screenOf(from) !== undefined && screenOf(to) !== undefined && screenOf(from) !== screenOf(to));
    expect(show(crossings)).toEqual([]);
  });
});

describe('core', () => {
  const folderOf = (file: string): string | undefined => /^core\/([^/]+)\//.exec(file)?.[1];
  const withinCore = ownImports.filter(({ from }) => partOf(from) === 'core');

  test('has no folder without a place in the order', () => {
    const folders = new Set(files.flatMap((file) => folderOf(file) ?? []));
    expect([...folders].filter((folder) => !(folder in CORE_MAY_IMPORT))).toEqual([]);
  });

  test('keeps the order of its folders', () => {
    const upward = withinCore.filter(({ from, to }) => {
      const [source, target] = [folderOf(from), folderOf(to)];
      if (target === undefined || source === target) return false;
      return source === undefined || CORE_MAY_IMPORT[source]?.includes(target) !== true;
    });
    expect(show(upward)).toEqual([]);
  });

  test('markdown imports nothing of ours but the result', () => {
    const others = withinCore.filter(({ from, to }) => folderOf(from) === 'markdown' && folderOf(to) !== 'markdown' && to !== 'core/result.ts');
    expect(show(others)).toEqual([]);
  });

  test('touches no disk, clock, randomness or process', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bperformance\.now\(|\bconsole\.|\bcrypto\./;
    const found = files.filter((file) => partOf(file) === 'core' && impure.test(withoutComments(readSource(file))));
    expect(found).toEqual([]);
    expect(show(packageImports.filter(({ from, to }) => partOf(from) === 'core' && to.startsWith('node:')))).toEqual([]);
  });
});

describe('packages', () => {
  test('stay in their homes', () => {
    const strays = packageImports.filter(({ from, to }) => !to.startsWith('node:') && !homesOf(to).some((home) => from.startsWith(home)));
    expect(show(strays)).toEqual([]);
  });

  test('only the store touches the disk', () => {
    expect(show(packageImports.filter(({ from, to }) => DISK.test(to) && partOf(from) !== 'store'))).toEqual([]);
  });
});

function readImports(from: string): Import[] {
  const source = withoutComments(readSource(from));
  const toImport = (specifier: string, isDynamic: boolean): Import => ({ from, to: resolveSpecifier(from, specifier), isDynamic });
  return [
    ...[...source.matchAll(/(?:^|;)\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]/gm)].map(([, specifier = '']) => toImport(specifier, false)),
    ...[...source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map(([, specifier = '']) => toImport(specifier, true)),
  ];
}

/** `core/time.ts` for our own files, the specifier itself for packages and Node's modules. */
function resolveSpecifier(from: string, specifier: string): string {
  return specifier.startsWith('.') ? normalize(join(dirname(from), specifier)).replaceAll('\\', '/') : specifier;
}

function readSource(file: string): string {
  return readFileSync(join('src', file), 'utf8');
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

function isPackage(to: string): boolean {
  return !files.includes(to) && !to.startsWith('..') && !/\.(?:ts|tsx|json)$/.test(to);
}

function partOf(file: string): (typeof PARTS)[number] | undefined {
  return PARTS.find((part) => file === `${part}.ts` || file.startsWith(`${part}/`));
}

function isAllowed({ from, to, isDynamic }: Import): boolean {
  const [source, target] = [partOf(from), partOf(to)];
  // package.json, for the version.
  if (to === '../package.json') return true;
  if (source === undefined || target === undefined) return false;
  return source === target || MAY_IMPORT[source].includes(target) || (source === 'cli' && target === 'tui' && isDynamic);
}

function homesOf(specifier: string): readonly string[] {
  const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  return HOMES[name] ?? [];
}

function show(found: readonly Import[]): string[] {
  return found.map(({ from, to }) => `${from} -> ${to}`);
}
