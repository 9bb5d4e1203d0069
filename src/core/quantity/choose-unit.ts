import { toUnit } from './convert.ts';
import type { Dimension } from './dimension.ts';
import { DATA, DATA_RATE, MONEY, MONEY_RATE, PLAIN, RATE, sameDimension, TIME } from './dimension.ts';
import { roundToDigits } from './format-number.ts';
import type { DisplayStyle, Quantity } from './quantity.ts';
import type { Unit } from './unit.ts';
import { joinUnits, unitOfRow } from './unit.ts';
import { DOLLAR_ROW, findUnitRow } from './units.ts';

/** Rounding must not show 1,000 KB where 1 MB is meant. */
const NEARLY_ONE = 0.9995;

const TIMES = ['ns', 'us', 'ms', 's', 'min', 'h', 'day', 'year'].map((symbol) => unitNamed(symbol));
const BYTES = ['B', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB', 'ZB'].map((symbol) => unitNamed(symbol));
const BINARY_BYTES = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'].map((symbol) => unitNamed(symbol));
const BITS = ['b', 'Kb', 'Mb', 'Gb', 'Tb', 'Pb', 'Eb'].map((symbol) => unitNamed(symbol));
const BIT_RATES = ['bps', 'Kbps', 'Mbps', 'Gbps', 'Tbps', 'Pbps'].map((symbol) => unitNamed(symbol));
const SECOND = unitNamed('s');
const PER_SECOND = unitNamed('s', -1);
const PER_DAY = unitNamed('day', -1);
const PER_YEAR = unitNamed('year', -1);
const RATES = [PER_SECOND, unitNamed('min', -1), unitNamed('h', -1), PER_DAY, PER_YEAR];
/** Intervals of which people also say a part: 0.2 a day. */
const PARTLY_USED_RATES: ReadonlySet<Unit> = new Set([PER_SECOND, PER_DAY]);
const PER_MONTH = unitNamed('month', -1);
const PER_GIGABYTE = unitNamed('GB', -1);
const DOLLARS = unitOfRow(DOLLAR_ROW, 1);
const PER_CENT = unitNamed('%');

/** What is paid by the month is said by the year where that is the rounder sum. */
const COSTS = [joinUnits(DOLLARS, PER_MONTH), joinUnits(DOLLARS, PER_YEAR)];

/** The other units that dollars are quoted in, by what they are paid for. */
const PRICES: readonly Unit[] = [
  DOLLARS,
  joinUnits(DOLLARS, PER_GIGABYTE),
  joinUnits(joinUnits(DOLLARS, PER_GIGABYTE), PER_MONTH),
];

/** The unit that a person would choose for a quantity that does not ask for one; undefined for plain numbers and the unusual. */
export function chooseUnit({ value, dimension, style }: Quantity): Unit | undefined {
  const size = Math.abs(value);
  if (sameDimension(dimension, PLAIN)) return style === 'percent' ? PER_CENT : undefined;
  if (sameDimension(dimension, TIME)) return chooseTime(size);
  if (sameDimension(dimension, RATE)) return chooseRate(size);
  if (sameDimension(dimension, DATA)) return chooseLargest(size, listDataUnits(style));
  if (sameDimension(dimension, DATA_RATE)) return chooseDataRate(size, style);
  return sameDimension(dimension, MONEY_RATE) ? chooseRoundest(size, COSTS) : choosePrice(dimension);
}

function unitNamed(symbol: string, exponent = 1): Unit {
  const row = findUnitRow(symbol);
  if (row === undefined) throw new Error(`the units table has no ${symbol}`);
  return unitOfRow(row, exponent);
}

function chooseLargest(size: number, units: readonly Unit[]): Unit | undefined {
  if (size === 0) return units[0];
  return units.findLast((unit) => toUnit(size, unit) >= NEARLY_ONE) ?? units[0];
}

function listDataUnits(style: DisplayStyle | undefined): readonly Unit[] {
  if (style === 'binary') return BINARY_BYTES;
  return style === 'bits' ? BITS : BYTES;
}

/** People say 100 s, 90 min, 36 h and 100 days rather than 1.67 min, 1.5 h, 1.5 days and 0.27 years. */
function chooseTime(size: number): Unit | undefined {
  if (size === 0) return SECOND;
  const largest = chooseLargest(size, TIMES) ?? SECOND;
  const index = TIMES.indexOf(largest);
  const smaller = TIMES[index - 1];
  if (smaller === undefined || index < 4 || isShortest(size, largest)) return largest;
  const limit = index === 7 ? 0 : 2;
  return toUnit(size, largest) < limit && countDigits(toUnit(size, smaller)) <= countDigits(toUnit(size, largest)) ? smaller : largest;
}

function isShortest(size: number, unit: Unit): boolean {
  return countDigits(toUnit(size, unit)) === 1;
}

/** Per second from one a second on; below that the interval that needs the fewest digits: 3/day, 0.5/s, 1/min. */
function chooseRate(size: number): Unit {
  if (size === 0 || size >= NEARLY_ONE) return PER_SECOND;
  const candidates = RATES.filter((unit) => toUnit(size, unit) >= NEARLY_ONE || (PARTLY_USED_RATES.has(unit) && toUnit(size, unit) >= 0.1));
  return chooseRoundest(size, candidates) ?? PER_YEAR;
}

/** The unit in which a value has the fewest digits; of several the first. */
function chooseRoundest(size: number, units: readonly Unit[]): Unit | undefined {
  let [best] = units;
  for (const unit of units) {
    if (best !== undefined && countDigits(toUnit(size, unit)) < countDigits(toUnit(size, best))) best = unit;
  }
  return best;
}

function chooseDataRate(size: number, style: DisplayStyle | undefined): Unit | undefined {
  if (style === 'bits') return chooseLargest(size, BIT_RATES);
  const units = listDataUnits(style);
  const per = size > 0 && size < NEARLY_ONE ? PER_DAY : PER_SECOND;
  const amount = chooseLargest(toUnit(size, per), units);
  return amount === undefined ? undefined : joinUnits(amount, per);
}

function choosePrice(dimension: Dimension): Unit | undefined {
  return dimension.money === MONEY.money ? PRICES.find((unit) => sameDimension(unit.dimension, dimension)) : undefined;
}

/** Significant digits of a number rounded to three, without trailing zeros: 1,000 has one. */
function countDigits(value: number): number {
  const digits = roundToDigits(value, 3).toExponential(2).slice(0, 4).replace('.', '');
  return digits.replace(/0+$/u, '').length;
}
