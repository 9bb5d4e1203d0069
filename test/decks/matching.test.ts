import { describe, expect, it } from 'vitest';
import { figuresOf, measureSet } from '../../scripts/measure-matching.ts';
import { STEPS } from '../../src/core/decks/problem.ts';
import { compileProblems } from '../../src/core/decks/problem-compile.ts';
import { compilePoints } from '../../src/core/mock/match/compile-points.ts';
import { matchPoints } from '../../src/core/mock/match/match-points.ts';
import { scoreNotes } from '../../src/core/mock/score-notes.ts';
import { readDecks } from '../../src/store/decks/deck-folder.ts';

const decks = compileProblems(readDecks(['decks/problems'], 'decks').files);
const exemplarOf = ({ exemplar }: (typeof decks.problems)[number]) => STEPS.map((step) => `## ${step}\n${exemplar[step]}`).join('\n');

it('labelled notes are matched as a person would', () => {
  const figures = figuresOf(measureSet('.', decks, 'tune'));
  expect(figures.points).toBe(905);
  expect(figures.precision).toBeGreaterThan(0.92);
  expect(figures.f1).toBeGreaterThan(0.9);
  expect(figures.agreement).toBeGreaterThan(0.8);
});

describe('the exemplar of each problem', () => {
  it.each(decks.problems.map((problem) => [problem.id, problem] as const))('%s says nearly all of its points, and scores so', (_id, problem) => {
    const matches = matchPoints(exemplarOf(problem), compilePoints(problem.points));
    const justified = matches.filter(({ label }) => label === 'justified').length;
    expect(justified / matches.length).toBeGreaterThanOrEqual(0.9);
    expect(scoreNotes(exemplarOf(problem), [...problem.points, ...decks.commonPoints], null).total).toBeGreaterThanOrEqual(85);
  });

  it('says few points of other problems', () => {
    const pairs = decks.problems.map((problem, i) => [problem, decks.problems[(i + 7) % decks.problems.length] ?? problem] as const);
    const found = pairs.flatMap(([problem, other]) => matchPoints(exemplarOf(other), compilePoints(problem.points)));
    expect(found.filter(({ label }) => label !== 'absent').length / found.length).toBeLessThan(0.25);
  });
});
