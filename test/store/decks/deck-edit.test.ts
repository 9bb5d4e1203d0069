import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { EntryFields } from '../../../src/core/decks/change-fields.ts';
import { type CardEdit, dropCardChange, openCardEdit, saveCardEdit } from '../../../src/store/decks/deck-edit.ts';
import { openDecks } from '../../../src/store/decks/deck-files.ts';
import { fixtureId, writeFixtureDecks } from '../../helpers/fixture-cards.ts';
import { tempHome } from '../../helpers/temp-home.ts';

const OWN = `# My deck
name: Mine
category: papers # the default

cards:
  # The first.
  - id: my/one
    type: basic
    front: 'One?'   # short
    back: |
      First line.
      Second line.
    priority: 2
    tags: [a, b]

  - { id: my/two, type: cloze, front: "{{c1::Two}}", priority: 1 }
`;

let home: string;
let folders: Parameters<typeof openDecks>[0];
let file: string;

beforeEach(() => {
  home = tempHome();
  folders = { shippedDir: join(home, 'dist'), userDecksDir: join(home, 'decks'), cacheDir: join(home, 'cache') };
  writeFixtureDecks(folders.shippedDir, ['basic', 'choice', 'list', 'number']);
  file = join(home, 'decks/cards/mine.yaml');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, OWN);
});

async function open(id: string): Promise<CardEdit> {
  const library = await openDecks(folders);
  onTestFinished(() => library.close());
  const place = library.place(id);
  const edit = place && openCardEdit(folders, id, place);
  if (edit?.ok !== true) throw new Error(edit?.error.message ?? `there is no ${id}`);
  return edit.value;
}

const save = (edit: CardEdit, changes: EntryFields) => saveCardEdit(folders, edit, { ...edit.fields, ...changes });
const text = () => readFileSync(file, 'utf8');

