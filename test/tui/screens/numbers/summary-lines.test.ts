import { expect, test } from 'vitest';
import type { DrillResult } from '../../../../src/core/numbers/drill.ts';
import { makeQuestion } from '../../../../src/core/numbers/make-question.ts';
import type { ThemedLine } from '../../../../src/tui/components/themed-line.ts';
import { layOutSummary } from '../../../../src/tui/screens/numbers/summary-lines.ts';
import { numberRecord } from '../../../helpers/number-records.ts';

const rangeOf = (sureShare: number, hit: boolean) => ({ low: 1, high: 2, sureShare, hit });
const textOf = ({ spans }: ThemedLine) => spans.map(({ text }) => text).join('');
const textsOf = (...given: Parameters<typeof layOutSummary>) => layOutSummary(...given).map(textOf);

function resultWith(range: ReturnType<typeof rangeOf> | null): DrillResult {
  const question = makeQuestion('qps', '1');
  const { key: _key, day: _day, ...data } = numberRecord({ range });
  return { question, data, guess: { kind: 'scored', value: question.answer, outcome: 'good', log10Error: 0.2, factor: 1.6, range } };
}

test('tells of calibration level by level once there are twenty ranges', () => {
  const records = [
    ...Array.from({ length: 10 }, (_, i) => numberRecord({ range: rangeOf(0.5, i < 6) })),
    ...Array.from({ length: 10 }, (_, i) => numberRecord({ range: rangeOf(0.9, i < 3) })),
  ];
  const texts = textsOf([resultWith(rangeOf(0.9, true))], records, 76);
  expect(texts).toContain(' 50 % sure ████████████         6 of 10 held (60 %)');
  expect(texts).toContain(' 90 % sure ██████               3 of 10 held (30 %)');
  expect(texts.join(' ')).toContain('Make them wider.');
});

test('says how many ranges are wanting before, and nothing where none was given', () => {
  const few = [numberRecord({ range: rangeOf(0.9, true) })];
  expect(textsOf([resultWith(rangeOf(0.9, true))], few, 76).join('\n')).toMatch(/1 of 20 ranges given/u);
  expect(textsOf([resultWith(rangeOf(0.9, true))], few, 76).join('\n')).not.toContain('held');
  expect(textsOf([resultWith(null)], few, 76).join('\n')).not.toContain('ranges');
});

test('has a line for each question, of two on a narrow screen', () => {
  expect(textsOf([resultWith(null)], [], 76)).toContain('✓ Queries per second  30 s  Good: 1.6 times too large.');
  const narrow = textsOf([resultWith(null)], [], 40);
  expect(narrow.slice(-2)).toEqual(['✓ Queries per second  30 s  ', '  Good: 1.6 times too large.']);
});
