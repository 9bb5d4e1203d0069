import { type GenericSchema, safeParse } from 'valibot';
import { ok, err, type Result } from '../result.ts';
import type { Category } from './categories.ts';
import { type DeckEntry, ENTRY_SCHEMAS, FACT_SCHEMA, SOURCE_SCHEMA, type Source } from './entry-schema.ts';
import { explainIssue, explainUnknownField, type Fault } from './explain-issue.ts';
import { nearestWord } from './nearest-word.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a value means, and its faults; undefined where they leave nothing to use. */
export interface Understood<T> {
  readonly value: T | undefined;
  readonly faults: readonly Fault[];
}

const CARD_FIELDS = fieldsByType();

/** Reads one item of `cards`; the file's category stands in where it has none. */
export function parseCardEntry(input: unknown, fileCategory: Category | 'wrong' | undefined): Understood<DeckEntry> {
  const fields = asFields(input, 'card');
  if (!fields.ok) return fields.error;
  const type = fields.value['type'];
  if (typeof type !== 'string' || !Object.hasOwn(ENTRY_SCHEMAS, type)) return unknownType(type);
  const known = type as keyof typeof ENTRY_SCHEMAS;
  const hint = (field: string) => {
    const owners = [...CARD_FIELDS].filter(([, names]) => names.includes(field)).map(([name]) => name);
    return owners.length === 0 ? undefined : `it belongs to ${owners.join(' and ')} cards`;
  };
  const understood = understand(ENTRY_SCHEMAS[known] as GenericSchema<unknown, DeckEntry>, fields.value, `a ${known} card`, CARD_FIELDS.get(known) ?? [], hint);
  return withCategory(understood, fileCategory);
}

/** Reads one item of `facts` as a number entry. */
export function parseFactEntry(input: unknown, fileCategory: Category | 'wrong' | undefined): Understood<DeckEntry> {
  const fields = asFields(input, 'number fact');
  if (!fields.ok) return fields.error;
  const { value, faults } = understand(FACT_SCHEMA, fields.value, 'a number fact', Object.keys(FACT_SCHEMA.entries));
  const entry = value === undefined ? undefined : ({ type: 'number', ...value } as DeckEntry);
  return withCategory({ value: entry, faults }, fileCategory);
}

/** Reads one item of `sources`. */
export function parseSource(input: unknown): Understood<Source> {
  const fields = asFields(input, 'source');
  if (!fields.ok) return fields.error;
  return understand(SOURCE_SCHEMA, fields.value, 'a source', Object.keys(SOURCE_SCHEMA.entries));
}

function fieldsByType(): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(ENTRY_SCHEMAS).map(([type, schema]) => [type, Object.keys(schema.entries)]));
}

function asFields(input: unknown, what: string): Result<Fields, Understood<never>> {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return ok(input as Fields);
  return err({ value: undefined, faults: [{ path: [], message: `is not a ${what}: write its fields as "name: value" lines` }] });
}

function unknownType(type: unknown): Understood<never> {
  const types = Object.keys(ENTRY_SCHEMAS);
  if (type === undefined || type === null) {
    return { value: undefined, faults: [{ path: ['type'], message: `\`type\` is missing: add ${types.join(', ')}` }] };
  }
  const meant = nearestWord(String(type), types);
  const advice = meant === undefined ? `use ${types.join(', ')}` : `did you mean ${meant}?`;
  return { value: undefined, faults: [{ path: ['type'], message: `\`type\` "${String(type)}" does not exist: ${advice}` }] };
}

/** Unknown fields are reported, and then left aside: a card can be used without them. */
function understand<T>(
  schema: GenericSchema<unknown, T>,
  fields: Fields,
  owner: string,
  known: readonly string[],
  hintFor?: (field: string) => string | undefined,
): Understood<T> {
  const unknown = Object.keys(fields).filter((field) => !known.includes(field));
  const faults = unknown.map((field) => explainUnknownField(field, known, owner, hintFor?.(field)));
  const rest = unknown.length === 0 ? fields : Object.fromEntries(Object.entries(fields).filter(([field]) => known.includes(field)));
  const parsed = safeParse(schema, rest);
  if (parsed.success) return { value: parsed.output, faults };
  return { value: undefined, faults: [...faults, ...parsed.issues.map(explainIssue)] };
}

function withCategory(understood: Understood<DeckEntry>, fileCategory: Category | 'wrong' | undefined): Understood<DeckEntry> {
  const { value, faults } = understood;
  if (value === undefined || value.category !== undefined) return understood;
  if (fileCategory === 'wrong') return { value: undefined, faults };
  if (fileCategory !== undefined) return { value: { ...value, category: fileCategory }, faults };
  return { value: undefined, faults: [...faults, { path: [], message: '`category` is missing: add it here or at the top of the file' }] };
}
