import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compileShippedDecks } from '../../../scripts/compile-decks.ts';
import type { DeckLibrary } from '../../../src/store/decks/deck-files.ts';
import { checkDeckPaths } from '../../../src/store/decks/deck-folder.ts';
import type * as UserProblem from '../../../src/store/decks/deck-user-problem.ts';
import { problemText } from '../../helpers/fixture-problem.ts';
import { tempDecks, type TempDecks } from '../../helpers/temp-decks.ts';

const compiled = vi.hoisted(() => ({ files: [] as string[] }));
vi.mock('../../../src/store/decks/deck-user-problem.ts', async (original) => {
  const real = await original<typeof UserProblem>();
  return {
    compileUserProblem(...args: Parameters<typeof real.compileUserProblem>) {
      compiled.files.push(args[0].replace(/^.*\//, ''));
      return real.compileUserProblem(...args);
    },
  };
});

type Fields = Readonly<Record<string, unknown>>;

let home: string;
let folders: TempDecks['folders'];
let write: TempDecks['write'];
let compile: TempDecks['ship'];
let open: TempDecks['open'];

beforeEach(() => {
  compiled.files.length = 0;
  ({ home, folders, write, ship: compile, open } = tempDecks());
  write('source/sources.yaml', 'sources:\n  - { id: playbook, title: Playbook, kind: document, year: 2026 }\n');
  write('source/cards/x.yaml', 'category: caching\ncards:\n  - { id: caching/ttl, type: basic, front: What?, back: B., priority: 1, sources: [{ id: playbook }] }\n');
  write('source/problems/kiosk.yaml', problemText({ aliases: ['booth'] }));
  write('source/problems/chat.yaml', problemText({ id: 'chat', title: 'Chat', level: 'staff' }));
  write('source/problems/common.yaml', commonText('paging'));
  compile();
});

function commonText(...ids: string[]): string {
  return JSON.stringify({ points: ids.map((id) => ({ id, step: 'api', dimension: 'api_data', says: `Says ${id}.`, concepts: [[id]] })) });
}

const userProblem = (id: string, fields: Fields = {}, file = id) =>
  write(`decks/problems/${file}.yaml`, problemText({ id, title: `My ${id}`, sources: undefined, covers: undefined, ...fields }));
const age = (path: string) => utimesSync(path, new Date(2020, 1, 1), new Date(2020, 1, 1));
const ids = (library: DeckLibrary) => library.problemTitles().map(({ id }) => id);
const reports = ({ problems }: DeckLibrary) => problems.map(({ file, line, message }) => `${file.replace(/^.*\//, '')}:${line}: ${message}`);

describe('the shipped problems', () => {
  it('are listed, and given by current and former id, with the points that all share', async () => {
    const library = await open();
    expect(library.problemTitles()).toEqual([
      { id: 'chat', title: 'Chat', level: 'staff' },
      { id: 'kiosk', title: 'Kiosk', level: 'mid' },
    ]);
    expect(library.problem('chat')).toMatchObject({ id: 'chat', points: expect.arrayContaining([expect.objectContaining({ id: 'point-0' })]), aliases: [] });
    expect(library.problem('booth')?.id).toBe('kiosk');
    expect(library.commonPoints()).toEqual([{ id: 'paging', step: 'api', dimension: 'api_data', says: 'Says paging.', concepts: [['paging']] }]);
    for (const id of ['none', '', 'constructor', '__proto__']) expect(library.problem(id)).toBeUndefined();
  });

  it('are read only when they are asked for, and once', async () => {
    const library = await open();
    const file = join(folders.shippedDir, 'problems.json');
    const text = readFileSync(file);
    rmSync(file);
    expect(() => library.problem('chat')).toThrow(/problems\.json/);
    expect(ids(library)).toEqual(['chat', 'kiosk']);
    writeFileSync(file, text);
    expect(library.problem('chat')?.title).toBe('Chat');
    rmSync(file);
    expect(library.problem('kiosk')?.title).toBe('Kiosk');
    expect(compiled.files).toEqual([]);
  });

  it('throw where they are of another version', async () => {
    write('dist/decks/problems.json', '{"version":0}');
    const library = await open();
    expect(() => library.commonPoints()).toThrow(/another version/);
    write('dist/decks/titles.json', '{"version":0}');
    expect(() => library.problemTitles()).toThrow(/another version/);
  });
});

describe("the user's problems", () => {
  it('come after the shipped ones, and are no decks of cards', async () => {
    userProblem('vending');
    userProblem('atm', { aliases: ['bank'] });
    write('decks/problems/notes.txt', 'no problem');
    const library = await open();
    expect(library.problems).toEqual([]);
    expect(ids(library)).toEqual(['chat', 'kiosk', 'atm', 'vending']);
    expect(library.problem('vending')).toMatchObject({ title: 'My vending', sources: [], covers: [] });
    expect(library.problem('bank')?.id).toBe('atm');
    expect(library.decks.map(({ origin }) => origin)).toEqual(['shipped']);
    expect(library.index).toHaveLength(1);
  });

  it('are parsed once, and again when they change', async () => {
    const [atm, vending] = [userProblem('atm'), userProblem('vending')];
    for (const path of [atm, vending]) age(path);
    const titles = async () => (await open()).problemTitles().slice(2).map(({ title }) => title);
    expect(await titles()).toEqual(['My atm', 'My vending']);
    expect(compiled.files).toEqual(['atm.yaml', 'vending.yaml']);
    expect(await titles()).toEqual(['My atm', 'My vending']);
    expect(compiled.files).toHaveLength(2);
    userProblem('atm', { title: 'Changed' });
    expect(await titles()).toEqual(['Changed', 'My vending']);
    expect(compiled.files).toEqual(['atm.yaml', 'vending.yaml', 'atm.yaml']);
    expect(await titles()).toEqual(['Changed', 'My vending']);
    rmSync(atm);
    expect(await titles()).toEqual(['My vending']);
  });

  it('report what is broken from the cache, too; all else works', async () => {
    age(userProblem('vending', { scale: [{ id: 'a', name: 'A', value: 'lots' }] }));
    age(write('decks/problems/broken.yaml', 'id: broken\nlevel: midd\n'));
    age(write('decks/problems/cards.yaml', 'category: caching\ncards:\n  - { id: my/a, type: basic, front: F?, back: B, priority: 1 }\n'));
    age(write('decks/problems/latin.yaml', Buffer.from(problemText({ id: 'latin', title: 'caf\xe9' }), 'latin1')));
    for (const parsed of [4, 0]) {
      compiled.files.length = 0;
      const library = await open();
      expect(compiled.files).toHaveLength(parsed);
      expect(ids(library)).toEqual(['chat', 'kiosk', 'latin', 'vending']);
      const found = reports(library);
      expect(found).toContain('broken.yaml:2: `level` "midd" does not exist: did you mean mid?');
      expect(found).toContain('cards.yaml:0: holds cards, so it is no problem: move it to the folder cards');
      expect(found).toContain('latin.yaml:0: is not UTF-8, so that some letters are lost: save it as UTF-8');
      expect(found).toContainEqual(expect.stringMatching(/^vending\.yaml:\d+: `value` of item 1 of `scale` cannot be worked out/));
    }
  });

  it('are left out where a shipped problem or another file has the id', async () => {
    userProblem('chat');
    userProblem('booth');
    userProblem('atm');
    userProblem('atm', { title: 'Second' }, 'z');
    const library = await open();
    expect(ids(library)).toEqual(['chat', 'kiosk', 'atm']);
    expect(library.problem('chat')?.title).toBe('Chat');
    expect(library.problem('booth')?.id).toBe('kiosk');
    expect(library.problem('atm')?.title).toBe('My atm');
    expect(reports(library)).toEqual([
      'booth.yaml:2: `id` is already used in a problem of the program: choose another',
      'chat.yaml:2: `id` is already used in a problem of the program: choose another',
      expect.stringMatching(/^z\.yaml:2: `id` is taken, so the problem is left out: .*atm\.yaml has it; choose another$/),
    ]);
  });

  it('may bring points for all problems', async () => {
    write('decks/problems/common.yaml', commonText('paging', 'humour'));
    userProblem('atm', { deepDives: [{ ask: 'How?', good: 'So.', points: ['humour', 'paging'] }] });
    const library = await open();
    expect(library.problems).toEqual([]);
    expect(library.commonPoints().map(({ id }) => id)).toEqual(['paging', 'humour']);
  });

  it('in the folder of cards are told to be elsewhere', async () => {
    write('decks/cards/atm.yaml', problemText({ id: 'atm' }));
    const library = await open();
    expect(reports(library)).toEqual(['atm.yaml:0: is no deck of cards but a problem: move it to the folder problems']);
    expect(ids(library)).toEqual(['chat', 'kiosk']);
  });
});

it('a check of the folder takes problems', () => {
  userProblem('atm', { level: 'midd', cards: [] });
  userProblem('vending', { cards: [] });
  const found = checkDeckPaths([folders.userDecksDir], { shipped: false, otherIds: 'unknown' }, folders.userDecksDir);
  expect(found).toMatchObject([{ file: 'problems/atm.yaml', severity: 'error', message: '`level` "midd" does not exist: did you mean mid?' }]);
});

it('a shipped problem with errors stops the build', () => {
  write('source/problems/chat.yaml', problemText({ id: 'chat', cards: ['caching/none'] }));
  expect(compileShippedDecks(join(home, 'source'), join(home, 'other'))).toMatchObject([{ file: 'problems/chat.yaml', severity: 'error' }]);
});
