import { expect, it } from 'vitest';
import { compileDecks } from '../../../src/core/decks/compile.ts';
import { parseDeckFile } from '../../../src/core/decks/parse.ts';
import { compileProblems, compileTitles } from '../../../src/core/decks/problem-compile.ts';
import { problemText } from '../../helpers/fixture-problem.ts';

const common = (says: string) => parseDeckFile('problems/common.yaml', JSON.stringify({ points: [{ id: 'paging', step: 'api', dimension: 'api_data', says }] }));
const problem = (id: string, title = id) => parseDeckFile(`problems/${id}.yaml`, problemText({ id, title }));
const DECK = parseDeckFile('cards/x.yaml', 'category: caching\ncards:\n  - { id: a/b, type: basic, front: F, back: B, priority: 1 }\n');

it('gives back every problem and common point as it was, through JSON', () => {
  const files = [DECK, problem('chat'), common('Pages.'), problem('kiosk')];
  expect(JSON.parse(JSON.stringify(compileProblems(files)))).toEqual({
    version: 1,
    commonPoints: files[2]?.commonPoints?.points,
    problems: [files[1]?.template?.problem, files[3]?.template?.problem],
  });
});

it('keeps the first of those with one id, and leaves out what could not be read', () => {
  const broken = parseDeckFile('problems/broken.yaml', 'id: broken\n');
  const { problems, commonPoints } = compileProblems([problem('chat', 'First'), problem('chat', 'Second'), broken, common('First.'), common('Second.')]);
  expect(problems.map(({ title }) => title)).toEqual(['First']);
  expect(commonPoints.map(({ says }) => says)).toEqual(['First.']);
});

it('titles stand apart, in the order of the problems', () => {
  const titles = ['kiosk', 'chat'].map((id) => ({ id, title: id, level: 'mid' }));
  expect(compileTitles(compileProblems([problem('kiosk'), problem('chat')]))).toEqual({ version: 1, titles });
});

it('problems make no deck of cards', () => {
  expect(compileDecks([DECK, problem('chat'), common('Pages.')]).index.decks).toEqual([['x', 'cards/x.yaml', 1]]);
});
