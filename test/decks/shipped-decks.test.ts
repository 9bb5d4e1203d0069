import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkShippedDecks } from '../../scripts/check-decks.ts';
import { formatDeckProblem } from '../../src/core/decks/deck-problem.ts';
import { expandEntry } from '../../src/core/decks/expand-entry.ts';
import { compileProblems } from '../../src/core/decks/problem-compile.ts';
import { DIMENSIONS } from '../../src/core/decks/problem.ts';
import { exportCard, type ExportedCard, exportEntry } from '../../src/core/formats/exported-card.ts';
import { placeEntries } from '../../src/core/formats/place-entries.ts';
import { readAnkiText } from '../../src/core/formats/read-anki-text.ts';
import { readCsv } from '../../src/core/formats/read-csv.ts';
import { readQuestionMarkdown } from '../../src/core/formats/read-question-markdown.ts';
import { writeAnkiText, writeCsv } from '../../src/core/formats/write-cards.ts';
import { writeQuestionMarkdown } from '../../src/core/formats/write-question-markdown.ts';
import { readDecks } from '../../src/store/decks/deck-folder.ts';

const { files, problems } = readDecks(['decks'], 'decks');
const entries = files.flatMap((file) => file.entries.map((placed) => placed.entry));

it('the shipped decks are there and can be read', () => {
  expect(problems).toEqual([]);
  expect(files.filter(({ kind }) => kind === 'unknown').map(({ file }) => file)).toEqual([]);
  expect(entries.length).toBeGreaterThan(500);
});

it('the shipped decks have no errors, so that all their references resolve', () => {
  const errors = checkShippedDecks('decks').filter(({ severity }) => severity === 'error');
  expect(errors.map(formatDeckProblem)).toEqual([]);
});

describe('the shipped problems', () => {
  const { problems: templates, commonPoints } = compileProblems(files);

  it('are the twenty of the playbook, and say what every problem asks for', () => {
    expect(templates).toHaveLength(20);
    expect(commonPoints.map(({ id }) => id)).toEqual(expect.arrayContaining(['read-write-ratio', 'status-codes', 'monitoring']));
  });

  it('have every point that they have to', () => {
    const rows = readFileSync('test/fixtures/points.tsv', 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split('\t'));
    expect(rows).toHaveLength(93);
    const ids = new Map(templates.map(({ id, points }) => [id, new Set(points.map((point) => point.id))]));
    expect(rows.filter(([problem = '', point = '']) => ids.get(problem)?.has(point) !== true)).toEqual([]);
    expect([...new Set(rows.map(([problem]) => problem))].toSorted()).toEqual([...ids.keys()].toSorted());
  });

  it('have no lack that the check warns of', () => {
    const found = checkShippedDecks('decks').filter(({ file }) => file.startsWith('problems/'));
    expect(found.map(formatDeckProblem)).toEqual([]);
  });

  it('can be judged on each dimension, with cards and drills to go on with', () => {
    for (const { id, points, cards, drills, scale } of templates) {
      expect([id, DIMENSIONS.filter((dimension) => !points.some((point) => point.dimension === dimension))]).toEqual([id, []]);
      expect([id, cards.length > 8, drills.length > 2, scale.every(({ expression }) => expression !== undefined)]).toEqual([id, true, true, true]);
    }
  });
});

describe('an export of all shipped cards', () => {
  const cards = entries.flatMap((entry) => {
    const expanded = expandEntry(entry);
    return expanded.ok ? expanded.value.map(exportCard) : [];
  });

  it.each([
    ['Anki text', writeAnkiText, readAnkiText],
    ['CSV', writeCsv, (text: string) => readCsv(text, 'CSV')],
    ['Markdown', writeQuestionMarkdown, readQuestionMarkdown],
  ] as const)('comes back whole from %s', (_name, write, read) => {
    const file = read(write(cards));
    if (!file.ok) throw new Error(file.error);
    const { placed, skipped } = placeEntries(file.value, { category: undefined, placeOfId: () => undefined });
    expect(skipped).toEqual([]);
    const back = placed.map(({ entry }) => exportEntry(entry));
    // A card of several has no id that an entry may have: the rest of it comes back.
    const comparable = ({ id, more, ...rest }: ExportedCard) => ({ ...rest, ...(id.startsWith('import/') || id.includes('~') ? {} : { id }), more });
    expect(back.map(comparable)).toEqual(cards.map(comparable));
  });
});
