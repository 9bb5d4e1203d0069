import { chooseUnit } from './choose-unit.ts';
import { toUnit } from './convert.ts';
import { nameBaseUnit, PLAIN, RATE, sameDimension } from './dimension.ts';
import type { NumberForm } from './format-number.ts';
import { formatNumber, formatPercent } from './format-number.ts';
import { findKnownNoun, pluralOf } from './nouns.ts';
import type { Quantity } from './quantity.ts';
import type { Unit } from './unit.ts';
import { writeUnit } from './unit.ts';

/** How the number and what stands around it are put together. */
interface Layout {
  readonly before: string;
  readonly write: (value: number) => string;
  readonly after: (value: number) => string;
}

const SPOKEN_INTERVALS: ReadonlyMap<string, string> = new Map([
  ['s', 'second'],
  ['min', 'minute'],
  ['h', 'hour'],
]);

/**
 * Writes a quantity as a person would: `1,157/s`, `547 TB`, `5.56 h`, `99.78%`, `$0.023/GB/month`, `100 M users`,
 * `about 1.2 k per second`, `10..50 GB`; in the unit that was asked for, if any. What it writes can be read back.
 */
export function formatQuantity(quantity: Quantity): string {
  const layout = layOut(quantity);
  const { value, low, high } = quantity;
  const text = low === undefined || high === undefined ? writeOne(value, layout) : writeRange(low, high, layout);
  return quantity.approximate ? `about ${text}` : text;
}

function layOut(quantity: Quantity): Layout {
  const unit = quantity.unit ?? chooseUnit(quantity);
  const form = formOf(quantity, unit);
  if (unit === undefined) return layOutWithoutUnit(quantity, form);
  const inUnit = (value: number): number => toUnit(value, unit);
  if (unit.style === 'percent') return { before: '', write: formatPercent, after: () => '%' };
  const write = (value: number): string => formatNumber(inUnit(value), form);
  const named = writeUnit(unit, 'singular');
  if (named.startsWith('$')) return { before: '$', write, after: () => named.slice(1) + nounsBelow(quantity) };
  const spell = (value: number): string => spellUnit(quantity, unit, Math.abs(inUnit(value)) === 1);
  const [above, below] = [quantity.unit === undefined ? nounsAbove(quantity) : '', nounsBelow(quantity)];
  return { before: '', write, after: (value) => (isCount(quantity) ? above + below + spell(value) : spell(value) + below) };
}

function layOutWithoutUnit(quantity: Quantity, form: NumberForm): Layout {
  const base = nameBaseUnit(quantity.dimension);
  const space = base === '' || base.startsWith('/') ? '' : ' ';
  const after = (value: number): string => nounsAbove(quantity, Math.abs(value) === 1) + space + base + nounsBelow(quantity);
  return { before: '', write: (value) => formatNumber(value, form), after };
}

function formOf(quantity: Quantity, unit: Unit | undefined): NumberForm {
  if (quantity.approximate) return 'about';
  const { dimension } = quantity;
  if (sameDimension(dimension, PLAIN)) return quantity.low === undefined ? 'count' : 'rate';
  if (unit !== undefined && (dimension.money > 0 || sameDimension(dimension, RATE))) return 'rate';
  return 'amount';
}

function writeOne(value: number, { before, write, after }: Layout): string {
  const number = write(value);
  const sign = number.startsWith('-') ? '-' : '';
  return sign + before + number.slice(sign.length) + after(value);
}

function writeRange(low: number, high: number, { before, write, after }: Layout): string {
  return `${writeOne(low, { before, write, after: () => '' })}..${writeOne(high, { before, write, after: () => '' })}${after(high)}`;
}

function spellUnit(quantity: Quantity, unit: Unit, isOne: boolean): string {
  const text = writeUnit(unit, isOne ? 'singular' : 'plural');
  if (!text.startsWith('/')) return ` ${text}`;
  const [part] = unit.parts;
  if (!quantity.approximate || unit.parts.length !== 1 || part === undefined) return text;
  return ` per ${SPOKEN_INTERVALS.get(part.symbol) ?? part.symbol}`;
}

/** The noun of a count or a rate, ` users` (new nouns are told by their plural only); nothing where several meet, as no one says 5 users*tweets. */
function nounsAbove(quantity: Quantity, isOne = false): string {
  const above = [...quantity.nouns].find(([, exponent]) => exponent > 0);
  if (above === undefined || !isSimple(quantity) || !isCount(quantity)) return '';
  return ` ${isOne && findKnownNoun(above[0]) !== undefined ? above[0] : pluralOf(above[0])}`;
}

/** The `/user` of `2 KB/user`. */
function nounsBelow(quantity: Quantity): string {
  const below = [...quantity.nouns].find(([, exponent]) => exponent < 0);
  const shown = isSimple(quantity) && (quantity.nouns.size === 1 || isCount(quantity));
  return below !== undefined && shown && quantity.unit === undefined ? `/${below[0]}` : '';
}

function isCount({ dimension }: Quantity): boolean {
  return sameDimension(dimension, PLAIN) || sameDimension(dimension, RATE);
}

/** At most one noun above and one below, each once. */
function isSimple({ nouns }: Quantity): boolean {
  const exponents = [...nouns.values()].toSorted((a, b) => a - b).join();
  return ['1', '-1', '-1,1'].includes(exponents);
}
