import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type DeckLibrary, openDecks } from '../../../src/store/decks/deck-files.ts';
import type * as UserFile from '../../../src/store/decks/deck-user-file.ts';
import { tempDecks, type TempDecks } from '../../helpers/temp-decks.ts';

const compiled = vi.hoisted(() => ({ files: [] as string[] }));
vi.mock('../../../src/store/decks/deck-user-file.ts', async (original) => {
  const real = await original<typeof UserFile>();
  return {
    compileUserDeck(file: string, content: Buffer) {
      compiled.files.push(file.replace(/^.*\//, ''));
      return real.compileUserDeck(file, content);
    },
  };
});

const SOURCES = 'sources:\n  - { id: playbook, title: Playbook, kind: document, year: 2026 }\n';
const shippedCard = (id: string, more = '') =>
  `  - id: ${id}\n    type: basic\n    front: What is ${id}?\n    back: Answer of ${id}.\n    priority: 1\n    sources: [{ id: playbook }]\n${more}`;
const userCard = (id: string, more = '') => `  - id: ${id}\n    type: basic\n    front: Front of ${id}\n    back: Back.\n    priority: 2\n${more}`;

let home: string;
let folders: TempDecks['folders'];
let write: TempDecks['write'];
let compile: TempDecks['ship'];
let open: TempDecks['open'];

beforeEach(() => {
  compiled.files.length = 0;
  ({ home, folders, write, ship: compile, open } = tempDecks());
  write('source/sources.yaml', SOURCES);
  write(
    'source/cards/caching.yaml',
    `name: Caching\ncategory: caching\ncards:\n${shippedCard('caching/ttl', '    reverse: true\n    aliases: [caching/expiry]\n')}${shippedCard('caching/lru', '    tags: [scenario]\n')}`,
  );
  compile();
});

const userFile = (name: string, ...cards: string[]) => write(`decks/cards/${name}.yaml`, `category: papers\ncards:\n${cards.join('')}`);
/** So long ago that a change since then would show in the time of modification. */
const age = (path: string) => utimesSync(path, new Date(2020, 1, 1), new Date(2020, 1, 1));
const ids = (library: DeckLibrary) => library.index.map(({ id }) => id);

describe('the shipped decks', () => {
  it('are there without any folder of the user', async () => {
    const library = await open();
    expect(ids(library)).toEqual(['caching/ttl', 'caching/ttl~reverse', 'caching/lru']);
    expect(library.decks).toEqual([{ name: 'Caching', file: 'cards/caching.yaml', origin: 'shipped', cards: 3 }]);
    expect(library.problems).toEqual([]);
    expect(existsSync(folders.cacheDir)).toBe(false);
  });

  it('give entries, texts, places and sources by id', async () => {
    const library = await open();
    expect(library.entry('caching/lru')).toEqual({ id: 'caching/lru', category: 'caching', priority: 1, of: 'caching/lru', after: [], tags: ['scenario'], problems: [] });
    expect(library.card('caching/ttl~reverse')).toMatchObject({ type: 'basic', of: 'caching/ttl', front: 'Answer of caching/ttl.', back: 'What is caching/ttl?' });
    expect(library.card('caching/ttl~reverse')).not.toHaveProperty('line');
    expect(library.place('caching/lru')).toEqual({ file: 'cards/caching.yaml', line: 12, origin: 'shipped' });
    expect(library.source('playbook')).toEqual({ id: 'playbook', title: 'Playbook', kind: 'document', year: 2026 });
    expect([...library.cards()].map(({ id, front }) => [id, front])).toEqual(ids(library).map((id) => [id, library.card(id)?.front]));
  });

  it('know nothing of an unknown id', async () => {
    const library = await open();
    for (const id of ['caching/none', '', 'constructor', '__proto__']) {
      expect([library.entry(id), library.card(id), library.resolve(id), library.place(id), library.source(id)]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    }
  });

  it('resolve former ids, those of later cards too', async () => {
    const library = await open();
    expect(library.resolve('caching/expiry')).toBe('caching/ttl');
    expect(library.resolve('caching/expiry~reverse')).toBe('caching/ttl~reverse');
    expect(library.resolve('caching/ttl')).toBe('caching/ttl');
    expect(library.entry('caching/expiry')).toBeUndefined();
  });

  it('throw where they are missing or of another version', async () => {
    write('dist/decks/index.json', '{"version":0}');
    await expect(openDecks(folders)).rejects.toThrow(/another version/);
    rmSync(folders.shippedDir, { recursive: true });
    await expect(openDecks(folders)).rejects.toThrow(/ENOENT/);
  });
});

describe("the user's decks", () => {
  it('come after the shipped ones, with numbers, in the order of their names', async () => {
    userFile('b', userCard('my/b'));
    userFile('a', userCard('my/a'), userCard('my/a2'));
    write('decks/numbers/n.yml', 'name: My numbers\ncategory: estimation\nfacts:\n  - { id: my/n, front: How much?, quantity: 5, unit: s, priority: 1 }\n');
    write('decks/cards/notes.txt', 'no deck');
    write('decks/cards/.hidden.yaml', 'cards: [');
    mkdirSync(join(home, 'decks/cards/folder.yaml'));
    const library = await open();
    expect(ids(library).slice(3)).toEqual(['my/a', 'my/a2', 'my/b', 'my/n']);
    expect(library.problems).toEqual([]);
    expect(library.decks.slice(1).map(({ name, origin, cards }) => [name, origin, cards])).toEqual([
      ['a', 'user', 2],
      ['b', 'user', 1],
      ['My numbers', 'user', 1],
    ]);
    expect(library.card('my/n')).toMatchObject({ type: 'number', quantity: 5 });
    expect(library.place('my/a2')).toEqual({ file: join(home, 'decks/cards/a.yaml'), line: 8, origin: 'user' });
    expect([...library.cards()].map(({ id }) => id)).toEqual(ids(library));
  });

  it('report what is broken, and all else works', async () => {
    userFile('a', userCard('my/a'), '  - id: my/broken\n    type: basic\n', userCard('my/b'));
    write('decks/cards/bad.yaml', 'cards:\n  - front: a: b\n');
    write('decks/cards/latin.yaml', Buffer.from(`category: papers\ncards:\n${userCard('my/caf')}    why: caf\xe9\n`, 'latin1'));
    symlinkSync(join(home, 'nowhere'), join(home, 'decks/cards/dangling.yaml'));
    const library = await open();
    expect(ids(library).slice(3)).toEqual(['my/a', 'my/b', 'my/caf']);
    expect(library.problems.map(({ file, line, message }) => [file.replace(/^.*\//, ''), line, message.slice(0, 22)])).toEqual([
      ['a.yaml', 8, '`front` is missing: ad'],
      ['a.yaml', 8, '`priority` is missing:'],
      ['a.yaml', 8, '`back` is missing: add'],
      ['bad.yaml', 2, 'is not YAML, so nothin'],
      ['dangling.yaml', 0, expect.stringContaining('Could not read')],
      ['latin.yaml', 0, 'is not UTF-8, so that '],
    ]);
  });

  it('say what is broken also when they come from the cache, and give no advice', async () => {
    userFile('a', userCard('my/a').replace('Front of', 'Is it'), '  - id: my/broken\n    type: basic\n');
    const first = await open();
    const second = await open();
    expect(second.problems).toEqual(first.problems);
    expect(second.problems).toHaveLength(3);
  });

  it('list a mistake that is made in every card only so often', async () => {
    userFile('a', ...Array.from({ length: 150 }, (_, i) => userCard(`my/c${i}`, '    nope: 1\n')));
    const { problems, index } = await open();
    expect(problems).toHaveLength(101);
    expect(problems[100]?.message).toContain('and 50 more errors in this file: run `sysdrill check');
    expect(index).toHaveLength(153);
  });

  it('leave out a card whose id a shipped card has, or had, with all that belongs to it', async () => {
    userFile('a', userCard('caching/ttl', '    reverse: true\n'), userCard('my/a'), userCard('caching/expiry'), userCard('my/b'));
    const library = await open();
    expect(ids(library).slice(3)).toEqual(['my/a', 'my/b']);
    expect(library.card('caching/ttl')?.front).toBe('What is caching/ttl?');
    expect(library.card('my/b')?.front).toBe('Front of my/b');
    expect(library.problems).toMatchObject([
      { line: 3, cardId: 'caching/ttl', message: '`id` is taken, so the card is left out: another card has it; choose another' },
      { line: 14, cardId: 'caching/expiry', message: '`id` is taken, so the card is left out: it is the former id of caching/ttl; choose another' },
    ]);
    expect(library.decks[1]?.cards).toBe(2);
  });

  it('leave out the later card where two files, or one, use an id twice', async () => {
    userFile('a', userCard('my/x'), userCard('my/x', '    reverse: true\n'));
    userFile('b', userCard('my/x'), userCard('my/y'));
    const library = await open();
    expect(ids(library).slice(3)).toEqual(['my/x', 'my/y']);
    expect(library.place('my/x')).toMatchObject({ file: join(home, 'decks/cards/a.yaml'), line: 3 });
    expect(library.problems.map(({ file, line }) => [file.replace(/^.*\//, ''), line])).toEqual([
      ['a.yaml', 8],
      ['b.yaml', 3],
    ]);
  });

  it('may come after a shipped card by its former id, and after cards of other files', async () => {
    userFile('a', userCard('my/a', '    after: [caching/expiry~reverse, my/b, my/gone]\n'));
    userFile('b', userCard('my/b', '    aliases: [my/old]\n'));
    const library = await open();
    expect(library.entry('my/a')?.after).toEqual(['caching/ttl~reverse', 'my/b', 'my/gone']);
    expect(library.card('my/a')?.after).toEqual(['caching/ttl~reverse', 'my/b', 'my/gone']);
    expect(library.resolve('my/old')).toBe('my/b');
    expect(library.problems).toEqual([]);
  });

  it('cannot take a current id as a former one', async () => {
    userFile('a', userCard('my/a', '    aliases: [caching/lru]\n'));
    const library = await open();
    expect(library.resolve('caching/lru')).toBe('caching/lru');
  });
});

describe('the cache', () => {
  it('spares parsing what has not changed, and reads changed files anew', async () => {
    age(userFile('a', userCard('my/a')));
    userFile('b', userCard('my/b'));
    await open();
    expect(compiled.files).toEqual(['a.yaml', 'b.yaml']);
    const second = await open();
    expect(compiled.files).toHaveLength(2);
    expect(second.card('my/a')?.front).toBe('Front of my/a');
    expect(second.card('my/b')?.front).toBe('Front of my/b');

    userFile('b', userCard('my/c'));
    expect(ids(await open()).slice(3)).toEqual(['my/a', 'my/c']);
    expect(compiled.files).toEqual(['a.yaml', 'b.yaml', 'b.yaml']);
  });

  it('sees a change that leaves size and time of modification alone', async () => {
    const path = userFile('a', userCard('my/a'));
    age(path);
    await open();
    userFile('a', userCard('my/b'));
    age(path);
    expect(ids(await open()).slice(3)).toEqual(['my/b']);
  });

  it('sees a change right after it was made, within the same tick of the clock', async () => {
    const path = userFile('a', userCard('my/a'));
    await open();
    const { mtime } = statSync(path);
    userFile('a', userCard('my/b'));
    utimesSync(path, mtime, mtime);
    expect(ids(await open()).slice(3)).toEqual(['my/b']);
  });

  it('does not parse a file that was only touched', async () => {
    const path = userFile('a', userCard('my/a'));
    await open();
    age(path);
    expect((await open()).card('my/a')?.front).toBe('Front of my/a');
    expect(compiled.files).toEqual(['a.yaml']);
  });

  it('belongs to one build of the program', async () => {
    age(userFile('a', userCard('my/a')));
    await open();
    age(join(folders.shippedDir, 'index.json'));
    await open();
    expect(compiled.files).toHaveLength(2);
  });

  it('is ignored and made anew where it cannot be read', async () => {
    age(userFile('a', userCard('my/a')));
    await open();
    const [name = ''] = readdirSync(folders.cacheDir);
    const path = join(folders.cacheDir, name);
    const whole = readFileSync(path);
    const damaged = [Buffer.alloc(0), Buffer.from('garbage'), whole.subarray(0, -5), whole.subarray(0, 60), Buffer.concat([whole, whole]), Buffer.alloc(whole.length)];
    for (const [count, content] of damaged.entries()) {
      writeFileSync(path, content);
      expect((await open()).card('my/a')?.front).toBe('Front of my/a');
      expect(compiled.files).toHaveLength(count + 2);
      expect(readFileSync(path)).not.toEqual(content);
    }
    await open();
    expect(compiled.files).toHaveLength(damaged.length + 1);
  });

  it('whose texts were damaged is dropped when a card of it is read', async () => {
    age(userFile('a', userCard('my/a')));
    await open();
    const path = join(folders.cacheDir, readdirSync(folders.cacheDir)[0] ?? '');
    const whole = readFileSync(path);
    writeFileSync(path, whole.fill('#', whole.length - 20));
    expect((await open()).card('my/a')).toBeUndefined();
    expect((await open()).card('my/a')?.front).toBe('Front of my/a');
  });

  it('is done without where its folder cannot be written', async () => {
    userFile('a', userCard('my/a'));
    write('cache', 'a file where the folder should be');
    const library = await open();
    expect(library.card('my/a')?.front).toBe('Front of my/a');
    expect(library.problems).toEqual([]);
    expect(readFileSync(folders.cacheDir, 'utf8')).toBe('a file where the folder should be');
  });

  it.skipIf(process.getuid?.() === 0)('is done without where its folder is read-only', async () => {
    userFile('a', userCard('my/a'));
    mkdirSync(folders.cacheDir, { mode: 0o500 });
    expect((await open()).card('my/a')?.front).toBe('Front of my/a');
    chmodSync(folders.cacheDir, 0o700);
    expect(readdirSync(folders.cacheDir)).toEqual([]);
  });

  it('is private, leaves no temporary files, and forgets files that are gone', async () => {
    const path = userFile('a', userCard('my/a'));
    userFile('b', userCard('my/b'));
    await open();
    write('cache/other.json', 'not ours');
    expect(statSync(folders.cacheDir).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folders.cacheDir).filter((each) => each.endsWith('.deck'))) expect(statSync(join(folders.cacheDir, name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folders.cacheDir)).toHaveLength(3);
    rmSync(path);
    userFile('b', userCard('my/b2'));
    await open();
    expect(readdirSync(folders.cacheDir)).toHaveLength(2);
    expect(readdirSync(folders.cacheDir)).toContain('other.json');
  });

  it('can be replaced by another process while this one reads from it', async () => {
    age(userFile('a', userCard('my/a')));
    await open();
    const library = await open();
    userFile('a', userCard('my/b'), userCard('my/c'));
    await open();
    expect(library.card('my/a')?.front).toBe('Front of my/a');
  });
});

describe('search', () => {
  it('wants all words, whatever the case and accents, in any part; id and front first', async () => {
    userFile(
      'a',
      userCard('my/first').replace('Back.', 'Speaks of a café and a leader'),
      userCard('my/leader-cafe'),
      '  - id: my/list\n    type: list\n    front: Words\n    back: [One, Ünder]\n    priority: 1\n    tags: [trade-off]\n',
      '  - { id: my/n, type: number, front: N, quantity: 86400, unit: s, priority: 1 }\n',
      '  - { id: my/z, type: cloze, front: "x {{c1::Paxos}}", back: extra words, priority: 1 }\n',
    );
    const library = await open();
    expect(library.search('CAFE leader')).toEqual(['my/leader-cafe', 'my/first']);
    expect(library.search('under one')).toEqual(['my/list']);
    expect(library.search('trade-off')).toEqual(['my/list']);
    expect(library.search('86400')).toEqual(['my/n']);
    expect(library.search('paxos extra')).toEqual(['my/z']);
    expect(library.search('papers list')).toEqual(['my/list']);
    expect(library.search('nothing such')).toEqual([]);
    expect(library.search('  ')).toEqual(ids(library));
  });
});

describe('what is loaded', () => {
  it('leaves parser and schemas to files that are new or changed', async () => {
    const { metafile } = await build({ entryPoints: ['src/store/decks/deck-files.ts'], bundle: true, splitting: true, format: 'esm', platform: 'node', outdir: home, metafile: true, write: false, logLevel: 'silent' });
    const reached = (output: string, kinds: readonly string[], seen = new Set<string>()): Set<string> => {
      if (seen.has(output)) return seen;
      seen.add(output);
      for (const { path, kind } of metafile.outputs[output]?.imports ?? []) if (kinds.includes(kind) && path in metafile.outputs) reached(path, kinds, seen);
      return seen;
    };
    const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint === 'src/store/decks/deck-files.ts') ?? '';
    const packages = (outputs: Set<string>) => ['yaml', 'valibot'].filter((name) => [...outputs].some((output) => Object.keys(metafile.outputs[output]?.inputs ?? {}).some((input) => input.includes(`node_modules/${name}/`))));
    expect(packages(reached(entry, ['import-statement']))).toEqual([]);
    expect(packages(reached(entry, ['import-statement', 'dynamic-import']))).toEqual(['yaml', 'valibot']);
  });
});
