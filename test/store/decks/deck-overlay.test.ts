import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { checkChanges } from '../../../src/store/decks/deck-changes.ts';
import { openCardEdit, saveCardEdit } from '../../../src/store/decks/deck-edit.ts';
import type { DeckLibrary } from '../../../src/store/decks/deck-files.ts';
import type * as Overlay from '../../../src/store/decks/deck-overlay.ts';
import { tempDecks, type TempDecks } from '../../helpers/temp-decks.ts';

const compiled = vi.hoisted(() => ({ files: [] as string[] }));
vi.mock('../../../src/store/decks/deck-overlay.ts', async (original) => {
  const real = await original<typeof Overlay>();
  return {
    ...real,
    compileUserChange(...args: Parameters<typeof real.compileUserChange>) {
      compiled.files.push(args[0]);
      return real.compileUserChange(...args);
    },
  };
});

let home: string;
let folders: TempDecks['folders'];
let write: TempDecks['write'];
let compile: TempDecks['ship'];
let open: TempDecks['open'];

beforeEach(() => {
  ({ home, folders, write, ship: compile, open } = tempDecks());
  ship('What is a TTL?');
  compiled.files.length = 0;
});

/** Builds the program with another text of one card. */
function ship(front: string, more = ''): void {
  write('source/sources.yaml', 'sources:\n  - { id: book, title: Book, kind: book, year: 2026 }\n');
  const card = (id: string, fields: string) => `  - { id: ${id}, priority: 1, sources: [{ id: book }], ${fields} }\n`;
  const ttl = card('caching/ttl', `type: basic, front: "${front}", back: A lifetime., reverse: true, tags: [scenario]${more}`);
  const cloze = card('caching/lru', 'type: cloze, front: "{{c1::LRU}} drops the {{c2::oldest}} use", back: Often.');
  write('source/cards/caching.yaml', `name: Caching\ncategory: caching\ncards:\n${ttl}${cloze}`);
  compile();
}

async function change(id: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
  const place = (await open()).place(id);
  const edit = place && openCardEdit(folders, id, place);
  if (!edit?.ok) throw new Error(`${id} cannot be opened`);
  const saved = saveCardEdit(folders, edit.value, { ...edit.value.fields, ...fields });
  if (!saved.ok) throw new Error(saved.error.message);
}

const changeFile = (text: string, name = 'a') => write(`decks/changes/${name}.yaml`, text);
const messages = ({ problems }: { readonly problems: DeckLibrary['problems'] }) => problems.map(({ line, severity, message }) => `${line} ${severity}: ${message}`);

describe('a change to a shipped card', () => {
  test('stands in the place of its text everywhere; the index stays', async () => {
    const before = (await open()).index;
    changeFile('id: caching/ttl\nback: Its time to live.\n');
    const library = await open();
    expect(library.index).toEqual(before);
    expect(library.card('caching/ttl')).toMatchObject({ front: 'What is a TTL?', back: 'Its time to live.', tags: ['scenario'] });
    expect(library.card('caching/ttl~reverse')).toMatchObject({ front: 'Its time to live.' });
    expect([...library.cards()].map(({ front }) => front)).toEqual(['What is a TTL?', 'Its time to live.', '[…] drops the oldest use', 'LRU drops the […] use']);
    expect(library.search('its time')).toHaveLength(2);
    expect(library.place('caching/ttl')).toMatchObject({ file: 'cards/caching.yaml', origin: 'shipped', change: { line: 1, isOutdated: false } });
    expect(library.place('caching/lru')).not.toHaveProperty('change');
    expect(library.problems).toEqual([]);
  });

  test('of a cloze holds for each of its cards', async () => {
    changeFile('id: caching/lru\nfront: "{{c1::LFU}} drops the {{c2::rarest}}"\n');
    const library = await open();
    expect(library.card('caching/lru')).toMatchObject({ front: '[…] drops the rarest', back: 'LFU' });
    expect(library.card('caching/lru~c2')).toMatchObject({ front: 'LFU drops the […]', back: 'rarest' });
  });

  test('may name the card by its former id', async () => {
    ship('What is a TTL?', ', aliases: [caching/expiry]');
    changeFile('id: caching/expiry\nback: Other.\n');
    expect((await open()).card('caching/ttl')).toMatchObject({ back: 'Other.' });
  });

  test('is gone with its file', async () => {
    const file = changeFile('id: caching/ttl\nback: Other.\n');
    await open();
    rmSync(file);
    expect((await open()).card('caching/ttl')).toMatchObject({ back: 'A lifetime.' });
  });

  test('is compiled once', async () => {
    const old = new Date(2020, 1, 1);
    utimesSync(changeFile('id: caching/ttl\nback: Other.\n'), old, old);
    for (let start = 0; start < 3; start += 1) expect((await open()).card('caching/ttl')).toMatchObject({ back: 'Other.' });
    expect(compiled.files).toHaveLength(1);
  });
});

