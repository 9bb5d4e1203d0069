import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayOfIsoDate,
  dayShiftMin,
  isoDateOfDay,
  momentAt,
  MS_PER_DAY,
  MS_PER_HOUR,
  studyDay,
  studyDayStartMs,
} from '../../src/core/time.ts';
import { offsetIn, wallClock } from '../helpers/time-zones.ts';

/** Instants at which the clocks of a zone changed: by an hour, by half of one, at midnight, by a whole day. */
const CLOCK_CHANGES: readonly (readonly [zone: string, instants: readonly string[]])[] = [
  ['Europe/Berlin', ['2026-03-29T01:00Z', '2026-10-25T01:00Z']],
  ['America/New_York', ['2026-03-08T07:00Z', '2026-11-01T06:00Z']],
  ['Australia/Lord_Howe', ['2026-04-04T15:00Z', '2026-10-03T15:30Z']],
  ['America/Sao_Paulo', ['2018-02-18T02:00Z', '2018-11-04T03:00Z']],
  ['Pacific/Apia', ['2011-12-30T10:00Z', '2012-03-31T14:00Z']],
  ['Asia/Kathmandu', ['2026-01-01T00:00Z']],
  ['Pacific/Chatham', ['2026-04-04T14:00Z', '2026-09-26T14:00Z']],
];

const anyRollover = fc.integer({ min: 0, max: 23 });

/** A zone with an instant of some twenty years, often close to a change of its clocks. */
const anyPlaceAndTime = fc.constantFrom(...CLOCK_CHANGES).chain(([zone, instants]) =>
  fc.record({
    zone: fc.constant(zone),
    atMs: fc.oneof(
      fc.integer({ min: Date.UTC(2008, 0, 1), max: Date.UTC(2030, 0, 1) }),
      fc
        .tuple(fc.constantFrom(...instants), fc.integer({ min: -30 * MS_PER_HOUR, max: 30 * MS_PER_HOUR }))
        .map(([instant, shiftMs]) => Date.parse(instant) + shiftMs),
    ),
  }),
);

/** The study day read off a calendar and a clock, without any arithmetic with offsets. */
function dayOnTheWall(zone: string, atMs: number, rolloverHour: number): number {
  const { dateMs, hour } = wallClock(zone, atMs);
  return dateMs / MS_PER_DAY - (hour < rolloverHour ? 1 : 0);
}

