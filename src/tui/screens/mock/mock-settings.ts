import { LEVELS, type Level } from '../../../core/decks/problem.ts';
import { SESSION_MINUTES } from '../../../core/mock/step-minutes.ts';

/** What can be set before a session. */
export interface MockSettings {
  readonly minutes: number;
  readonly level: Level;
}

const STEP_MINUTES = 5;

/** Five minutes more or less, within what a session may take. */
export function changeMinutes(settings: MockSettings, by: 1 | -1): MockSettings {
  const rounded = by > 0 ? Math.floor(settings.minutes / STEP_MINUTES) : Math.ceil(settings.minutes / STEP_MINUTES);
  const minutes = Math.min(SESSION_MINUTES.most, Math.max(SESSION_MINUTES.least, (rounded + by) * STEP_MINUTES));
  return { ...settings, minutes };
}

/** The next level, after the last one the first. */
export function changeLevel(settings: MockSettings): MockSettings {
  return { ...settings, level: LEVELS[(LEVELS.indexOf(settings.level) + 1) % LEVELS.length] ?? settings.level };
}
