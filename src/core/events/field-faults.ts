/** The keys and values of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** A text that is not empty: what is wrong with that field, null if nothing is. */
export function faultOfText(fields: Fields, key: string): string | null {
  return isText(fields[key]) ? null : `"${key}" is missing`;
}

/** A finite number: what is wrong with that field, null if nothing is. */
export function faultOfNumber(fields: Fields, key: string): string | null {
  return isNumber(fields[key]) ? null : `"${key}" is not a number`;
}

/** A whole number that is exact: what is wrong with that field, null if nothing is. */
export function faultOfWhole(fields: Fields, key: string): string | null {
  return isWhole(fields[key]) ? null : `"${key}" is not a whole number`;
}

/** True or false: what is wrong with that field, null if nothing is. */
export function faultOfSwitch(fields: Fields, key: string): string | null {
  return typeof fields[key] === 'boolean' ? null : `"${key}" is neither true nor false`;
}

/** One of some words: what is wrong with that field, null if nothing is. */
export function faultOfWord(fields: Fields, key: string, words: readonly string[]): string | null {
  return words.includes(String(fields[key])) ? null : `"${key}" is not one of ${words.join(', ')}`;
}

/** An object or null: what is wrong with that field, null if nothing is. */
export function faultOfRecord(fields: Fields, key: string): string | null {
  return fields[key] === null || isFields(fields[key]) ? null : `"${key}" is neither a state nor null`;
}

/** A list in which every item fits: what is wrong with that field, null if nothing is. */
export function faultOfList(fields: Fields, key: string, fits: (item: unknown) => boolean): string | null {
  const list = fields[key];
  return Array.isArray(list) && list.every(fits) ? null : `"${key}" is not the list that it should be`;
}

/** Whether a value is a JSON object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a text that is not empty. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Whether a value is a finite number. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** Whether a value is a whole number that is exact. */
export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** The first fault of the objects in a list, null if there is none. */
export function faultOfEach(fields: Fields, key: string, faultOf: (item: Fields) => string | null): string | null {
  const list = fields[key];
  if (!Array.isArray(list)) return `"${key}" is not a list`;
  for (const item of list) {
    const fault = isFields(item) ? faultOf(item) : 'it holds something else than objects';
    if (fault !== null) return `${fault} in "${key}"`;
  }
  return null;
}
