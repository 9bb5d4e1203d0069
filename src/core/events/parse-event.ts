import { EVENT_VERSION, type Event, type EventType } from './event.ts';

/**
 * What a line of a log turned out to be. unknown: of a type that this program does not know, to be kept and skipped;
 * newer: of a format that only a newer program reads; unreadable: `reason` completes "the line cannot be used: …".
 */
export type ParsedLine =
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'unknown'; readonly type: string }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

type Fields = Readonly<Record<string, unknown>>;

/** What is wrong with the data of one type of event; null if nothing is. One entry for each type. */
const FAULT_OF_DATA: { readonly [K in EventType]: (data: Fields) => string | null } = {
  review: faultOfReview,
  undo: (data) => faultOfText(data, 'target'),
  suspend: (data) => faultOfText(data, 'card') ?? faultOfWord(data, 'reason', ['user', 'leech']),
  unsuspend: (data) => faultOfText(data, 'card'),
  bury: (data) => faultOfText(data, 'card') ?? faultOfWhole(data, 'day'),
  flag: (data) => faultOfText(data, 'card') ?? faultOfSwitch(data, 'on'),
  parameters: faultOfParameters,
  plan: (data) => faultOfWhole(data, 'day') ?? faultOfList(data, 'cards', isText),
};

/**
 * Reads one line of a log (without its line end) and checks its shape by hand, as a schema library would take
 * several times as long for the hundred thousands of lines of a long history.
 * `parseEvent('{"v":2}')` is `{ kind: 'newer', version: 2 }`.
 */
export function parseEvent(line: string): ParsedLine {
  const value = parseObject(line);
  if (value === null) return { kind: 'unreadable', reason: 'it is not a JSON object' };
  const version = value['v'];
  if (!isWhole(version) || version < 1) return { kind: 'unreadable', reason: 'it has no format version "v"' };
  if (version > EVENT_VERSION) return { kind: 'newer', version };
  const fault = faultOfEnvelope(value);
  if (fault !== null) return { kind: 'unreadable', reason: fault };
  const type = value['type'] as string;
  if (!isEventType(type)) return { kind: 'unknown', type };
  const dataFault = FAULT_OF_DATA[type](value['data'] as Fields);
  if (dataFault !== null) return { kind: 'unreadable', reason: `${dataFault} (${type})` };
  return { kind: 'event', event: value as unknown as Event };
}

function parseObject(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

function faultOfEnvelope(value: Fields): string | null {
  const fault = faultOfText(value, 'id') ?? faultOfText(value, 'device') ?? faultOfText(value, 'type');
  if (fault !== null) return fault;
  if (!isWhole(value['at'])) return '"at" is not a whole number of milliseconds';
  return isFields(value['data']) ? null : '"data" is missing';
}

function faultOfReview(data: Fields): string | null {
  const { grade } = data;
  if (grade !== 1 && grade !== 2 && grade !== 3 && grade !== 4) return '"grade" is not 1, 2, 3 or 4';
  return (
    faultOfText(data, 'card') ??
    faultOfNumber(data, 'elapsedMs') ??
    faultOfNumber(data, 'dayShiftMin') ??
    faultOfText(data, 'scheduler') ??
    faultOfRecord(data, 'before') ??
    faultOfRecord(data, 'after')
  );
}

function faultOfParameters(data: Fields): string | null {
  if (data['weights'] !== null) {
    const fault = faultOfList(data, 'weights', isNumber);
    if (fault !== null) return fault;
  }
  if (data['interviewDay'] !== null && !isWhole(data['interviewDay'])) return '"interviewDay" is not a whole number';
  return (
    faultOfNumber(data, 'desiredRetention') ??
    faultOfList(data, 'learningStepsMin', isNumber) ??
    faultOfList(data, 'relearningStepsMin', isNumber) ??
    faultOfNumber(data, 'maximumIntervalDays') ??
    faultOfSwitch(data, 'fuzz')
  );
}

function faultOfText(fields: Fields, key: string): string | null {
  return isText(fields[key]) ? null : `"${key}" is missing`;
}

function faultOfNumber(fields: Fields, key: string): string | null {
  return isNumber(fields[key]) ? null : `"${key}" is not a number`;
}

function faultOfWhole(fields: Fields, key: string): string | null {
  return isWhole(fields[key]) ? null : `"${key}" is not a whole number`;
}

function faultOfSwitch(fields: Fields, key: string): string | null {
  return typeof fields[key] === 'boolean' ? null : `"${key}" is neither true nor false`;
}

function faultOfWord(fields: Fields, key: string, words: readonly string[]): string | null {
  return words.includes(String(fields[key])) ? null : `"${key}" is not one of ${words.join(', ')}`;
}

function faultOfRecord(fields: Fields, key: string): string | null {
  return fields[key] === null || isFields(fields[key]) ? null : `"${key}" is neither a state nor null`;
}

function faultOfList(fields: Fields, key: string, fits: (item: unknown) => boolean): string | null {
  const list = fields[key];
  return Array.isArray(list) && list.every(fits) ? null : `"${key}" is not the list that it should be`;
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(FAULT_OF_DATA, type);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