describe('studyDay', () => {
  test('is the calendar date, until the rollover hour that of the day before, through every change of the clocks', () => {
    fc.assert(
      fc.property(anyPlaceAndTime, anyRollover, ({ zone, atMs }, rolloverHour) => {
        const moment = momentAt(atMs, offsetIn(zone), rolloverHour);
        expect(studyDay(moment)).toBe(dayOnTheWall(zone, atMs, rolloverHour));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['2026-03-29T01:59:59Z', 'Europe/Berlin', '2026-03-28'],
    ['2026-03-29T02:00:00Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-10-25T02:59:59Z', 'Europe/Berlin', '2026-10-24'],
    ['2026-10-25T03:00:00Z', 'Europe/Berlin', '2026-10-25'],
    ['2026-03-08T07:59:59Z', 'America/New_York', '2026-03-07'],
    ['2026-03-08T08:00:00Z', 'America/New_York', '2026-03-08'],
    ['2026-01-31T22:14:59Z', 'Asia/Kathmandu', '2026-01-31'],
    ['2026-01-31T22:15:00Z', 'Asia/Kathmandu', '2026-02-01'],
  ])('at %s in %s, starting at four, is %s', (instant, zone, date) => {
    expect(isoDateOfDay(studyDay(momentAt(Date.parse(instant), offsetIn(zone), 4)))).toBe(date);
  });

  test('changes at the rollover hour of every fixed offset from UTC-12 to UTC+14', () => {
    const offsets = fc.integer({ min: -12 * 4, max: 14 * 4 }).map((quarters) => quarters * 15);
    fc.assert(
      fc.property(offsets, anyRollover, fc.integer({ min: -1000, max: 30_000 }), (offsetMin, rolloverHour, day) => {
        const startMs = day * MS_PER_DAY + rolloverHour * MS_PER_HOUR - offsetMin * 60_000;
        const dayAt = (atMs: number) => studyDay(momentAt(atMs, () => offsetMin, rolloverHour));
        expect([dayAt(startMs - 1), dayAt(startMs), dayAt(startMs + MS_PER_DAY - 1)]).toEqual([day - 1, day, day]);
      }),
    );
  });

  test('never goes back as time goes on in one place', () => {
    fc.assert(
      fc.property(anyPlaceAndTime, anyRollover, fc.nat({ max: 2 * MS_PER_DAY }), ({ zone, atMs }, rolloverHour, laterMs) => {
        const dayAt = (at: number) => studyDay(momentAt(at, offsetIn(zone), rolloverHour));
        expect(dayAt(atMs + laterMs)).toBeGreaterThanOrEqual(dayAt(atMs));
      }),
    );
  });
});

describe('studyDayStartMs', () => {
  test('is the first instant that studyDay counts to the day, or to a later one where the calendar skips it', () => {
    fc.assert(
      fc.property(anyPlaceAndTime, anyRollover, ({ zone, atMs }, rolloverHour) => {
        const offset = offsetIn(zone);
        const day = studyDay(momentAt(atMs, offset, rolloverHour));
        const startMs = studyDayStartMs(day, offset, rolloverHour);
        expect(startMs).toBeLessThanOrEqual(atMs);
        expect(studyDay(momentAt(startMs, offset, rolloverHour))).toBe(day);
        expect(studyDay(momentAt(startMs - 1, offset, rolloverHour))).toBeLessThan(day);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['2026-03-29', 'Europe/Berlin', 2, '2026-03-29T01:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', 2, '2026-10-25T00:00:00.000Z'],
    ['2018-11-04', 'America/Sao_Paulo', 0, '2018-11-04T03:00:00.000Z'],
    ['2011-12-29', 'Pacific/Apia', 4, '2011-12-29T14:00:00.000Z'],
    // The 30th of December was skipped: its night hours are those in which the 31st had not yet begun.
    ['2011-12-30', 'Pacific/Apia', 4, '2011-12-30T10:00:00.000Z'],
    ['2011-12-30', 'Pacific/Apia', 0, '2011-12-30T10:00:00.000Z'],
    ['2011-12-31', 'Pacific/Apia', 4, '2011-12-30T14:00:00.000Z'],
    ['2026-01-31', 'Pacific/Kiritimati', 4, '2026-01-30T14:00:00.000Z'],
    ['2026-01-31', 'Etc/GMT+12', 4, '2026-01-31T16:00:00.000Z'],
  ])('%s in %s begins, at %i o’clock, at %s', (date, zone, rolloverHour, instant) => {
    const startMs = studyDayStartMs(dayOfIsoDate(date) ?? Number.NaN, offsetIn(zone), rolloverHour);
    expect(new Date(startMs).toISOString()).toBe(instant);
  });
});

describe('dayShiftMin', () => {
  test('is the offset less the rollover hour', () => {
    expect(dayShiftMin(120, 4)).toBe(-120);
    expect(dayShiftMin(-720, 23)).toBe(-2100);
  });

  test('is that of the instant in a moment', () => {
    const summerMs = Date.parse('2026-07-01T00:00Z');
    expect(momentAt(summerMs, offsetIn('Europe/Berlin'), 4)).toEqual({ atMs: summerMs, dayShiftMin: -120 });
  });
});

describe('calendar dates', () => {
  test('lead to a day and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 2_900_000 }), (day) => {
        expect(dayOfIsoDate(isoDateOfDay(day))).toBe(day);
      }),
    );
    expect(isoDateOfDay(0)).toBe('1970-01-01');
    expect(dayOfIsoDate('2024-02-29')).toBe(19_782);
  });

  test.each(['', '2026-02-29', '2026-13-01', '2026-1-5', '2026-01-32', '26-01-01', 'tomorrow', '2026-01-01T12:00', '+002026-01-31'])(
    'are not found in %j',
    (text) => {
      expect(dayOfIsoDate(text)).toBe(null);
    },
  );
});

test('the start of a day beyond all calendars is found at once', () => {
  expect(studyDayStartMs(1e12, () => 60, 4)).toBe(1e12 * 86_400_000 + 4 * 3_600_000);
});