describe('an upgrade', () => {
  test('keeps the change, and the parts of the text that it leaves alone are new', async () => {
    await change('caching/ttl', { back: 'Mine.' });
    expect((await open()).place('caching/ttl')?.change).toMatchObject({ isOutdated: false });
    ship('What does a TTL bound?');
    const library = await open();
    expect(library.card('caching/ttl')).toMatchObject({ front: 'What does a TTL bound?', back: 'Mine.' });
    expect(library.place('caching/ttl')?.change).toMatchObject({ isOutdated: true });
    expect(library.problems).toEqual([]);
    expect(messages(checkChanges([join(home, 'decks/changes')], folders.shippedDir))).toEqual([expect.stringMatching(/^\d warning: the program ships a newer text/)]);
  });

  test('of which all but the text is other says nothing', async () => {
    await change('caching/ttl', { back: 'Mine.' });
    ship('What is a TTL?', ', phase: api');
    expect((await open()).place('caching/ttl')?.change).toMatchObject({ isOutdated: false });
  });

  test('is taken note of by saving again', async () => {
    await change('caching/ttl', { back: 'Mine.' });
    ship('What does a TTL bound?');
    await change('caching/ttl', {});
    expect((await open()).place('caching/ttl')?.change).toMatchObject({ isOutdated: false });
    expect((await open()).card('caching/ttl')).toMatchObject({ back: 'Mine.' });
  });
});

describe('a change that cannot be used is reported, and the shipped card shown', () => {
  test.each([
    ['id: caching/ttl\nback: "open\n', /2 error: is not YAML/],
    ['id: caching/ttl\nback: 7\n', /2 error: `back` must be text/],
    ['id: caching/none\nback: B\n', /1 error: the program ships no card of this id/],
    ['id: caching/lru\nfront: "{{c1::LRU}}"\n', /2 error: `front` must keep the 2 deletions/],
    ['', /1 error: is not a change/],
  ])('%j', async (text, message) => {
    changeFile(text);
    const library = await open();
    expect(messages(library)).toEqual([expect.stringMatching(message)]);
    expect([...library.cards()].map(({ id }) => id)).toHaveLength(4);
    expect(library.card('caching/ttl')).toMatchObject({ back: 'A lifetime.' });
    expect(library.place('caching/ttl')).not.toHaveProperty('change');
  });

  test('as the second for one card', async () => {
    changeFile('id: caching/ttl\nback: First.\n', 'a');
    changeFile('id: caching/ttl\nback: Second.\n', 'b');
    const library = await open();
    expect(library.card('caching/ttl')).toMatchObject({ back: 'First.' });
    expect(messages(library)).toEqual([expect.stringMatching(/1 error: is left out: .*a\.yaml changes this card too/)]);
  });

  test('where it is no UTF-8', async () => {
    writeFileSync(changeFile(''), Buffer.from('id: caching/ttl\nback: \xe4\n', 'latin1'));
    expect(messages(await open())).toEqual([expect.stringMatching(/is not UTF-8/)]);
  });
});