describe("a card of the user's own", () => {
  test('is opened as its file has it', async () => {
    expect(await open('my/one')).toMatchObject({ id: 'my/one', type: 'basic', file, shipped: null, fields: { front: 'One?', back: 'First line.\nSecond line.', priority: 2 } });
  });

  test('is changed in its place: comments, order, quotes and the other cards stay', async () => {
    expect(await open('my/one').then((edit) => save(edit, { front: 'Uno: one?', back: 'Third line.\nFourth.', why: 'W' }))).toEqual({ ok: true, value: true });
    expect(text()).toBe(OWN.replace("'One?'   # short", "'Uno: one?' # short").replace('First line.', 'Third line.').replace('Second line.', 'Fourth.').replace('tags: [a, b]', 'tags: [ a, b ]\n    why: W'));
  });

  test('keeps the form that is read quickly', async () => {
    const plain = 'name: "P"\ncards:\n  - id: "my/p"\n    type: "basic"\n    front: "P?"\n    back: "Q"\n    category: "papers"\n    priority: 1\n\n';
    writeFileSync(file, plain);
    expect(save(await open('my/p'), { back: 'R: "1"\n\nS' })).toMatchObject({ ok: true });
    expect(text().trimEnd()).toBe(plain.replace('"Q"', String.raw`"R: \"1\"\n\nS"`).trimEnd());
  });

  test('loses a field that is taken away, and keeps Windows line ends', async () => {
    writeFileSync(file, OWN.replaceAll('\n', '\r\n'));
    const edit = await open('my/one');
    const { tags: _tags, ...fields } = edit.fields;
    expect(saveCardEdit(folders, edit, { ...fields, front: 'X?' })).toMatchObject({ ok: true });
    expect(text()).toContain("front: 'X?' # short\r\n");
    expect(text()).not.toContain('tags');
    expect(text().replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('of a number fact and behind a later card', async () => {
    const facts = join(home, 'decks/numbers/f.yaml');
    mkdirSync(dirname(facts));
    writeFileSync(facts, 'category: estimation\nfacts:\n  - { id: my/f, front: F?, quantity: 5, unit: s, priority: 1, mentalModel: M }\n');
    expect(save(await open('my/f'), { quantity: 6 })).toMatchObject({ ok: true });
    expect(readFileSync(facts, 'utf8')).toContain('quantity: 6');
  });

  test('keeps the permissions of its file', async () => {
    chmodSync(file, 0o640);
    save(await open('my/one'), { front: 'X?' });
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test('without a change is not written', async () => {
    const before = statSync(file).mtimeMs;
    expect(save(await open('my/one'), {})).toEqual({ ok: true, value: false });
    expect(statSync(file).mtimeMs).toBe(before);
  });

  test('is saved beside what another program changed in other cards', async () => {
    const edit = await open('my/one');
    writeFileSync(file, OWN.replace('{{c1::Two}}', '{{c1::Zwei}}'));
    expect(save(edit, { front: 'X?' })).toMatchObject({ ok: true });
    expect(text()).toContain('{{c1::Zwei}}');
  });
});

describe('nothing is written', () => {
  test.each([
    ['wrong', { back: 7 }, 'back', /must be text/],
    ['an unknown field', { bak: 'B' }, 'bak', /is not a field/],
    ['an empty front', { front: null }, 'front', /is missing/],
    ['another id', { id: 'my/other' }, 'id', /has to stay/],
  ])('where the entry would be %s', async (_name, changes, field, message) => {
    expect(save(await open('my/one'), changes)).toMatchObject({ ok: false, error: { field, message: expect.stringMatching(message) } });
    expect(text()).toBe(OWN);
  });

  test('where another program changed the card', async () => {
    const edit = await open('my/one');
    const other = OWN.replace('First line.', 'Another.');
    writeFileSync(file, other);
    expect(save(edit, { front: 'X?' })).toMatchObject({ ok: false, error: { message: expect.stringMatching(/another program has changed mine\.yaml/) } });
    expect(text()).toBe(other);
  });

  test('where the card or the file is gone or broken since', async () => {
    const edit = await open('my/one');
    writeFileSync(file, OWN.replace('my/one', 'my/uno'));
    expect(save(edit, { front: 'X?' })).toMatchObject({ ok: false, error: { message: expect.stringMatching(/no longer in/) } });
    writeFileSync(file, `${OWN}\nx: "open`);
    expect(save(edit, { front: 'X?' })).toMatchObject({ ok: false, error: { message: expect.stringMatching(/never closed.*Mend this first/) } });
  });
});

describe('a card that comes with the program', () => {
  const id = fixtureId('basic');
  const change = () => join(home, 'decks/changes/fixture--basic.yaml');

  test('keeps the change in a small file of its own', async () => {
    expect(save(await open(id), { back: 'Mine.', hint: null })).toEqual({ ok: true, value: true });
    expect(readFileSync(change(), 'utf8')).toMatch(/^# Your change.*\nid: fixture\/basic\nwas: "?\w{13}"?\nback: Mine\.\nhint: null\n$/);
    const edit = await open(id);
    expect(edit).toMatchObject({ file: change(), fields: { back: 'Mine.' }, shipped: { isChanged: true, isOutdated: false, fields: { hint: 'Two stores.' } } });
    expect(edit.fields).not.toHaveProperty('hint');
    expect(readdirSync(dirname(change()))).toEqual(['fixture--basic.yaml']);
  });

  test('is changed further', async () => {
    save(await open(id), { back: 'Mine.' });
    save(await open(id), { front: 'Mine?' });
    expect((await open(id)).fields).toMatchObject({ front: 'Mine?', back: 'Mine.' });
  });

  test('is as it came once its text is put back, or the change is taken away', async () => {
    const { fields } = await open(id);
    save(await open(id), { back: 'Mine.' });
    save(await open(id), { back: fields['back'] });
    expect(existsSync(change())).toBe(false);
    save(await open(id), { back: 'Mine.' });
    expect(dropCardChange(await open(id))).toMatchObject({ ok: true });
    expect((await open(id)).shipped).toMatchObject({ isChanged: false });
  });

  test.each([
    [id, { back: null }, 'back'],
    [id, { priority: 3 }, 'priority'],
    [fixtureId('list'), { back: ['A', 'a'] }, 'back'],
    [fixtureId('number'), { range: [1, 2] }, 'range'],
  ])('%s refuses %j', async (card, changes, field) => {
    expect(save(await open(card), changes)).toMatchObject({ ok: false, error: { field } });
    expect(existsSync(dirname(change()))).toBe(false);
  });

  test('refuses when another program wrote or changed the file meanwhile', async () => {
    const edit = await open(id);
    save(await open(id), { back: 'Theirs.' });
    expect(save(edit, { back: 'Mine.' })).toMatchObject({ ok: false, error: { message: expect.stringMatching(/another program/) } });
    const second = await open(id);
    save(await open(id), { back: 'Theirs again.' });
    expect(dropCardChange(second)).toMatchObject({ ok: false });
    expect((await open(id)).fields).toMatchObject({ back: 'Theirs again.' });
  });

  test('never writes over a file that cannot be used', async () => {
    mkdirSync(dirname(change()), { recursive: true });
    writeFileSync(change(), 'id: fixture/basic\nback: "open\n');
    await expect(open(id)).rejects.toThrow(/basic\.yaml:2 .*Mend or remove/);
  });
});
