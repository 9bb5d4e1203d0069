/** Thrown by the readers of this file; whoever reads a whole takes it for damage. */
export class UnsoundValue extends Error {}

/** The keys and values of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** A JSON object, as its fields. */
export function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UnsoundValue();
  return value as Fields;
}

/** A JSON array. */
export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new UnsoundValue();
  return value;
}

/** A list of finite numbers. */
export function numbersOf(value: unknown): readonly number[] {
  return listOf(value).map(finite);
}

/** Null, or what another reader makes of the value: `orNull(row[3], whole)`. */
export function orNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null ? null : read(value);
}

/** The word that a number stands for: `oneOf(['a', 'b'], 1)` is 'b'. */
export function oneOf<T>(words: readonly T[], index: unknown): T {
  const word = words[whole(index)];
  if (word === undefined) throw new UnsoundValue();
  return word;
}

/** A finite number. */
export function finite(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new UnsoundValue();
  return value;
}

/** A whole number that is exact. */
export function whole(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new UnsoundValue();
  return value as number;
}

/** A text. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new UnsoundValue();
  return value;
}
