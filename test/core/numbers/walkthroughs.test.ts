import { describe, expect, test } from 'vitest';
import { readGuess } from '../../../src/core/numbers/read-guess.ts';
import { describeWalkthrough, isWalkthroughId, questionsOf, WALKTHROUGH_IDS } from '../../../src/core/numbers/walkthroughs.ts';
import { toUnit } from '../../../src/core/quantity/convert.ts';
import { evaluate } from '../../../src/core/quantity/evaluate.ts';

/** What the steps come to in the unit asked for, worked out by hand. */
const BY_HAND: Readonly<Record<(typeof WALKTHROUGH_IDS)[number], readonly number[]>> = {
  'feed-sizing': [1e8, 1157.407, 5787.037, 578_703.7, 500, 100, 547.5],
  'request-path': [99.780166, 19.257463, 99.880046, 10.507971, 99.999975, 6.133225],
  'tail-latency': [9.561_79, 63.396_77, 0.100_453, 0.010_049_8, 0.01, 0.995_07],
  'storage-plan': [86.4, 31.536, 94.608, 473.04, 85, 283.824],
};

describe.each(WALKTHROUGH_IDS)('%s', (id) => {
  const questions = questionsOf(id);

  test('has four to seven steps with the right figures', () => {
    expect(questions.length).toBeGreaterThanOrEqual(4);
    expect(questions.length).toBeLessThanOrEqual(7);
    const found = questions.map(({ answer }) => (answer.unit === undefined ? answer.value : toUnit(answer.value, answer.unit)));
    for (const [i, value] of found.entries()) expect(value).toBeCloseTo(BY_HAND[id][i] ?? Number.NaN, value > 1000 ? 0 : 3);
  });

  test('takes its own figures as right, in the unit asked for', () => {
    for (const [i, question] of questions.entries()) {
      expect(readGuess(question, String(BY_HAND[id][i]))).toMatchObject({ kind: 'scored', outcome: 'exact' });
    }
  });

  test('works out each thing once, from what can be evaluated', () => {
    const expressions = questions.flatMap(({ steps }) => steps.map(({ expression }) => expression));
    expect(new Set(expressions).size).toBe(expressions.length);
    for (const { expression, answer } of questions) {
      const value = evaluate(expression);
      expect(value.ok && value.value.value).toBe(answer.value);
    }
  });

  test('asks and explains in sentences', () => {
    expect(describeWalkthrough(id).intro).toMatch(/\.$/u);
    for (const { text, meaning } of questions) {
      expect(text).toMatch(/[?.]$/u);
      expect(meaning).toMatch(/[.?]$/u);
    }
  });
});

test('a step shows what no earlier one has worked out', () => {
  expect(questionsOf('storage-plan')[4]?.steps.map(({ name }) => name)).toEqual(['One node holds', 'Nodes, rounded up']);
});

test('a word that names no example is told apart', () => {
  expect(isWalkthroughId('feed-sizing')).toBe(true);
  expect(isWalkthroughId('constructor')).toBe(false);
});
