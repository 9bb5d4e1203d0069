import { expect, it } from 'vitest';
import { checkDecks } from '../../../src/core/decks/check.ts';
import type { CheckOptions } from '../../../src/core/decks/check-options.ts';
import type { DeckFile } from '../../../src/core/decks/deck-file.ts';
import { formatDeckProblem } from '../../../src/core/decks/deck-problem.ts';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';
import { problemFields, problemText } from '../../helpers/fixture-problem.ts';

type Fields = Readonly<Record<string, unknown>>;

const problem = (fields: Fields = {}) => parseDeckFile(`problems/${String(fields['id'] ?? 'kiosk')}.yaml`, problemText({ cards: [], ...fields }));
const common = (ids: readonly string[], file = 'problems/common.yaml') =>
  parseDeckFile(file, JSON.stringify({ points: ids.map((id) => ({ id, step: 'api', dimension: 'api_data', says: 'S.', concepts: [['c']] })) }));
const { points, scale } = problemFields() as { points: Fields[]; scale: Fields[] };

function check(files: readonly DeckFile[], options: Partial<CheckOptions> = {}): string[] {
  return checkDecks(files, { shipped: false, ...options }).map((found) => formatDeckProblem(found).replace(/^\S+\//, ''));
}

it('a problem has an id of its own, over all files', () => {
  expect(check([problem(), problem({ id: 'chat' })])).toEqual([]);
  const twin = { ...problem(), file: 'problems/z.yaml' };
  expect(check([problem(), twin])).toEqual(['z.yaml:2: error: kiosk: `id` is already used in problems/kiosk.yaml:2: choose another']);
});

it('ids of other problems are taken', () => {
  expect(check([problem()], { problemIds: new Set(['kiosk']) })).toEqual(['kiosk.yaml:2: error: kiosk: `id` is already used in a problem of the program: choose another']);
});

it('a former id is claimed by one problem, and used by none', () => {
  const found = check([problem({ aliases: ['booth', 'chat', 'kiosk', 'stall'] }), problem({ id: 'chat', aliases: ['booth'] })], { problemIds: new Set(['stall']) });
  expect(found.map((line) => line.replace(/:\d+: error/, ''))).toEqual([
    'chat.yaml: chat: `aliases` names booth, which is the id of kiosk formerly: keep it at one of them',
    'kiosk.yaml: kiosk: `aliases` names chat, which is the id of a problem now: keep it at one of them',
    'kiosk.yaml: kiosk: `aliases` names kiosk, which is the id of a problem now: keep it at one of them',
    'kiosk.yaml: kiosk: `aliases` names stall, which is the id of a problem now: keep it at one of them',
  ]);
});

it('a shipped problem has the name of its file', () => {
  const elsewhere = { ...problem({ sources: [{ id: 'playbook' }], covers: [] }), file: 'problems/other.yaml' };
  const sources = parseDeckFile('sources.yaml', 'sources: [{ id: playbook, title: P, kind: document, year: 2026 }]');
  expect(check([elsewhere, sources], { shipped: true })).toEqual(['other.yaml:2: warning: kiosk: `id` is not the name of its file: call the file kiosk.yaml']);
  expect(check([elsewhere, sources])).toEqual([]);
});

it('points and figures have ids of their own within the problem', () => {
  const found = check([problem({ points: [...points, points[2]], scale: [...scale, ...scale] })]);
  expect(found.map((line) => line.replace(/^\S+ /, ''))).toEqual([
    'error: kiosk: `scale` has writes twice: choose another id',
    'error: kiosk: `points` has point-2 twice: choose another id',
  ]);
});

it('points do not have ids of the points of all problems', () => {
  const message = '`points` has point-3, which all problems have by common.yaml: choose another id';
  expect(check([problem(), common(['point-3'])])).toEqual([expect.stringContaining(message)]);
  expect(check([problem()], { commonPointIds: new Set(['point-3']) })).toEqual([expect.stringContaining(message)]);
});

it('points of all problems have ids of their own', () => {
  const taken = (found: string) => found.replace(/:\d+:/, '');
  expect(check([common(['a', 'b', 'a'])]).map(taken)).toEqual(['common.yaml error: `points` has a, which is there already: choose another id']);
  expect(check([common(['a'])], { commonPointIds: new Set(['a']) })).toHaveLength(1);
  expect(check([common(['a']), common(['a'], 'z/problems/common.yaml')])).toHaveLength(1);
});
