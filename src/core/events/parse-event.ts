import { EVENT_VERSION, type Event } from './event.ts';
import { faultOfEventData, isEventType } from './event-faults.ts';
import { faultOfText, type Fields, isFields, isWhole } from './field-faults.ts';

/**
 * What a line of a log turned out to be. unknown: of a type that this program does not know, to be kept and skipped;
 * newer: of a format that only a newer program reads; unreadable: `reason` completes "the line cannot be used: …".
 */
export type ParsedLine =
  | { readonly kind: 'event'; readonly event: Event }
  | { readonly kind: 'unknown'; readonly type: string }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

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
  const dataFault = faultOfEventData(type, value['data']);
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
