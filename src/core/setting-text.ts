import { err, type Result } from './result.ts';
import { SETTINGS, type SettingKey, type Settings } from './settings.ts';
import { dayOfIsoDate, isoDateOfDay } from './time.ts';

// The table's types hang on the key: these functions are the only place that goes from a key known at run time to its kind.
interface AnySetting {
  readonly default: unknown;
  readonly choices?: readonly string[];
  readonly unit: string;
  parse(text: string): Result<never, string>;
  format(value: unknown): string;
}

function kindOf(key: SettingKey): AnySetting {
  return SETTINGS[key] as AnySetting;
}

/** A setting's value as text that reads back to it. */
export function formatSetting(key: SettingKey, settings: Settings): string {
  return kindOf(key).format(settings[key]);
}

/** A setting's value with its unit. */
export function shownSetting(key: SettingKey, settings: Settings): string {
  const text = formatSetting(key, settings);
  const { unit } = kindOf(key);
  if (text === '') return 'not set';
  return unit === '' || !/^[\d.]+$/u.test(text) ? text : `${text} ${unit}`;
}

/** The text of a setting's default. */
export function defaultText(key: SettingKey): string {
  const kind = kindOf(key);
  return kind.format(kind.default);
}

/** Reads a setting from text; the error completes the setting's name. */
export function parseSetting(key: SettingKey, text: string): Result<never, string> {
  return kindOf(key).parse(text);
}

/** An interview is planned for up to two years ahead: beyond that no forecast means anything. */
const MOST_DAYS_AHEAD = 731;

/**
 * Reads a setting that a person sets on a study day. What a file may hold but nobody would mean is refused as well: an
 * interview that is over or out of sight, and waits that fall. The error completes the setting's name.
 * `takeSetting('interviewDate', '2026-12-01', app.day())`
 */
export function takeSetting(key: SettingKey, text: string, day: number): Result<never, string> {
  const parsed = parseSetting(key, text);
  const refusal = parsed.ok ? refuse(key, parsed.value, text, day) : null;
  return refusal === null ? parsed : err(refusal);
}

function refuse(key: SettingKey, value: unknown, text: string, day: number): string | null {
  switch (key) {
    case 'interviewDate':
      return typeof value === 'string' ? refuseDate(value, day) : null;
    case 'learningSteps':
    case 'relearningSteps':
      return Array.isArray(value) && value.some((minutes, i) => minutes < value[i - 1]) ? `needs waits that do not fall, such as 1m 10m, not ${JSON.stringify(text.trim())}` : null;
    default:
      return null;
  }
}

function refuseDate(date: string, day: number): string | null {
  const ahead = (dayOfIsoDate(date) ?? day) - day;
  if (ahead < 0) return `needs a day from ${isoDateOfDay(day)} on, or none: ${date} has passed`;
  return ahead > MOST_DAYS_AHEAD ? `needs a day up to ${isoDateOfDay(day + MOST_DAYS_AHEAD)}, or none: ${date} is too far ahead to plan for` : null;
}

/** For settings with a few words to choose from, the one after the present; null for all others. */
export function nextChoice(key: SettingKey, settings: Settings): string | null {
  const { choices } = kindOf(key);
  if (choices === undefined) return null;
  return choices[(choices.indexOf(formatSetting(key, settings)) + 1) % choices.length] ?? null;
}
