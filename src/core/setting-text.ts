import type { Result } from './result.ts';
import { SETTINGS, type SettingKey, type Settings } from './settings.ts';

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

/** For settings with a few words to choose from, the one after the present; null for all others. */
export function nextChoice(key: SettingKey, settings: Settings): string | null {
  const { choices } = kindOf(key);
  if (choices === undefined) return null;
  return choices[(choices.indexOf(formatSetting(key, settings)) + 1) % choices.length] ?? null;
}
