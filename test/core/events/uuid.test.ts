import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextUuid, UUID_RANDOM_BYTES } from '../../../src/core/events/uuid.ts';

const VERSION_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const random = fc.uint8Array({ minLength: UUID_RANDOM_BYTES, maxLength: UUID_RANDOM_BYTES });

describe('nextUuid', () => {
  test('holds the time in its first 48 bits, as RFC 9562 shows it', () => {
    const id = nextUuid(null, 0x01_7f_22_e2_79_b0, new Uint8Array(UUID_RANDOM_BYTES));
    expect(id).toBe('017f22e2-79b0-7000-8000-000000000000');
  });

  test('uses every random byte', () => {
    const bytes = Uint8Array.from([0xff, 0xff, 0xff, 1, 2, 3, 4, 5, 6, 7]);
    expect(nextUuid(null, 0, bytes)).toBe('00000000-0000-77ff-bf01-020304050607');
  });

  test('is of version 7 and greater than the one before, whatever the clock does', () => {
    const clock = fc.array(fc.tuple(fc.nat({ max: 3 }), random), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(clock, (moments) => {
        let previous: string | null = null;
        for (const [ms, bytes] of moments) {
          const id = nextUuid(previous, 1_767_225_600_000 - ms, bytes);
          expect(id).toMatch(VERSION_7);
          if (previous !== null) expect(id > previous).toBe(true);
          previous = id;
        }
      }),
    );
  });

  test('goes on into the next millisecond when one millisecond has no numbers left', () => {
    const full = '00000000-0005-7fff-8000-000000000000';
    expect(nextUuid(full, 5, new Uint8Array(UUID_RANDOM_BYTES))).toBe('00000000-0006-7000-8000-000000000000');
  });
});
