import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRILL_FAMILIES } from '../../../src/core/decks/problem.ts';
import { FAMILIES } from '../../../src/core/numbers/families.ts';
import { listQuestions, makeQuestion, remakeQuestion } from '../../../src/core/numbers/make-question.ts';
import type { Question } from '../../../src/core/numbers/question.ts';
import { sameDimension } from '../../../src/core/quantity/dimension.ts';
import { evaluate } from '../../../src/core/quantity/evaluate.ts';
import { readAnswer } from '../../../src/core/quantity/read-answer.ts';
import { RECOMPUTED, recompute } from './recompute.ts';

const PINNED = {
  text: 'A parcel service tracks 5M parcels on their way. Each is scanned 8 times a day, and each scan is a write. How many writes a second, on average?',
  expression: '(5M parcels * 8 scans/parcel) / 1 day',
};

const THOUSAND = listQuestions('7', 1000, null);

const valueOf = (expression: string): number => {
  const value = evaluate(expression);
  if (!value.ok) throw new Error(`${expression}: ${value.error.message}`);
  return value.value.value;
};

/** The questions whose answer is off by more than a millionth; for whole numbers by anything. */
const differing = (questions: readonly Question[]) =>
  questions
    .map((question) => ({ question: question.text, answer: question.answer.value, again: recompute(question), judge: question.judge }))
    .filter(({ answer, again, judge }) => (judge === 'whole' ? answer !== again : !(Math.abs(answer - again) <= 1e-6 * Math.abs(again))));

describe('a thousand questions of one seed', () => {
  test('are a thousand, and no two are alike', () => {
    expect(THOUSAND).toHaveLength(1000);
    expect(new Set(THOUSAND.map(({ text }) => text)).size).toBe(1000);
    expect(new Set(THOUSAND.map(({ id }) => id)).size).toBe(1000);
  });

  test('come evenly from all families', () => {
    const counts = DRILL_FAMILIES.map((family) => THOUSAND.filter((question) => question.family === family).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  test('have the answers of an independent computation', () => {
    expect(differing(THOUSAND)).toEqual([]);
  });

  test('ask every kind of question that there is', () => {
    const asked = new Set(THOUSAND.map(({ family, ask }) => `${family}/${ask}`));
    const known = DRILL_FAMILIES.flatMap((family) => FAMILIES[family].scenarios.map(({ ask }) => `${family}/${ask.id}`));
    expect([...asked].toSorted()).toEqual([...new Set(known)].toSorted());
    expect(RECOMPUTED.toSorted()).toEqual([...asked].toSorted());
  });

  test('have expressions and steps that evaluate to the answer', () => {
    const wrong = THOUSAND.filter(({ expression, answer, steps }) => {
      const last = steps.at(-1);
      return valueOf(expression) !== answer.value || last?.value.value !== answer.value || last.expression !== expression || steps.some((step) => valueOf(step.expression) !== step.value.value);
    });
    expect(wrong).toEqual([]);
  });

  test('say all their figures, and end with a question', () => {
    for (const { text, meaning, tricks } of THOUSAND) {
      expect(text).not.toMatch(/[{}#]|undefined| 1 [a-z]+s\b/u);
      expect(text).toMatch(/\?$/u);
      expect(meaning).toMatch(/^[A-Z\d].*[.?]$/u);
      expect(tricks.every((trick) => /^[A-Z\d(].*\.$/u.test(trick))).toBe(true);
    }
  });

  test('are answered in a unit that measures the answer, by a sensible number', () => {
    const odd = THOUSAND.filter(({ unit, answer }) => {
      const one = readAnswer('1', unit);
      if (!one.ok || !sameDimension(one.value.dimension, answer.dimension)) return true;
      const inUnit = answer.value / one.value.value;
      return !(inUnit >= 0 && inUnit < 1e9);
    });
    expect(odd).toEqual([]);
  });
});

describe.each(DRILL_FAMILIES)('%s', (family) => {
  const { scenarios } = FAMILIES[family];

  test('has four situations and more, with enough figures for a thousand questions', () => {
    expect(new Set(scenarios.map(({ text }) => text)).size).toBe(scenarios.length);
    expect(scenarios.length).toBeGreaterThanOrEqual(4);
    const choices = scenarios.map(({ figures }) => Object.values(figures).reduce((product, values) => product * values.length, 1));
    expect(choices.reduce((sum, each) => sum + each)).toBeGreaterThan(1000);
  });

  test('is right in every situation, with figures of its own', () => {
    const questions = listQuestions('own', 40, family);
    expect(new Set(questions.map(({ text }) => text)).size).toBe(40);
    expect(differing(questions)).toEqual([]);
  });
});

test('a list ends where there is nothing new left', () => {
  const all = listQuestions('all', 5000, 'quorum');
  expect(all.length).toBeGreaterThan(1000);
  expect(all.length).toBeLessThan(5000);
  expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
});

describe('a seed', () => {
  test('gives the same question on every machine', () => {
    const { text, expression } = makeQuestion('qps', '7');
    expect({ text, expression }).toEqual(PINNED);
  });

  test('gives the same question again from its id, and other seeds others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DRILL_FAMILIES), fc.string(), (family, seed) => {
        const question = makeQuestion(family, seed);
        expect(remakeQuestion(question.id)).toEqual(question);
      }),
      { numRuns: 60 },
    );
    const texts = Array.from({ length: 20 }, (_, seed) => makeQuestion('storage-growth', String(seed)).text);
    expect(new Set(texts).size).toBeGreaterThan(15);
  });

  test('gives a long list the questions of a short one first', () => {
    expect(listQuestions('7', 40, null)).toEqual(THOUSAND.slice(0, 40));
    expect(listQuestions('8', 40, null)).not.toEqual(THOUSAND.slice(0, 40));
  });
});

test('an id without a question gives none', () => {
  expect(remakeQuestion('zebra/7')).toBe(null);
  expect(remakeQuestion('walkthrough/zebra/1')).toBe(null);
  expect(remakeQuestion('walkthrough/feed-sizing/99')).toBe(null);
  expect(remakeQuestion('walkthrough/feed-sizing/2')?.answer.value).toBeCloseTo(1157.4, 1);
});

describe('the way to do it in one\'s head', () => {
  test('comes from the same sum, with how far it is off', () => {
    const daily = THOUSAND.find(({ expression }) => expression.endsWith(' / 1 day'));
    expect(daily?.tricks[0]).toMatch(/^A day of 86,400 s is about 10\^5 s: .+ \/ 10\^5 s = .+\/s, 14 % low\.$/u);
  });

  test('is worth its while: no more than a factor of two off', () => {
    const far = THOUSAND.flatMap(({ tricks }) => tricks).filter((trick) => Number(/, (\d+) % /u.exec(trick)?.[1] ?? 0) > 60);
    expect(far).toEqual([]);
  });
});
