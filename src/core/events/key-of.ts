import type { EventKey } from './event.ts';

/** The part of an event that orders it, apart from the rest. `keyOf(event)` */
export function keyOf(event: EventKey): EventKey {
  return { at: event.at, device: event.device, id: event.id };
}
