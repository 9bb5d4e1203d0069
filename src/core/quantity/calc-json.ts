import { toUnit } from './convert.ts';
import { nameBaseUnit, nameDimension } from './dimension.ts';
import { formatQuantity } from './format-quantity.ts';
import type { Quantity } from './quantity.ts';
import { writeUnit } from './unit.ts';

/** What `sysdrill calc --json` prints. */
export interface CalcJson {
  /** In the unit that `in` or `to` asked for, else in base units: seconds, bytes, dollars, per second, plain numbers. */
  readonly value: number;
  readonly unit: string;
  readonly dimension: string;
  readonly text: string;
}

/** A result for scripts. 1,157.4 per second is `{ value: 1157.4…, unit: '/s', dimension: 'rate', text: '1,157/s' }`. */
export function toCalcJson(quantity: Quantity): CalcJson {
  const { unit } = quantity;
  return {
    value: unit === undefined ? quantity.value : toUnit(quantity.value, unit),
    unit: unit === undefined ? nameBaseUnit(quantity.dimension) : writeUnit(unit, unit.nouns.size > 0 ? 'plural' : 'singular'),
    dimension: nameDimension(quantity.dimension),
    text: formatQuantity(quantity),
  };
}
