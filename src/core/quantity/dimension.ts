/** What a quantity measures: exponents of bytes, seconds and dollars. Counts of things are plain numbers. */
export interface Dimension {
  readonly data: number;
  readonly time: number;
  readonly money: number;
}

export const PLAIN: Dimension = { data: 0, time: 0, money: 0 };
export const TIME: Dimension = { data: 0, time: 1, money: 0 };
export const RATE: Dimension = { data: 0, time: -1, money: 0 };
export const DATA: Dimension = { data: 1, time: 0, money: 0 };
export const DATA_RATE: Dimension = { data: 1, time: -1, money: 0 };
export const MONEY: Dimension = { data: 0, time: 0, money: 1 };
export const MONEY_RATE: Dimension = { data: 0, time: -1, money: 1 };

const LARGEST_EXPONENT = 9;

const NAMES = new Map<string, string>([
  ['0,0,0', 'number'],
  ['0,1,0', 'time'],
  ['0,-1,0', 'rate'],
  ['1,0,0', 'data'],
  ['1,-1,0', 'data rate'],
  ['0,0,1', 'money'],
  ['0,-1,1', 'money per time'],
  ['-1,0,1', 'money per data'],
  ['-1,-1,1', 'money per data per time'],
]);

/** Whether two quantities can be added and compared. */
export function sameDimension(left: Dimension, right: Dimension): boolean {
  return left.data === right.data && left.time === right.time && left.money === right.money;
}

/** The dimension of a product; with `power` -1 that of a quotient. Bytes and seconds to the -1 are bytes per second. */
export function multiplyDimensions(left: Dimension, right: Dimension, power = 1): Dimension {
  return {
    data: left.data + right.data * power,
    time: left.time + right.time * power,
    money: left.money + right.money * power,
  };
}

/** Whether the exponents are whole and small: `(2 s)^0.5` and `(2 s)^100` are slips, not quantities. */
export function isUsableDimension({ data, time, money }: Dimension): boolean {
  return [data, time, money].every((exponent) => Number.isInteger(exponent) && Math.abs(exponent) <= LARGEST_EXPONENT);
}

/** The name that people and scripts read: `number`, `time`, `data rate`, or `data^2 time^-1` for the unusual. */
export function nameDimension({ data, time, money }: Dimension): string {
  const name = NAMES.get(`${data + 0},${time + 0},${money + 0}`);
  if (name !== undefined) return name;
  const parts: string[] = [];
  for (const [word, exponent] of [['money', money], ['data', data], ['time', time]] as const) {
    if (exponent !== 0) parts.push(exponent === 1 ? word : `${word}^${exponent}`);
  }
  return parts.join(' ');
}

/** The unit in which values are kept: `s`, `B`, `/s`, `B/s`, `$/B/s`, or nothing for plain numbers. */
export function nameBaseUnit({ data, time, money }: Dimension): string {
  let above = '';
  let below = '';
  for (const [symbol, exponent] of [['$', money], ['B', data], ['s', time]] as const) {
    const size = Math.abs(exponent) === 1 ? symbol : `${symbol}^${Math.abs(exponent)}`;
    if (exponent > 0) above += above === '' ? size : `*${size}`;
    if (exponent < 0) below += `/${size}`;
  }
  return above + below;
}
