import { describe, expect, it } from 'vitest';
import { checkDecks } from '../../../src/core/decks/check.ts';
import type { CheckOptions } from '../../../src/core/decks/check-options.ts';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';

type Fields = Readonly<Record<string, unknown>>;

const SOURCES = parseDeckFile('sources.yaml', 'sources: [{ id: playbook, title: P, kind: document, year: 2026 }, { id: sre, title: S, kind: book, year: 2016 }]');
const card = (id: string, fields: Fields = {}) => ({ id: `caching/${id}`, type: 'basic', front: `What is ${id}?`, back: 'Something.', priority: 1, sources: [{ id: 'playbook' }], ...fields });
// JSON is YAML.
const deck = (cards: readonly Fields[], file = 'cards/x.yaml') => parseDeckFile(file, JSON.stringify({ category: 'caching', cards }, null, 1));

function check(cards: readonly Fields[], options: Partial<CheckOptions> = {}): string[] {
  return checkDecks([deck(cards), SOURCES], { shipped: true, ...options }).map(({ severity, cardId, message }) => `${severity} ${cardId}: ${message}`);
}

it('finds nothing wrong in a deck that is right', () => {
  const fields = { after: ['caching/b'], covers: [{ block: 'playbook/12.3', items: 2 }], problems: ['chat'] };
  expect(check([card('a', fields), card('b')], { problemIds: new Set(['chat']) })).toEqual([]);
});

describe('ids', () => {
  it('may be used once over all files', () => {
    const found = checkDecks([deck([card('a')]), deck([card('b'), card('a', { front: 'Other?' })], 'cards/y.yaml')], { shipped: false });
    expect(found).toMatchObject([{ file: 'cards/y.yaml', line: 17, cardId: 'caching/a', severity: 'error', message: '`id` is already used in cards/x.yaml:4: choose another' }]);
  });

  it('of other decks are taken', () => {
    expect(check([card('a')], { otherIds: new Set(['caching/a']) })).toEqual(['error caching/a: `id` is already used in another deck: choose another']);
  });

  it('that begin with another category are doubted', () => {
    expect(check([card('a', { id: 'networking/a' })])).toEqual([expect.stringContaining('warning networking/a: `id` begins with networking')]);
    expect(check([card('a', { id: 'mine/a' })])).toEqual([]);
  });

  it('of before are unique, too', () => {
    expect(check([card('a', { aliases: ['caching/old'] }), card('b', { aliases: ['caching/old'] })])).toEqual([
      'error caching/b: `aliases` names caching/old, which caching/a claims too: keep it at one of them',
    ]);
    expect(check([card('a'), card('b', { aliases: ['caching/a'] })])[0]).toContain('which a card has now');
    expect(check([card('a', { aliases: ['caching/a'] })])[0]).toContain("the card's own id");
  });
});

describe('references', () => {
  it('to cards have to lead somewhere', () => {
    expect(check([card('apple', { after: ['caching/aple'] }), card('b', { after: ['none/x'] })])).toEqual([
      'error caching/apple: `after` names caching/aple, which no card has: did you mean caching/apple?',
      'error caching/b: `after` names none/x, which no card has: remove it or add that card',
    ]);
    expect(check([card('a', { after: ['none/x'] })], { shipped: false })[0]).toMatch(/^warning/);
    expect(check([card('a', { after: ['none/x'] })], { otherIds: new Set(['none/x']) })).toEqual([]);
    expect(check([card('a', { after: ['none/x'] })], { otherIds: 'unknown' })).toEqual([]);
  });

  it('may name the later card of an entry', () => {
    expect(check([card('a', { reverse: true }), card('b', { after: ['caching/a~reverse'] })])).toEqual([]);
    expect(check([card('a'), card('b', { after: ['caching/a~reverse'] })])[0]).toContain('which no card has');
  });

  it('by a former id are answered with the current one', () => {
    expect(check([card('a', { aliases: ['caching/old'] }), card('b', { after: ['caching/old'] })])).toEqual([
      'warning caching/b: `after` names caching/old by a former id: it is caching/a now',
    ]);
  });

  it('must not run in a circle', () => {
    const cards = [card('a', { after: ['caching/b'] }), card('b', { after: ['caching/c'] }), card('c', { after: ['caching/a'] }), card('d', { after: ['caching/a'] })];
    expect(check(cards)).toEqual([
      'error caching/a: `after` runs in a circle, so that none of these could come first: caching/a → caching/b → caching/c → caching/a',
    ]);
    expect(check([card('a', { after: ['caching/a'] })])[0]).toContain('caching/a → caching/a');
  });

  it('find a circle through a later card and a former id', () => {
    const cards = [card('a', { after: ['caching/b~reverse'], aliases: ['caching/old'] }), card('b', { reverse: true, after: ['caching/old'] })];
    expect(check(cards).filter((message) => message.includes('circle'))).toHaveLength(1);
  });

  it('to sources have to lead to sources.yaml', () => {
    expect(check([card('a', { sources: [{ id: 'playbok' }, { id: 'elsewhere' }] })])).toEqual([
      'error caching/a: `sources` names playbok, which sources.yaml does not have: did you mean playbook?',
      'error caching/a: `sources` names elsewhere, which sources.yaml does not have: add it there',
    ]);
    expect(check([card('a', { covers: [{ block: 'manual/1', items: 1 }] })])).toEqual(['error caching/a: `covers` names manual, which sources.yaml does not have: add it there']);
  });

  it('to sources are required of shipped decks only', () => {
    const bare = card('a', { sources: [] });
    expect(check([bare])).toEqual(['error caching/a: `sources` is missing: say where the fact comes from']);
    expect(check([bare], { shipped: false })).toEqual([]);
    expect(checkDecks([deck([card('a', { sources: [{ id: 'my-book' }] })])], { shipped: false })).toEqual([]);
  });

  it('to problems are checked when the problems are known', () => {
    const chat = card('a', { problems: ['caht'] });
    expect(check([chat])).toEqual([]);
    expect(check([chat], { problemIds: new Set(['chat']) })).toEqual(['error caching/a: `problems` names caht, which does not exist: did you mean chat?']);
    expect(check([chat], { problemIds: new Set(['chat']), shipped: false })[0]).toMatch(/^warning/);
  });
});

