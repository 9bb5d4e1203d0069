import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compileShippedDecks } from '../../scripts/compile-decks.ts';
import { tempHome } from '../helpers/temp-home.ts';

function prepare(cards: string): { decks: string; out: string } {
  const home = tempHome();
  mkdirSync(join(home, 'decks/cards'), { recursive: true });
  writeFileSync(join(home, 'decks/sources.yaml'), 'sources:\n  - { id: sre, title: SRE, kind: book, year: 2016 }\n');
  writeFileSync(join(home, 'decks/cards/a.yaml'), `name: A\ncategory: caching\ncards:\n${cards}`);
  return { decks: join(home, 'decks'), out: join(home, 'dist') };
}

const CARD = '  - { id: a/b, type: basic, front: What is this?, back: A thing., priority: 1, sources: [{ id: sre }] }\n';

it('writes index, texts, problems with their titles, and sources', () => {
  const { decks, out } = prepare(CARD);
  expect(compileShippedDecks(decks, out)).toEqual([]);
  expect(readdirSync(join(out, 'decks')).toSorted()).toEqual(['index.json', 'problems.json', 'sources.json', 'texts.jsonl', 'titles.json']);
  expect(JSON.parse(readFileSync(join(out, 'decks/index.json'), 'utf8'))).toMatchObject({ version: 1, ids: 'a/b', decks: [['A', 'cards/a.yaml', 1]] });
  expect(JSON.parse(readFileSync(join(out, 'decks/texts.jsonl'), 'utf8'))).toMatchObject({ back: 'A thing.', line: 4 });
  expect(JSON.parse(readFileSync(join(out, 'decks/problems.json'), 'utf8'))).toEqual({ version: 1, commonPoints: [], problems: [] });
  expect(JSON.parse(readFileSync(join(out, 'decks/titles.json'), 'utf8'))).toEqual({ version: 1, titles: [] });
  expect(JSON.parse(readFileSync(join(out, 'decks/sources.json'), 'utf8'))).toEqual([{ id: 'sre', title: 'SRE', kind: 'book', year: 2016 }]);
});

it('is the same each time', () => {
  const { decks, out } = prepare(CARD);
  compileShippedDecks(decks, out);
  const first = readFileSync(join(out, 'decks/index.json'), 'utf8');
  compileShippedDecks(decks, out);
  expect(readFileSync(join(out, 'decks/index.json'), 'utf8')).toBe(first);
});

it('refuses decks with errors, and lets advice pass', () => {
  const wrong = prepare(CARD.replace('sre', 'none'));
  expect(compileShippedDecks(wrong.decks, wrong.out)).toMatchObject([{ file: 'cards/a.yaml', line: 4, severity: 'error' }]);
  expect(existsSync(wrong.out)).toBe(false);
  const advised = prepare(CARD.replace('What is this?', 'Is this so?'));
  expect(compileShippedDecks(advised.decks, advised.out)).toEqual([]);
});

it('refuses a folder that is not there', () => {
  const home = tempHome();
  expect(compileShippedDecks(join(home, 'none'), home)).toMatchObject([{ severity: 'error' }]);
});
