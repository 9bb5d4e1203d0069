import { describe, expect, test } from 'vitest';
import { parseSetting, takeSetting } from '../../src/core/setting-text.ts';
import { dayOfIsoDate } from '../../src/core/time.ts';

const DAY = dayOfIsoDate('2026-11-22') ?? 0;

function taken(key: Parameters<typeof takeSetting>[0], text: string): unknown {
  const result = takeSetting(key, text, DAY);
  return result.ok ? result.value : result.error;
}

describe('a setting that a person sets', () => {
  test('is read as ever', () => {
    expect(taken('newCardsPerDay', '12')).toBe(12);
    expect(taken('newCardsPerDay', 'many')).toBe('needs a whole number from 0 to 999, not "many"');
  });

  test.each(['2026-11-22', '2026-11-23', '2028-11-22'])('takes %s for the interview', (date) => {
    expect(taken('interviewDate', date)).toBe(date);
  });

  test('may have no interview', () => {
    expect(taken('interviewDate', 'none')).toBe(null);
  });

  test.each(['2026-11-21', '2020-01-01'])('refuses an interview on %s, which is over', (date) => {
    expect(taken('interviewDate', date)).toBe(`needs a day from 2026-11-22 on, or none: ${date} has passed`);
  });

  test.each(['2028-11-23', '2099-01-01'])('refuses an interview on %s, too far to plan for', (date) => {
    expect(taken('interviewDate', date)).toBe(`needs a day up to 2028-11-22, or none: ${date} is too far ahead to plan for`);
  });

  test.each(['learningSteps', 'relearningSteps'] as const)('refuses %s that fall', (key) => {
    expect(taken(key, '10m 1m')).toBe('needs waits that do not fall, such as 1m 10m, not "10m 1m"');
    expect(taken(key, '1m 1m 10m')).toEqual([1, 1, 10]);
    expect(taken(key, 'none')).toEqual([]);
  });
});

test('what stands in a file already is read all the same', () => {
  expect(parseSetting('interviewDate', '2020-01-01')).toMatchObject({ ok: true });
  expect(parseSetting('learningSteps', '10m 1m')).toMatchObject({ ok: true, value: [10, 1] });
});