it('reports a source that stands twice', () => {
  const twice = parseDeckFile('sources.yaml', 'sources:\n  - { id: a, title: A, kind: book, year: 2016 }\n  - { id: a, title: B, kind: book, year: 2016 }\n');
  expect(checkDecks([twice], { shipped: true })).toMatchObject([{ line: 3, message: 'source `a` is already there, at sources.yaml:2: remove one' }]);
});

it('reports answers that stand twice', () => {
  expect(check([card('a', { type: 'choice', back: 'Yes it is', wrong: ['b', ' yes it is'] })])).toEqual(['error caching/a: `wrong` repeats " yes it is": each answer may stand once']);
  expect(check([card('a', { type: 'list', back: ['one', 'two', 'One'] })])).toEqual(['error caching/a: `back` repeats "One": each answer may stand once']);
});

describe('likeness', () => {
  const like = (a: Fields, b: Fields) => check([card('a', a), card('b', b)]);
  it('is told of questions with the same words, with the place of the other', () => {
    expect(like({ front: 'Which cache evicts first?' }, { front: 'which CACHE evicts, first' })).toEqual([
      'warning caching/b: asks the same as caching/a (cards/x.yaml:4): merge them, or word them apart; cards that belong together share `of`',
    ]);
  });

  it('is allowed within a group', () => {
    const long = 'Which cache evicts the entry that was used least recently of all entries there';
    expect(like({ front: `${long}?` }, { front: `${long}, say?` })[0]).toContain('asks nearly the same as');
    expect(like({ front: `${long}?`, of: 'g' }, { front: `${long}, say?`, of: 'g' })).toEqual([]);
  });
});

it('lists all problems, those of parsing too, by file and line', () => {
  const bad = deck([card('z', { sources: [] }), card('y', { front: 5 }), card('x', { sources: [] })], 'cards/a.yaml');
  const found = checkDecks([deck([card('b', { sources: [] })], 'cards/b.yaml'), bad], { shipped: true });
  expect(found.map(({ file, cardId }) => `${file} ${cardId}`)).toEqual(['cards/a.yaml caching/z', 'cards/a.yaml caching/y', 'cards/a.yaml caching/x', 'cards/b.yaml caching/b']);
});

it('leaves out advice where only errors are wanted', () => {
  const cards = [card('a', { front: 'Is it so?' }), card('a', { front: 'Is it so?' })];
  expect(check(cards, { errorsOnly: true })).toEqual([expect.stringContaining('already used')]);
});

it('checks 2,000 cards in a moment', () => {
  const words = 'cache store queue shard leader quorum lease batch index token'.split(' ');
  const cards = Array.from({ length: 2_000 }, (_, i) => card(`c${i}`, { front: `Which ${words[i % 10]} of ${words[i % 7]} holds ${i} in a ${words[i % 3]}?`, after: i > 0 ? [`caching/c${i - 1}`] : [] }));
  const files = [deck(cards), SOURCES];
  const start = performance.now();
  checkDecks(files, { shipped: true });
  expect(performance.now() - start).toBeLessThan(3_000);
});
