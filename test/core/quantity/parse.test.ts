import { describe, expect, it } from 'vitest';
import { DEEPEST_NESTING, LONGEST_TEXT, parse, parseUnitText } from '../../../src/core/quantity/parse.ts';
import { errorOf, valueOf } from './expect-quantity.ts';

/** Text, kind of error, the piece that is pointed at, suggestion. */
const ERRORS: readonly (readonly [string, string, string, string?])[] = [
  ['', 'syntax', ''],
  ['1 +', 'syntax', ''],
  ['* 3', 'syntax', '*'],
  ['(1 + 2', 'syntax', '('],
  ['1 + 2)', 'syntax', ')'],
  ['()', 'syntax', ')'],
  ['1 2', 'syntax', '2'],
  ['5 GB 3', 'syntax', '3'],
  ['1 h 30 min', 'syntax', '30'],
  ['1.2.3', 'syntax', '1.2.'],
  ['1__0', 'syntax', '1_'],
  ['1,5', 'syntax', '1,'],
  ['12,34,567', 'syntax', '12,'],
  ['5,', 'syntax', ','],
  ['5 # 3', 'syntax', '#'],
  ['5 €', 'unknown-unit', '€', '$'],
  ['5 in', 'syntax', ''],
  ['users * 3', 'syntax', 'users'],
  ['max(1, 2', 'syntax', 'max('],
  ['max(86,400, 5)', 'syntax', ','],
  ['log2(86,400)', 'syntax', ','],
  ['0x10', 'syntax', '0x'],
  ['max(1; 2)', 'syntax', ';'],
  ['sqr(4)', 'syntax', 'sqr', 'sqrt'],
  ['peak(5)', 'syntax', 'peak'],
  ['log2()', 'syntax', 'log2'],
  ['5 secnds', 'unknown-unit', 'secnds', 'seconds'],
  ['5 minuts', 'unknown-unit', 'minuts', 'minutes'],
  ['3 gigabites', 'unknown-unit', 'gigabites', 'gigabytes'],
  ['5 gb', 'unknown-unit', 'gb', 'GB'],
  ['5 mb', 'unknown-unit', 'mb', 'MB'],
  ['100 MBPS', 'unknown-unit', 'MBPS', 'Mbps'],
  ['100 KBPS', 'unknown-unit', 'KBPS', 'Kbps'],
  ['5 GIB', 'unknown-unit', 'GIB', 'GiB'],
  ['5 m', 'unknown-unit', 'm', 'min'],
  ['5 foo', 'unknown-unit', 'foo'],
  ['1 KB/secnd', 'unknown-unit', 'secnd', 'second'],
  ['T * 3', 'unknown-unit', 'T'],
  ['4 TB / 200 MB/x', 'unknown-unit', 'x'],
  ['200 MB per x', 'unknown-unit', 'x'],
  ['200 MB/%', 'unknown-unit', '%'],
  ['3x^2', 'unknown-unit', 'x^2'],
  ['100 GB * x', 'syntax', 'x'],
  ['x', 'syntax', 'x'],
  ['4 TB / 200 MB/q', 'unknown-unit', 'q'],
  ['5 s + 3 GB', 'dimension', '3 GB'],
  ['5 - 3 GB', 'dimension', '3 GB'],
  ['100 MB/s in KB', 'dimension', 'KB', 'KB/s'],
  ['5 GB in hours', 'dimension', 'hours'],
  ['2^(3 s)', 'dimension', '(3 s)'],
  ['(4 GB)^0.5', 'dimension', '0.5'],
  ['max(1 s, 2 B)', 'dimension', '2 B'],
  ['log2(8 GB)', 'dimension', '8 GB'],
  ['ceil(1157.4/s)', 'dimension', '1157.4/s'],
  ['littles(5 s, 3 s)', 'dimension', 'littles'],
  ['nines(99%, 3 GB)', 'dimension', '3 GB'],
  ['5 ms..3 GB', 'dimension', '5 ms..3 GB'],
  ['1/0', 'domain', '0'],
  ['5 / (3 - 3)', 'domain', '(3 - 3)'],
  ['1 / (-1..1)', 'domain', '(-1..1)'],
  ['0^-1', 'domain', '-1'],
  ['1e400', 'domain', '1e400'],
  ['1e308 TB', 'domain', '1e308 TB'],
  ['10^200 * 10^200', 'domain', '10^200 * 10^200'],
  ['1e-300 * 1e-300', 'domain', '1e-300 * 1e-300'],
  ['10^400', 'domain', '10^400'],
  ['(-8)^(1/3)', 'domain', '(1/3)'],
  ['sqrt(-1)', 'domain', '-1'],
  ['log2(0)', 'domain', '0'],
  ['50k..10k', 'domain', '50k..10k'],
  ['nines(99.95)', 'domain', '99.95', '99.95%'],
  ['series(99%, 150%)', 'domain', '150%'],
  ['parallel(-1, 0.5)', 'domain', '-1'],
  ['kofn(3, 2, 99%)', 'domain', '3'],
  ['kofn(1.5, 2, 99%)', 'domain', '1.5'],
  ['1e300 s in ns', 'domain', 'ns'],
  ['1e150 B * 1e150 B * 1e150 B', 'domain', '1e150 B * 1e150 B * 1e150 B'],
];

describe('errors', () => {
  it.each(ERRORS.map(([text, ...rest]) => ({ text, rest })))('$text', ({ text, rest: [kind, piece, suggestion] }) => {
    const error = errorOf(text);
    expect(error.kind).toBe(kind);
    expect(text.slice(error.at, error.at + error.length)).toBe(piece);
    expect(error.suggestion).toBe(suggestion);
    expect(error.message).not.toBe('');
  });

  it('suggest units that there are', () => {
    const suggested = ERRORS.filter(([, kind]) => kind !== 'domain').flatMap(([, , , suggestion]) => suggestion ?? []);
    const unknown = suggested.filter((unit) => unit !== 'sqrt' && !parseUnitText(unit).ok);
    expect(unknown).toEqual([]);
  });
});

describe('limits', () => {
  it('refuses long texts', () => {
    expect(valueOf(`${'1+'.repeat(LONGEST_TEXT / 2 - 1)}1`).value).toBe(LONGEST_TEXT / 2);
    expect(errorOf(' '.repeat(LONGEST_TEXT + 1)).message).toContain(String(LONGEST_TEXT));
  });

  it.each<[string, string, string]>([
    ['brackets', '(', ')'],
    ['signs', '-', ''],
    ['powers', '1^', ''],
    ['calls', 'ln(', ')'],
  ])('refuses deep %s', (_, open, close) => {
    const nested = (levels: number): string => `${open.repeat(levels)}1${close.repeat(levels)}`;
    expect(parse(nested(DEEPEST_NESTING)).ok).toBe(true);
    expect(errorOf(nested(DEEPEST_NESTING + 1)).message).toContain(String(DEEPEST_NESTING));
  });
});

it('keeps the place of every piece', () => {
  const parsed = parse('10 KB + (2 * 3 KB)');
  expect(parsed).toMatchObject({
    ok: true,
    value: { kind: 'binary', at: 0, length: 18, left: { at: 0, length: 5 }, right: { at: 8, length: 10, operator: '*' } },
  });
});
