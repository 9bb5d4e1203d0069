/**
 * Why the units are our own: no library reads what people type. Of `500M * 0.2 / day`, `4 TB / 200 MB/s in hours`,
 * `500 users * 1 KB`, `86,400 s`, `100 Mbps` and `$5/GB/month`, mathjs 15.2, js-quantities 1.8 and unitmath 0.8 read
 * none but `100 Mbps`, and that only js-quantities. Size decides less: bundled and minified mathjs is 755 KB and costs
 * 700 ms of processor time at start, where an empty program takes 92 (least of 20 runs, busy machine), js-quantities
 * 33 KB and 7 ms, this folder 35 KB and 14 ms.
 */
import type { Dimension } from './dimension.ts';
import { DATA, DATA_RATE, MONEY, PLAIN, RATE, TIME } from './dimension.ts';
import type { DisplayStyle } from './quantity.ts';

/** A row of the units table: `numerator / denominator` base units. Two whole numbers, so that 150 us is 0.00015 s exactly. */
export interface UnitRow {
  readonly symbol: string;
  /** What stands after a number other than 1; the symbol where it does not change. */
  readonly plural: string;
  readonly aliases: readonly string[];
  readonly dimension: Dimension;
  readonly numerator: number;
  readonly denominator: number;
  readonly style: DisplayStyle | undefined;
}

const SECONDS_PER_DAY = 86_400;
const SECONDS_PER_MONTH = 30 * SECONDS_PER_DAY;
export const SECONDS_PER_YEAR = 365 * SECONDS_PER_DAY;

function unitRow(symbol: string, aliases: string, dimension: Dimension, numerator: number, denominator = 1): UnitRow {
  const names = aliases === '' ? [] : aliases.split(' ');
  const plural = ['day', 'week', 'month', 'year', 'cent'].includes(symbol) ? `${symbol}s` : symbol;
  return { symbol, plural, aliases: names, dimension, numerator, denominator, style: undefined };
}

const TIME_ROWS: readonly UnitRow[] = [
  unitRow('ns', 'nsec nanosecond nanoseconds', TIME, 1, 1e9),
  unitRow('us', 'µs μs usec microsecond microseconds', TIME, 1, 1e6),
  unitRow('ms', 'msec msecs millisecond milliseconds', TIME, 1, 1e3),
  unitRow('s', 'sec secs second seconds', TIME, 1),
  unitRow('min', 'mins minute minutes', TIME, 60),
  unitRow('h', 'hr hrs hour hours', TIME, 3600),
  unitRow('day', 'd days', TIME, SECONDS_PER_DAY),
  unitRow('week', 'w wk wks weeks', TIME, 7 * SECONDS_PER_DAY),
  unitRow('month', 'mo months', TIME, SECONDS_PER_MONTH),
  unitRow('year', 'y yr yrs years', TIME, SECONDS_PER_YEAR),
];

const RATE_ROWS: readonly UnitRow[] = [
  unitRow('QPS', 'qps', RATE, 1),
  unitRow('rps', 'RPS', RATE, 1),
  unitRow('TPS', 'tps', RATE, 1),
  unitRow('IOPS', 'iops', RATE, 1),
  unitRow('pps', 'PPS', RATE, 1),
  unitRow('kQPS', 'KQPS kqps', RATE, 1e3),
  unitRow('krps', 'kRPS', RATE, 1e3),
  unitRow('Hz', 'hz hertz', RATE, 1),
  unitRow('kHz', '', RATE, 1e3),
  unitRow('MHz', '', RATE, 1e6),
  unitRow('GHz', '', RATE, 1e9),
];

/** The unit whose sign stands before its number. */
export const DOLLAR_ROW = unitRow('$', 'USD usd dollar dollars', MONEY, 1);

const MONEY_ROWS: readonly UnitRow[] = [
  DOLLAR_ROW,
  unitRow('cent', 'cents', MONEY, 1, 100),
];

