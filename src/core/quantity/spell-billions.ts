import { evaluate } from './evaluate.ts';

/** A number with a B right behind it that is followed by nothing it could count: of `2B users` no one doubts the billions. */
const NUMBER_WITH_B = /(?<![\p{L}\p{N}$.,_])(\d[\d.,_]*)B(?![\p{L}\p{N}.])(?!\s+(?!(?:in|to|per|of|about|x)\b)\p{L})/gu;
const DATA_UNIT = /(?<=[\d\s(*/+-]|^)(?:[KMGTPE]i?B|[KMGTPE]?bps|(?:kilo|mega|giga|tera|peta)?(?:byte|bit)s?)(?![\p{L}\p{N}])/iu;
/** A multiplied amount in thousands or more; `/ 86400` is a rate. */
const LARGE_COUNT = /(?<!\/\s*)(?<![\p{L}\p{N}.,_])(?:\d[\d.,_]*\s?(?:k|K|M|G|T|thousand|million|billion|trillion)(?![\p{L}\p{N}])|\d[\d.]*e\d+|\d{1,3}(?:[,_]\d{3})+|\d{4,}|\d[\d.,_]*B\s+\p{L})(?!B)/u;
const DIVIDES = /(?:\/|÷|\bper)\s*$/u;
/** No machine park holds so many things: whoever divides by `nB` and gets more pieces of n bytes meant n billion things. */
const MOST_PIECES = 1e11;
/** A hundred and more is the size of a record rather than a count, where it is no rate. */
const RECORD_BYTES = 100;

/**
 * An expression with `1 billion` for each `1B` that can be no byte, or is likely to be none; a space before the B says bytes.
 * - In a sum without other data it is a billion, unless something large is multiplied with it, or it is 100 and more and no
 *   rate: `1B / day` is a rate of events, `100M * 500B` and `200B * 50` are amounts of data.
 * - Beside other data it is bytes, unless the sum is then bytes times bytes or per byte: `2 KB * 1B`.
 * - A size divided by it is a size per thing if it says `1B`, or if bytes would give 100 billion pieces and more:
 *   `50 TB / 2B` is 25 KB for each of 2 billion, `64 GB / 100B` is how many 100 bytes fit.
 * `spellBillions('1B * 0.2 / day')` is `1 billion * 0.2 / day`.
 */
export function spellBillions(expression: string): string {
  const spelled = spellSome(expression);
  return spelled === expression ? expression : spellBillions(spelled);
}

function spellSome(expression: string): string {
  const numbers = [...expression.matchAll(NUMBER_WITH_B)];
  if (numbers.length === 0) return expression;
  const perThing = numbers.map((number) => spellOne(expression, number)).find((spelling, i) => isPerThing(expression, spelling, numbers[i]));
  if (perThing !== undefined) return perThing;
  const others = expression.replaceAll(NUMBER_WITH_B, '');
  if (isPlausible(expression) && (DATA_UNIT.test(others) || LARGE_COUNT.test(others) || isOfRecords(expression, numbers))) return expression;
  const spellings = [...numbers.slice(0, 1).map((number) => spellOne(expression, number)), expression.replaceAll(NUMBER_WITH_B, '$1 billion')];
  return spellings.find(isPlausible) ?? expression;
}

function spellOne(expression: string, { 0: number, 1: digits = '', index }: RegExpExecArray): string {
  return `${expression.slice(0, index)}${digits} billion${expression.slice(index + number.length)}`;
}

/** Whether a size is divided by this number, and comes to more pieces of so many bytes than there could be. */
function isPerThing(asBytes: string, asBillions: string, number: RegExpExecArray | undefined): boolean {
  if (number === undefined || !DIVIDES.test(asBytes.slice(0, number.index))) return false;
  const [pieces, each] = [evaluate(asBytes), evaluate(asBillions)];
  if (!pieces.ok || !each.ok || pieces.value.dimension.data !== 0 || each.value.dimension.data !== 1) return false;
  return Number(number[1]) === 1 || Math.abs(pieces.value.value) >= MOST_PIECES;
}

function isOfRecords(expression: string, numbers: readonly RegExpExecArray[]): boolean {
  const computed = evaluate(expression);
  const isAmount = computed.ok && computed.value.dimension.data === 1 && computed.value.dimension.time === 0 && computed.value.value >= 1;
  return isAmount && numbers.some(([, digits = '']) => Number(digits.replaceAll(/[,_]/gu, '')) >= RECORD_BYTES);
}

/** Bytes times bytes mean nothing, nor does anything per byte. */
function isPlausible(expression: string): boolean {
  const computed = evaluate(expression);
  return computed.ok && (computed.value.dimension.data === 0 || computed.value.dimension.data === 1);
}
