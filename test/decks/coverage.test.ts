import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCoverage, readWaivers } from '../../scripts/coverage.ts';
import { readDecks } from '../../src/store/decks/deck-folder.ts';

const coverage = readCoverage('.');
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

it('every block of the source documents is taught as far as its items go, or waived', () => {
  expect(coverage.unknown).toEqual([]);
  expect(coverage.uneven.map(({ block, claimed, waived }) => `${block.id}: ${claimed} + ${waived} of ${block.items}`)).toEqual([]);
});

it('the documents have 473 blocks with 1,860 items, of which few are waived', () => {
  expect(total(coverage.documents.map(({ blocks }) => blocks))).toBe(473);
  expect(total(coverage.documents.map(({ coveredBlocks }) => coveredBlocks))).toBe(473);
  expect(total(coverage.documents.map(({ items }) => items))).toBe(1860);
  expect(total(coverage.documents.map(({ waived }) => waived))).toBeLessThan(60);
});

it('every waiver gives a reason', () => {
  expect(readWaivers('.').filter(({ reason }) => typeof reason !== 'string' || reason.trim().length < 8)).toEqual([]);
});

it('every mistake of the source documents has a card that says what is right, or a reason why it is not taught', () => {
  const rows = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split('\t'));
  const mistakes = rows('test/fixtures/errata.tsv');
  const answers = rows('test/fixtures/errata-cards.tsv');
  const ids = new Set(readDecks(['decks'], 'decks').files.flatMap(({ entries }) => entries.map(({ entry }) => entry.id)));
  const isAnswered = (cards: string) => /^not taught: \S/.test(cards) || cards.split(', ').every((id) => ids.has(id));
  expect(answers.map(([document, line]) => `${document} ${line}`)).toEqual(mistakes.map(([document, line]) => `${document} ${line}`));
  expect(answers.filter(([, , cards = '']) => !isAnswered(cards))).toEqual([]);
});
