import { chmodSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';
import { appendUserCard, type CardDraft } from '../../../src/store/decks/deck-append.ts';
import type * as AddCard from '../../../src/store/decks/deck-add-card.ts';
import { tempHome } from '../../helpers/temp-home.ts';

const meanwhile = vi.hoisted(() => ({ act: () => {} }));
vi.mock('../../../src/store/decks/deck-add-card.ts', async (original) => {
  const real = await original<typeof AddCard>();
  return {
    addCardToText(...args: Parameters<typeof real.addCardToText>) {
      const added = real.addCardToText(...args);
      meanwhile.act();
      return added;
    },
  };
});

const DRAFT: CardDraft = { front: 'When does a write-through cache answer a write?', back: 'After both have it.', category: 'caching' };

let decks: string;
let file: string;

beforeEach(() => {
  meanwhile.act = () => {};
  decks = join(tempHome(), 'data/decks');
  file = join(decks, 'cards/my-cards.yaml');
});

const text = () => readFileSync(file, 'utf8');
const prepare = (content: string) => {
  mkdirSync(join(decks, 'cards'), { recursive: true });
  writeFileSync(file, content);
};

describe('appendUserCard', () => {
  it('makes file and folders, private to their owner', async () => {
    const added = await appendUserCard(decks, { ...DRAFT, why: ' W ', hint: '', tags: ['scenario'], priority: 2 });
    expect(added).toEqual({ ok: true, value: { id: 'my/when-does-a-write-through-cache', file, line: 3 } });
    expect(text()).toBe(`name: My cards
cards:
  - id: my/when-does-a-write-through-cache
    type: basic
    front: When does a write-through cache answer a write?
    back: After both have it.
    why: W
    category: caching
    tags:
      - scenario
    priority: 2
`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(decks, 'cards')).mode & 0o777).toBe(0o700);
    expect(statSync(decks).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(decks, 'cards'))).toEqual(['my-cards.yaml']);
  });

  it('keeps comments, order, quotes and long lines', async () => {
    const long = 'a word '.repeat(40).trim();
    const before = `# My own cards
name: Mine   # shown in lists
category: papers

cards:
  # Raft
  - id: my/raft
    type: basic
    front: "Who appends: leader or follower?"   # sic
    back: |
      The leader.

      Always.
    why: ${long}
    priority: 1

  - { id: my/flow, type: basic, front: 'F', back: B, priority: 1 }
  # the end
`;
    prepare(before);
    const added = await appendUserCard(decks, DRAFT);
    expect(added.ok).toBe(true);
    for (const kept of ['# My own cards', '# shown in lists', '  # Raft', '"Who appends: leader or follower?"', '# sic', `    why: ${long}`, "front: 'F'", '# the end']) expect(text()).toContain(kept);
    const cards = parseDeckFile(file, text());
    expect(cards.problems).toEqual([]);
    expect(cards.entries.map(({ entry }) => entry.id)).toEqual(['my/raft', 'my/flow', 'my/when-does-a-write-through-cache']);
    expect(added.ok && added.value.line).toBe(cards.entries[2]?.line);
  });

  it.each(['', '\n\n', 'name: X\ncards:\n', 'category: papers\ncards: []\n', 'cards: [{ id: my/a, type: basic, category: papers, front: F, back: B, priority: 1 }]\n'])('extends %j', async (before) => {
    prepare(before);
    expect(await appendUserCard(decks, DRAFT)).toMatchObject({ ok: true });
    const { entries, problems } = parseDeckFile(file, text());
    expect(problems).toEqual([]);
    expect(entries.at(-1)?.entry).toMatchObject({ front: DRAFT.front, category: 'caching', priority: 1 });
  });

  it('writes any text so that it is read back', async () => {
    const texts = ['- a: b #c', '*x* & "y" \'z\'', 'two\nlines\n\n  indented', '443', 'yes', '`code`: {a}', '日本語 🙂', '```\nA --> B\n```'];
    for (const each of texts) expect(await appendUserCard(decks, { ...DRAFT, front: `Q: ${each}`, back: each })).toMatchObject({ ok: true });
    expect(parseDeckFile(file, text()).entries.map(({ entry }) => entry.back)).toEqual(texts);
  });

  it('keeps the line ends of Windows', async () => {
    prepare('category: papers\r\ncards:\r\n  - id: my/a\r\n    type: basic\r\n    front: |\r\n      a\r\n      b\r\n    back: B\r\n    priority: 1\r\n');
    expect(await appendUserCard(decks, DRAFT)).toMatchObject({ ok: true });
    expect(text().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('gives ids that no card has', async () => {
    const ids: unknown[] = [];
    for (let i = 0; i < 3; i += 1) {
      const added = await appendUserCard(decks, { ...DRAFT, front: 'What is Raft?' }, (id) => id === 'my/what-is-raft-2');
      ids.push(added.ok && added.value.id);
    }
    expect(ids).toEqual(['my/what-is-raft', 'my/what-is-raft-3', 'my/what-is-raft-4']);
    const nameless = await appendUserCard(decks, { ...DRAFT, front: '何？' });
    expect(nameless.ok && nameless.value.id).toBe('my/card');
    const accented = await appendUserCard(decks, { ...DRAFT, front: 'Où est la clé — ici?' });
    expect(accented.ok && accented.value.id).toBe('my/ou-est-la-cle-ici');
  });

  it.each([
    ['cards:\n  - id: my/a\n    front: a: b\n', 3],
    ['cards:\n  - id: my/a\n    back: x\n    back: y\n', 4],
    ['cards:\n  - id: my/a\n    type: basic\n    front: *x\n', 2],
    ['cards: words\n', 1],
    ['- a\n', 1],
    ['facts:\n  - id: n/a\n', 1],
  ])('refuses a damaged file with its line, and leaves it: %j', async (before, line) => {
    prepare(before);
    const added = await appendUserCard(decks, DRAFT);
    expect(added).toMatchObject({ ok: false, error: { file, line, message: expect.stringContaining(`The card was not added: ${file}:${line} `) } });
    expect(text()).toBe(before);
    expect(readdirSync(join(decks, 'cards'))).toEqual(['my-cards.yaml']);
  });

  it('refuses a file that is not UTF-8', async () => {
    mkdirSync(join(decks, 'cards'), { recursive: true });
    writeFileSync(file, Buffer.from('name: caf\xe9\ncards: []\n', 'latin1'));
    expect(await appendUserCard(decks, DRAFT)).toMatchObject({ ok: false, error: { message: expect.stringContaining('UTF-8') } });
  });

  it('adds beside a card that is wrong in itself', async () => {
    prepare('cards:\n  - id: my/broken\n    type: basic\n');
    expect(await appendUserCard(decks, DRAFT)).toMatchObject({ ok: true });
    expect(text()).toContain('id: my/broken');
  });

  it('refuses a draft that is no card', async () => {
    expect(await appendUserCard(decks, { ...DRAFT, back: '  ' })).toMatchObject({ ok: false, error: { message: 'The card was not added: `back` is empty: fill it in or remove it.' } });
    expect(readdirSync(join(decks, 'cards'))).toEqual([]);
  });

  it('adds to what another program has saved meanwhile', async () => {
    prepare('name: Before\ncards: []\n');
    let times = 0;
    meanwhile.act = () => {
      times += 1;
      if (times === 1) writeFileSync(file, 'name: After\ncards: []\n');
    };
    expect(await appendUserCard(decks, DRAFT)).toMatchObject({ ok: true });
    expect(text()).toContain('name: After');
    expect(text()).toContain(DRAFT.front);
  });

  it('gives up where the file never stands still', async () => {
    prepare('cards: []\n');
    let times = 0;
    meanwhile.act = () => writeFileSync(file, `name: ${(times += 1)}\ncards: []\n`);
    expect(await appendUserCard(decks, DRAFT)).toMatchObject({ ok: false, error: { message: expect.stringContaining('changed by another program') } });
    expect(readdirSync(join(decks, 'cards'))).toEqual(['my-cards.yaml']);
  });

  it('follows a link, and keeps the mode of the file', async () => {
    const target = join(realpathSync(tempHome()), 'dotfiles.yaml');
    writeFileSync(target, 'cards: []\n');
    chmodSync(target, 0o644);
    mkdirSync(join(decks, 'cards'), { recursive: true });
    symlinkSync(target, file);
    expect(await appendUserCard(decks, DRAFT)).toMatchObject({ ok: true, value: { file } });
    expect(readFileSync(target, 'utf8')).toContain(DRAFT.front);
    expect(statSync(target).mode & 0o777).toBe(0o644);
  });

  it('says what the disk said where nothing can be written', async () => {
    const home = tempHome();
    writeFileSync(join(home, 'decks'), 'a file');
    expect(await appendUserCard(join(home, 'decks'), DRAFT)).toMatchObject({ ok: false, error: { kind: 'io', message: expect.stringContaining('Could not add the card to') } });
  });
});
