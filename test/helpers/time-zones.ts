import type { UtcOffset } from '../../src/core/time.ts';

/** A moment as the clocks on the wall of a time zone show it. */
export interface WallClock {
  /** Midnight of the calendar date, taken as UTC. */
  readonly dateMs: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks in a zone of the tz database show at an instant. */
export function wallClock(timeZone: string, atMs: number): WallClock {
  const fields = new Map(formatOf(timeZone).formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  const field = (name: Intl.DateTimeFormatPartTypes): number => fields.get(name) ?? Number.NaN;
  return {
    dateMs: Date.UTC(field('year'), field('month') - 1, field('day')),
    hour: field('hour'),
    minute: field('minute'),
  };
}

/** The UTC offset of a zone of the tz database, with its changes of the clock. */
export function offsetIn(timeZone: string): UtcOffset {
  return (atMs) => {
    const { dateMs, hour, minute } = wallClock(timeZone, atMs);
    return Math.round((dateMs - Math.floor(atMs / 60_000) * 60_000) / 60_000) + hour * 60 + minute;
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
