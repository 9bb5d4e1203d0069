import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/core/quantity/format-number.ts';
import { findKnownNoun } from '../../../src/core/quantity/nouns.ts';
import { SCALES, UNITS } from '../../../src/core/quantity/units.ts';
import { KEYWORDS } from '../../../src/core/quantity/parse-unit.ts';
import { valueOf } from './expect-quantity.ts';

const NAMES = UNITS.flatMap((row) => [row.symbol, ...row.aliases]);

describe('the table of units', () => {
  it('has each name once, and none that means something else', () => {
    const twice = NAMES.filter((name, index) => NAMES.indexOf(name) !== index);
    expect(twice).toEqual([]);
    expect(NAMES.filter((name) => KEYWORDS.has(name) || SCALES.has(name))).toEqual([]);
    expect(NAMES.filter((name) => findKnownNoun(name) !== undefined)).toEqual([]);
  });

  it.each(UNITS.map((row) => [row.symbol, row] as const))('%s is read under all of its names', (symbol, row) => {
    for (const name of [symbol, row.plural, ...row.aliases]) {
      const quantity = valueOf(`7 ${name}`);
      expect(quantity.value).toBe((7 * row.numerator) / row.denominator);
      expect(quantity.dimension).toEqual(row.dimension);
    }
  });

  it('keeps factors that a double holds exactly', () => {
    for (const { numerator, denominator } of UNITS) {
      expect([numerator, denominator].every((factor) => Number.isInteger(factor) && factor > 0)).toBe(true);
    }
  });
});

describe('KB and KiB, b and B', () => {
  it.each(['K', 'M', 'G', 'T', 'P', 'E'])('are apart for %s', (prefix) => {
    const power = 'KMGTPE'.indexOf(prefix) + 1;
    expect(valueOf(`1 ${prefix}B`).value).toBe(1000 ** power);
    expect(valueOf(`1 ${prefix}iB`).value).toBe(1024 ** power);
    expect(valueOf(`8 ${prefix}b`).value).toBe(1000 ** power);
    expect(valueOf(`8 ${prefix}ib`).value).toBe(1024 ** power);
    expect(valueOf(`8 ${prefix}b / 1 ${prefix}B`).value).toBe(1);
  });
});

it('writes numbers that people can take in', () => {
  expect(formatNumber(0.00116, 'count')).toBe('0.00116');
  expect(formatNumber(999.96, 'amount')).toBe('1,000');
  expect(formatNumber(9_999_999, 'count')).toBe('9,999,999');
  expect(formatNumber(123_456_789, 'count')).toBe('123 M');
});
