/** How many random bytes one id takes. */
export const UUID_RANDOM_BYTES = 10;

const COUNTER_LIMIT = 0x1000;

/**
 * A UUID of version 7 (RFC 9562, method 1: a 12-bit counter after the 48-bit time) that is greater than `previous`,
 * also within one millisecond and after the clock was set back. `random` holds 10 bytes.
 * `nextUuid(null, Date.now(), randomBytes(10))`
 */
export function nextUuid(previous: string | null, nowMs: number, random: Uint8Array): string {
  const [r0 = 0, r1 = 0, r2 = 0, ...tail] = random;
  let timeMs = Math.max(0, Math.floor(nowMs));
  // Half of the counter stays free, so that a burst within one millisecond has room to count up.
  let counter = ((r0 & 0x07) << 8) | r1;
  const previousMs = previous === null ? -1 : timeOf(previous);
  if (previous !== null && timeMs <= previousMs) {
    timeMs = previousMs;
    const next = Number.parseInt(previous.slice(15, 18), 16) + 1;
    if (next < COUNTER_LIMIT) counter = next;
    else timeMs += 1;
  }
  const time = timeMs.toString(16).padStart(12, '0');
  const variant = hex([0x80 | (r2 & 0x3f), tail[0] ?? 0]);
  const count = counter.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}-${hex(tail.slice(1, 7))}`;
}

function timeOf(uuid: string): number {
  return Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16);
}

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