/** A percent sign is a unit of a hundredth; `x` says times, as in `3x replication`. */
const PLAIN_ROWS: readonly UnitRow[] = [
  { ...unitRow('%', 'percent pct', PLAIN, 1, 100), style: 'percent' },
  unitRow('x', '', PLAIN, 1),
];

const DECIMAL_PREFIXES = [['K', 'kilo', 1e3], ['M', 'mega', 1e6], ['G', 'giga', 1e9], ['T', 'tera', 1e12], ['P', 'peta', 1e15], ['E', 'exa', 1e18], ['Z', 'zetta', 1e21]] as const;
const BINARY_PREFIXES = [['Ki', 'kibi', 2 ** 10], ['Mi', 'mebi', 2 ** 20], ['Gi', 'gibi', 2 ** 30], ['Ti', 'tebi', 2 ** 40], ['Pi', 'pebi', 2 ** 50], ['Ei', 'exbi', 2 ** 60]] as const;

/** Amounts of data: K is 1000, Ki is 1024, B is a byte, b a bit. */
function listDataRows(): UnitRow[] {
  const rows = [
    unitRow('B', 'byte bytes', DATA, 1),
    unitRow('Bps', '', DATA_RATE, 1),
    { ...unitRow('b', 'bit bits', DATA, 1, 8), style: 'bits' as const },
    { ...unitRow('bps', '', DATA_RATE, 1, 8), style: 'bits' as const },
  ];
  for (const [prefix, word, factor] of DECIMAL_PREFIXES) {
    const small = prefix === 'K' ? ['k'] : [];
    const spell = (unit: string) => small.map((letter) => letter + unit);
    rows.push(
      unitRow(`${prefix}B`, [...spell('B'), `${word}byte`, `${word}bytes`].join(' '), DATA, factor),
      { ...unitRow(`${prefix}b`, [...spell('b'), `${prefix}bit`, ...spell('bit'), `${word}bit`, `${word}bits`].join(' '), DATA, factor, 8), style: 'bits' },
      { ...unitRow(`${prefix}bps`, spell('bps').join(' '), DATA_RATE, factor, 8), style: 'bits' },
      unitRow(`${prefix}Bps`, spell('Bps').join(' '), DATA_RATE, factor),
    );
  }
  for (const [prefix, word, factor] of BINARY_PREFIXES) {
    rows.push(
      { ...unitRow(`${prefix}B`, `${word}byte ${word}bytes`, DATA, factor), style: 'binary' },
      { ...unitRow(`${prefix}b`, `${word}bit ${word}bits`, DATA, factor, 8), style: 'bits' },
    );
  }
  return rows;
}

/** Every unit there is. */
export const UNITS: readonly UnitRow[] = [...TIME_ROWS, ...listDataRows(), ...RATE_ROWS, ...MONEY_ROWS, ...PLAIN_ROWS];

const UNITS_BY_NAME: ReadonlyMap<string, UnitRow> = new Map(
  UNITS.flatMap((row) => [row.symbol, ...row.aliases].map((name) => [name, row] as const)),
);

/** The row of a symbol or alias, written exactly so: case tells KB from Kb and M from m. */
export function findUnitRow(name: string): UnitRow | undefined {
  return UNITS_BY_NAME.get(name);
}

const SYMBOLS_BY_LOWER_NAME = groupByLowerName();

function groupByLowerName(): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, { symbol }] of UNITS_BY_NAME) {
    const group = groups.get(name.toLowerCase());
    if (group === undefined) groups.set(name.toLowerCase(), [symbol]);
    else if (!group.includes(symbol)) group.push(symbol);
  }
  return groups;
}

/** The symbols of all units whose name is this but for upper and lower case. `gb` gives `GB` and `Gb`. */
export function listSymbolsInAnyCase(name: string): readonly string[] {
  return SYMBOLS_BY_LOWER_NAME.get(name.toLowerCase()) ?? [];
}

/** All symbols and aliases, for suggestions. */
export function listUnitNames(): Iterable<string> {
  return UNITS_BY_NAME.keys();
}

/** Words and letters that multiply the number before them. A `B` is bytes; see parse-literal.ts. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['P', 1e15],
  ['bn', 1e9],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
]);
