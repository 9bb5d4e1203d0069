import type { App } from '../app.ts';
import type { Today } from '../core/insights/today.ts';
import { formatSetting } from '../core/setting-text.ts';
import { SETTING_KEYS, type SettingKey, type Settings } from '../core/settings.ts';
import { momentAt, studyDay } from '../core/time.ts';
import { openEventLog } from '../store/log/event-log.ts';
import { readProgressHead } from '../store/log/progress-file.ts';
import { peekSettings } from '../store/settings/settings-file.ts';
import { homeFacts, type HomeFacts, isHomeFacts } from './home-facts.ts';
import type { Surroundings } from './surroundings.ts';

/** What status bars show: what is left of today's work. */
export type DueSummary = Omit<Today, 'steps' | 'outlook' | 'leavesHalf' | 'shortage'>;

type LeftSummary = DueSummary & { readonly settings: string };

/** Today's counts without its steps. */
export function summarize({ day, reviews, fresh, learning, minutes, isPlanned }: DueSummary): DueSummary {
  return { day, reviews, fresh, learning, minutes, isPlanned };
}

/** What is written at the end of a session, for a start that opens neither decks nor log. */
export function leftSummary(app: App): DueSummary & { readonly settings: string; readonly home: HomeFacts } {
  const today = app.today();
  return { ...summarize(today), settings: settingsBehind(app.settings()), home: homeFacts(app, today) };
}

/** How Home looks and who edits notes changes no figure. */
const LOOKS: ReadonlySet<SettingKey> = new Set(['theme', 'editor']);

/** The settings that a day's work hangs on, as one text to compare: they may be changed without a session. */
function settingsBehind(settings: Settings): string {
  return SETTING_KEYS.filter((key) => !LOOKS.has(key)).map((key) => formatSetting(key, settings)).join(',');
}

/** Today's counts as of the end of the last session: null if anything was graded or set since, or if that was another day. */
export function readDueSummary(surroundings: Surroundings): DueSummary | null {
  const left = readLeft(surroundings);
  return left === null ? null : summarize(left.summary);
}

/** What Home told at the end of the last session, with the settings that it is drawn by; null as for `readDueSummary`. */
export function readHomeFacts(surroundings: Surroundings): { readonly facts: HomeFacts; readonly settings: Settings } | null {
  const left = readLeft(surroundings);
  if (left === null || !('home' in left.summary) || !isHomeFacts(left.summary.home)) return null;
  // What was wrong then is looked for anew.
  return { facts: { ...left.summary.home, notice: null }, settings: left.settings };
}

function readLeft({ folder, utcOffset }: Surroundings): { readonly summary: LeftSummary; readonly settings: Settings } | null {
  const head = readProgressHead(folder);
  if (head === null || !isSummary(head.summary)) return null;
  const settings = peekSettings(folder);
  if (settings === null || head.summary.day !== studyDay(momentAt(folder.now(), utcOffset, settings.rolloverHour))) return null;
  if (head.summary.settings !== settingsBehind(settings)) return null;
  let eventsSince = 0;
  const { restart } = openEventLog(folder).read(head.positions, () => eventsSince++);
  return restart || eventsSince > 0 ? null : { summary: head.summary, settings };
}

function isSummary(value: unknown): value is LeftSummary {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  return typeof fields['settings'] === 'string' && typeof fields['isPlanned'] === 'boolean' && ['day', 'reviews', 'fresh', 'learning', 'minutes'].every((name) => Number.isFinite(fields[name]));
}
