import type { Settings } from '../../../core/settings.ts';
import { isoDateOfDay } from '../../../core/time.ts';

/** What the first run asks. */
export interface WelcomeForm {
  readonly row: number;
  /** Null for no interview in sight. */
  readonly interviewDate: string | null;
  readonly minutesPerDay: number;
  readonly cardsUpTo: Settings['cardsUpTo'];
  readonly theme: Settings['theme'];
}

export const WELCOME_ROWS = ['interviewDate', 'minutesPerDay', 'cardsUpTo', 'theme'] as const;

/** Days ahead that one key goes through; any other date can be typed. */
const DAYS_AHEAD = [3, 5, 7, 10, 14, 21, 28, 42, 56, 84] as const;
const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90, 120] as const;
const CARDS = ['core', 'more', 'deep'] as const;
const THEMES = ['auto', 'dark', 'light', 'contrast', 'mono'] as const;

/** A new card costs about this many minutes a day once reviews have built up. */
const MINUTES_PER_NEW_CARD = 1.5;

/** The form with what the settings hold. */
export function welcomeForm({ interviewDate, minutesPerDay, cardsUpTo, theme }: Settings): WelcomeForm {
  return { row: 0, interviewDate, minutesPerDay, cardsUpTo, theme };
}

/** Goes to another row. */
export function moveRow(form: WelcomeForm, by: 1 | -1): WelcomeForm {
  return { ...form, row: Math.max(0, Math.min(WELCOME_ROWS.length - 1, form.row + by)) };
}

/** Changes the value of the row by one place; the ends stay. */
export function changeValue(form: WelcomeForm, by: 1 | -1, today: number): WelcomeForm {
  switch (WELCOME_ROWS[form.row]) {
    case 'interviewDate':
      return { ...form, interviewDate: neighbour([null, ...DAYS_AHEAD.map((days) => isoDateOfDay(today + days))], form.interviewDate, by) };
    case 'minutesPerDay':
      return { ...form, minutesPerDay: neighbour(MINUTES, form.minutesPerDay, by) };
    case 'cardsUpTo':
      return { ...form, cardsUpTo: neighbour(CARDS, form.cardsUpTo, by) };
    default:
      return { ...form, theme: neighbour(THEMES, form.theme, by) };
  }
}

/** New cards a day that fit into the minutes once their reviews have built up. */
export function newCardsFor(minutesPerDay: number): number {
  return Math.max(1, Math.round(minutesPerDay / MINUTES_PER_NEW_CARD));
}

/** The value beside one in a list; one that was typed and stands in none leads to the beginning. */
function neighbour<T>(values: readonly T[], value: T, by: 1 | -1): T {
  const at = values.indexOf(value);
  const next = at < 0 ? 0 : Math.max(0, Math.min(values.length - 1, at + by));
  return values[next] as T;
}
