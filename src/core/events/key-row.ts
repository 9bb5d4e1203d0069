import type { EventKey } from './event.ts';
import { listOf, text, whole } from './sound-value.ts';

/** An event's key as a row of JSON. */
export type KeyRow = readonly [at: number, device: string, id: string];

/** Writes a key as a row. `encodeKey(event)` */
export function encodeKey(key: EventKey): KeyRow {
  return [key.at, key.device, key.id];
}

/** Reads a row that `encodeKey` wrote; throws `UnsoundValue` where it is none. */
export function decodeKey(value: unknown): EventKey {
  const [at, device, id] = listOf(value);
  return { at: whole(at), device: text(device), id: text(id) };
}
