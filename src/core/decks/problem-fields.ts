import type { GenericSchema } from 'valibot';
import { explainUnknownField, type Fault } from './explain-issue.ts';
import { nearestWord } from './nearest-word.ts';

type Path = readonly (string | number)[];

/** What a schema of objects and lists shows of itself. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly wrapped?: Shape;
}

/** A value without the fields that its schema does not have, and a fault for each of those. */
export interface KnownFields {
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

/**
 * Takes out all fields that a schema does not have, however deep; the schema itself would stop at the first. `owner` says whose
 * the outermost fields are. `keepKnownFields(PROBLEM_SCHEMA, { levle: 'mid' }, 'a problem').faults` asks whether `level` was meant.
 */
export function keepKnownFields(schema: GenericSchema, value: unknown, owner: string): KnownFields {
  const faults: Fault[] = [];
  return { value: keep(schema as Shape, value, { path: [], owner }, faults), faults };
}

interface Place {
  readonly path: Path;
  readonly owner: string;
}

function keep(schema: Shape, value: unknown, place: Place, faults: Fault[]): unknown {
  const { wrapped, item, entries } = schema;
  if (wrapped !== undefined) return keep(wrapped, value, place, faults);
  if (item !== undefined && Array.isArray(value)) return value.map((each, index) => keep(item, each, within(place, index), faults));
  if (entries === undefined || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const known = Object.keys(entries);
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, inner]) => {
      const entry = Object.hasOwn(entries, field) ? entries[field] : undefined;
      if (entry !== undefined) return [[field, keep(entry, inner, within(place, field), faults)]];
      const fault = explainUnknownField(field, known, place.owner, hintOfComma(field, inner, known, place.path));
      faults.push({ ...fault, path: [...place.path, field] });
      return [];
    }),
  );
}

function within({ path }: Place, step: string | number): Place {
  const owner = typeof step === 'number' ? `an item of \`${path.at(-1)}\`` : `\`${step}\``;
  return { path: [...path, step], owner };
}

/** `{ value: 2,000 /s }` is a value of 2 and a field named `000 /s` without value: what is seen is a field that nobody wrote. */
function hintOfComma(field: string, value: unknown, known: readonly string[], path: Path): string | undefined {
  if (value !== null || path.length === 0 || nearestWord(field, known) !== undefined) return undefined;
  return 'a comma within { } begins a new field: put a text or figure that has commas in quotes';
}
