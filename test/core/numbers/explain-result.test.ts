import { describe, expect, test } from 'vitest';
import { answerQuestion, type DrillWorld, nextQuestion, showHint, skipQuestion, startDrill } from '../../../src/core/numbers/drill.ts';
import type { DrillRequest } from '../../../src/core/numbers/drill-request.ts';
import { explainResult, type ResultText } from '../../../src/core/numbers/explain-result.ts';
import { describeDrill, summarizeDrill } from '../../../src/core/numbers/summarize-drill.ts';
import { ok } from '../../../src/core/result.ts';
import { numberRecord } from '../../helpers/number-records.ts';

const EXAMPLE: DrillRequest = { kind: 'walkthrough', id: 'feed-sizing', isLearning: false };

/** A drill of the worked example (100 M posts, 1,157/s, 5,787/s, 579 k/s, …) with these answers, each after so many seconds. */
function drillWith(answers: readonly string[], seconds = 20) {
  let nowMs = 0;
  const world: DrillWorld<never> = { records: () => [], moment: () => ({ atMs: nowMs, dayShiftMin: 0 }), record: () => ok(null) };
  let drill = startDrill(EXAMPLE, 's', world);
  for (const typed of answers) {
    nowMs += seconds * 1000;
    if (typed === '?') drill = showHint(drill);
    const answered = typed === '?' || typed === 's' ? skipQuestion(drill, world) : answerQuestion(drill, typed, world);
    drill = answered.ok ? answered.value : drill;
    if (drill.state.kind === 'asking') {
      const again = answerQuestion(drill, typed, world);
      drill = again.ok ? again.value : drill;
    }
    drill = nextQuestion(drill, world);
  }
  return drill;
}

function textsOf(answers: readonly string[], seconds?: number): readonly ResultText[] {
  return drillWith(answers, seconds).results.map((result) => explainResult(result));
}

describe('the verdict', () => {
  test.each([
    ['100M', 'Spot on.'], ['110M', 'Very close: 10 % too large.'], ['60M', 'Good: 1.7 times too small.'], ['250M', 'Fair: 2.5 times too large.'],
    ['20M', 'Right magnitude: 5 times too small.'], ['100', 'Missed: 10^6 times too small.'], ['0', 'Missed: no possible figure.'],
    ['s', 'Skipped.'],
  ])('of %s for 100 M', (typed, verdict) => {
    expect(textsOf([typed])[0]?.verdict).toBe(verdict);
  });

  test('of another kind of quantity says which', () => {
    expect(textsOf(['5 GB'])[0]).toMatchObject({ outcome: 'dimension', yours: null, verdict: 'Another kind of quantity: this is an amount of data; asked for is a plain number.' });
  });
});

test('a sum is shown with what it comes to, beside the truth and the steps', () => {
  expect(textsOf(['100M', '500M*0.2/day'])[1]).toMatchObject({
    yours: '1,157/s',
    truth: '1,157/s',
    range: null,
    steps: ['Posts a second: 100 M posts / 86,400 s = 1,157/s'],
    meaning: expect.stringContaining('10^5') as string,
  });
});

test('a range is shown with its middle, and whether it held', () => {
  const [, hit] = textsOf(['s', '1k..4k 90%']);
  expect(hit).toMatchObject({ yours: '2,000/s, the middle of the range', range: 'Your range, 1,000/s to 4,000/s, given with 90 %, holds the answer.' });
  expect(textsOf(['s', '2k..4k'])[1]?.range).toContain('given with 80 %, misses the answer, which is below it');
  expect(textsOf(['s', '10..20'])[1]?.range).toContain('above it');
});

test('the time is told, and what is over the limit; nothing in learning', () => {
  expect(textsOf(['100M'], 20)[0]?.time).toBe('20 s');
  expect(textsOf(['100M'], 120)[0]?.time).toBe('120 s, over the 90 s that an interview leaves you');
  expect(textsOf(['?'], 120)[0]?.time).toBe(null);
});

describe('a sitting', () => {
  const summaryOf = (answers: readonly string[], seconds?: number) => summarizeDrill(drillWith(answers, seconds).results);

  test('is summed up', () => {
    expect(summaryOf(['100M', '2k', 's', '1k'], 30)).toEqual({
      answered: 3, skipped: 1, good: 2, medianFactor: expect.closeTo(1.728, 3) as number, sizeless: 0, medianSeconds: 30, overLimit: 0, ranges: 0,
    });
    expect(summaryOf(['100M', '10..20k'], 100)).toMatchObject({ overLimit: 2, ranges: 1 });
  });

  test('is told in sentences', () => {
    expect(describeDrill(summaryOf(['100M', '2k', 's', '1k'], 30), [])).toEqual(['2 of 3 within a factor of two; 1 skipped.', 'The middle answer was off by a factor of 1.7 and took 30 s.']);
    expect(describeDrill(summaryOf(['100M'], 100), [])).toEqual(['1 of 1 within a factor of two.', 'The middle answer was right and took 100 s, 1 over the limit.']);
    expect(describeDrill(summaryOf([]), [])).toEqual(['No question answered.']);
    expect(describeDrill(summaryOf(['1e60'], 4), [])[1]).toMatch(/^The middle answer was off by a factor of 10\^5\d and took 4 s\.$/u);
    expect(describeDrill(summaryOf(['s', 's']), [])).toEqual(['No question answered, 2 skipped.']);
  });

  test('leaves answers without a size out of the middle, and says so', () => {
    expect(describeDrill(summaryOf(['0', '2k', '-5'], 30), [])).toEqual([
      '1 of 3 within a factor of two.',
      'The middle answer was off by a factor of 1.7 and took 30 s.',
      '2 answers had no size at all.',
    ]);
    expect(describeDrill(summaryOf(['0'], 30), [])).toEqual(['0 of 1 within a factor of two.', '1 answer had no size at all.']);
  });

  test('with ranges ends in the calibration over all of them', () => {
    const records = Array.from({ length: 24 }, () => numberRecord({ range: { low: 1, high: 2, sureShare: 0.8, hit: false } }));
    expect(describeDrill(summaryOf(['1M..2M']), records).at(-1)).toContain('Make them wider');
  });
});
