import { describe, expect, it } from 'vitest';
import { nameDimension } from '../../../src/core/quantity/dimension.ts';
import { evaluate } from '../../../src/core/quantity/evaluate.ts';
import { KNOWN_RESULTS } from './known-results.ts';
import { expectNear, valueOf } from './expect-quantity.ts';

describe('known results', () => {
  it('are at least 150', () => {
    expect(KNOWN_RESULTS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(KNOWN_RESULTS.map(([text]) => text)).size).toBe(KNOWN_RESULTS.length);
  });

  it.each(KNOWN_RESULTS)('%s', (text, value, dimension) => {
    const quantity = valueOf(text);
    expectNear(quantity.value, value);
    expect(nameDimension(quantity.dimension)).toBe(dimension);
  });
});

describe('precedence of units', () => {
  it('binds a unit without spaces before division, and divides from the left with spaces', () => {
    expectNear(valueOf('4 TB / 200 MB/s').value, 20_000);
    expectNear(valueOf('4 TB / 200 MB / s').value, 20_000);
    expect(nameDimension(valueOf('4 TB / 200 MB / s').dimension)).toBe('rate');
    expect(nameDimension(valueOf('4 TB / 200 MB /s').dimension)).toBe('rate');
    expect(nameDimension(valueOf('4 TB / 200 MB/s').dimension)).toBe('time');
  });

  it('reads a thing per user and per day from the left', () => {
    expect(nameDimension(valueOf('10 / user/day').dimension)).toBe('rate');
    expect(nameDimension(valueOf('(10) per GB per month').dimension)).toBe('data^-1 time^-1');
    expect(nameDimension(valueOf('5 TB / GB/month').dimension)).toBe('time');
  });

  it('gives a power its unit, and a unit its power', () => {
    expectNear(valueOf('2^10 KB').value, 1_024_000);
    expectNear(valueOf('3 s^2').value, 3);
    expectNear(valueOf('99%^2').value, 0.9801);
    expectNear(valueOf('(3 s)^2').value, 9);
  });

  it('takes a B for a billion only where something counted follows', () => {
    expectNear(valueOf('2B requests/day').value, 2e9 / 86_400);
    expect(nameDimension(valueOf('2B/day').dimension)).toBe('data rate');
    expect(nameDimension(valueOf('2B in KB').dimension)).toBe('data');
  });
});

describe('ranges', () => {
  it.each([
    ['10k..50k', 10_000, 50_000],
    ['10..50 ms', 0.01, 0.05],
    ['$10..20', 10, 20],
    ['10k..50k/s * 2', 20_000, 100_000],
    ['-5..5', -5, 5],
    ['(-2..3)^2', 0, 9],
    ['10 - 1..3', 7, 9],
    ['100 / 2..4', 25, 50],
    ['-(1..3)', -3, -1],
    ['nines(99%..99.9%)', 31_536, 315_360],
    ['series(90%..100%, 50%)', 0.45, 0.5],
    ['log2(8..16)', 3, 4],
    ['max(1..5, 3)', 3, 5],
    ['0.5..2%', 0.005, 0.02],
  ])('%s', (text, low, high) => {
    const quantity = valueOf(text);
    expectNear(quantity.low ?? Number.NaN, low);
    expectNear(quantity.high ?? Number.NaN, high);
    expect(quantity.value).toBeGreaterThanOrEqual(low);
    expect(quantity.value).toBeLessThanOrEqual(high);
  });

  it('stand for their geometric middle, as answers are judged by ratio', () => {
    expectNear(valueOf('1k..100k').value, 10_000);
    expectNear(valueOf('-10..30').value, 10);
  });
});

describe('labels', () => {
  it('cancel, and never make a sum impossible', () => {
    expect([...valueOf('500M users * 0.2 tweets/user/day').nouns]).toEqual([['tweet', 1]]);
    expect([...valueOf('3 users + 4 tweets').nouns]).toEqual([]);
    expect([...valueOf('3 users + 4').nouns]).toEqual([['user', 1]]);
    expect([...valueOf('6 queries / 3 queries').nouns]).toEqual([]);
  });

  it('carry that a figure is approximate', () => {
    expect(valueOf('~100 * 3').approximate).toBe(true);
    expect(valueOf('3 * ~100').approximate).toBe(true);
    expect(valueOf('max(3, ~2)').approximate).toBe(true);
    expect(valueOf('series(~99%, 99%)').approximate).toBe(true);
    expect(valueOf('100 * 3').approximate).toBe(false);
  });
});

describe('rounding noise', () => {
  it('is not shown where a sum cancels, and whole numbers stay exact', () => {
    expect(valueOf('1 - 0.9').value).toBe(0.1);
    expect(valueOf('nines(99.95%)').value).toBe(15_768);
    expect(valueOf('2^53 - (2^53 - 1)').value).toBe(1);
    expect(valueOf('150 us').value).toBe(0.000_15);
  });
});

it('never throws on what is no expression', () => {
  expect(evaluate('').ok).toBe(false);
  expect(evaluate('\u0000').ok).toBe(false);
});
