import { err, ok, type Result } from './result.ts';
import { dayOfIsoDate, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './time.ts';

/** How a value of a setting is read from text and shown as text, and what it is when nothing is set. */
export interface SettingKind<T> {
  readonly default: T;
  /** All texts that there are, where they are few: a screen can go through them. */
  readonly choices?: readonly string[];
  /** The error continues the setting's name: `needs a whole number from 0 to 999, not "many"`. */
  readonly parse: (text: string) => Result<T, string>;
  /** What `parse` reads back to the same value. */
  readonly format: (value: T) => string;
}

interface Notation<T> {
  /** Completes "needs …". */
  readonly wanted: string;
  /** Takes text without space around it; undefined if that is not what is wanted. */
  readonly read: (text: string) => T | undefined;
  readonly format: (value: T) => string;
}

const NONE = 'none';
const MINUTES_PER_HOUR = MS_PER_HOUR / MS_PER_MINUTE;
const MINUTES_PER_DAY = MS_PER_DAY / MS_PER_MINUTE;
const MINUTES_PER_UNIT: Readonly<Record<string, number>> = { m: 1, h: MINUTES_PER_HOUR, d: MINUTES_PER_DAY };
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const LONGEST_STEP_MIN = 7 * MINUTES_PER_DAY;
const MOST_STEPS = 10;

/** A whole number within bounds, both included. */
export function wholeNumber(initial: number, least: number, most: number): SettingKind<number> {
  return toKind(initial, wholeNumberNotation(least, most));
}

/** A whole number within bounds, or none, which it is unless said otherwise. */
export function wholeNumberOrNone(least: number, most: number, initial: number | null = null): SettingKind<number | null> {
  return toKind(initial, orNone(wholeNumberNotation(least, most)));
}

/** A share within bounds, both included: `0.9` and `90%` are the same. */
export function share(initial: number, least: number, most: number): SettingKind<number> {
  return toKind(initial, {
    wanted: `a share from ${least.toFixed(2)} to ${most.toFixed(2)}`,
    read: (text) => {
      const match = /^(\d{0,3}\.?\d{1,6})(\s*%)?$/.exec(text);
      const value = match === null ? Number.NaN : Number(match[1]) / (match[2] === undefined ? 1 : 100);
      return value >= least && value <= most ? value : undefined;
    },
    format: String,
  });
}

/** One of a few words. */
export function choice<T extends string>(initial: T, words: readonly T[]): SettingKind<T> {
  const kind = toKind(initial, {
    wanted: `one of ${words.join(', ')}`,
    read: (text) => words.find((word) => word === text.toLowerCase()),
    format: (value) => value,
  });
  return { ...kind, choices: words };
}

/** A switch: on, yes and true mean the same, as do off, no and false. */
export function onOff(initial: boolean): SettingKind<boolean> {
  const kind = toKind(initial, {
    wanted: 'on or off',
    read: (text) => {
      if (['on', 'yes', 'true'].includes(text.toLowerCase())) return true;
      return ['off', 'no', 'false'].includes(text.toLowerCase()) ? false : undefined;
    },
    format: (value) => (value ? 'on' : 'off'),
  });
  return { ...kind, choices: ['on', 'off'] };
}

/** Waits in minutes, written as `1m 10m`, `2h` or `1d`; `none` for no waits at all. */
export function steps(initialMin: readonly number[]): SettingKind<readonly number[]> {
  return toKind(initialMin, {
    wanted: 'waits such as 1m 10m 2h (1m to 7d each), or none',
    read: (text) => {
      if (text.toLowerCase() === NONE) return [];
      const minutes = text.split(/[\s,]+/).map(readStepMin);
      const fit = minutes.length <= MOST_STEPS && minutes.every((each) => each >= 1 && each <= LONGEST_STEP_MIN);
      return fit ? minutes : undefined;
    },
    format: (minutes) => (minutes.length === 0 ? NONE : minutes.map(formatStep).join(' ')),
  });
}

/** Days of the week, 0 Sunday to 6 Saturday, written as `sat sun`; `none` for none. Never all seven. */
export function weekdays(initial: readonly number[]): SettingKind<readonly number[]> {
  return toKind(initial, {
    wanted: 'up to six weekdays such as sat sun, or none',
    read: (text) => {
      if (text.toLowerCase() === NONE) return [];
      const days = new Set(text.toLowerCase().split(/[\s,]+/).map((word) => WEEKDAYS.indexOf(word.slice(0, 3))));
      return days.has(-1) || days.size === WEEKDAYS.length ? undefined : [...days].toSorted((a, b) => a - b);
    },
    format: (days) => (days.length === 0 ? NONE : days.map((day) => WEEKDAYS[day]).join(' ')),
  });
}

/** A day as YYYY-MM-DD, or none. */
export function calendarDateOrNone(): SettingKind<string | null> {
  const date: Notation<string> = {
    wanted: 'a date such as 2026-09-01',
    read: (text) => (dayOfIsoDate(text) === null ? undefined : text),
    format: (value) => value,
  };
  return toKind(null, orNone(date));
}

/** Any text of one line. */
export function textLine(initial: string): SettingKind<string> {
  return toKind(initial, {
    wanted: 'one line of text',
    read: (text) => (/[\r\n]/.test(text) ? undefined : text),
    format: (value) => value,
  });
}

function toKind<T>(initial: T, { wanted, read, format }: Notation<T>): SettingKind<T> {
  return {
    default: initial,
    parse: (text) => {
      const value = read(text.trim());
      return value === undefined ? err(`needs ${wanted}, not ${JSON.stringify(text)}`) : ok(value);
    },
    format,
  };
}

function wholeNumberNotation(least: number, most: number): Notation<number> {
  return {
    wanted: `a whole number from ${least} to ${most}`,
    read: (text) => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    },
    format: String,
  };
}

function orNone<T>(notation: Notation<T>): Notation<T | null> {
  return {
    wanted: `${notation.wanted}, or ${NONE}`,
    read: (text) => (text.toLowerCase() === NONE ? null : notation.read(text)),
    format: (value) => (value === null ? NONE : notation.format(value)),
  };
}

function readStepMin(text: string): number {
  const match = /^(\d{1,5})([a-z]?)$/.exec(text.toLowerCase());
  return match === null ? Number.NaN : Number(match[1]) * (MINUTES_PER_UNIT[match[2] || 'm'] ?? Number.NaN);
}

function formatStep(minutes: number): string {
  if (minutes % MINUTES_PER_DAY === 0) return `${minutes / MINUTES_PER_DAY}d`;
  return minutes % MINUTES_PER_HOUR === 0 ? `${minutes / MINUTES_PER_HOUR}h` : `${minutes}m`;
}
