import type { MockRecord, Progress } from '../events/progress.ts';
import { finalPoints, lastSessions } from './mock-history.ts';

/** Points missed longer ago than this no longer bring cards. */
const REMEMBERED_DAYS = 14;

/** A session misses more points than a day can take up. */
const MOST_A_DAY = 8;

/**
 * The cards that teach what the newest session of each problem missed, as far as they were not graded since: absent
 * points before those that were only named, newer sessions first. At most eight, so that they fit in a day.
 * With `afterMs` only of sessions that ended later. `missedCards(progress, day)`
 */
export function missedCards(progress: Progress, day: number, afterMs = -Infinity): readonly string[] {
  const isNew = (record: MockRecord): boolean => record.day > day - REMEMBERED_DAYS && record.key.at > afterMs;
  const sessions = [...lastSessions(progress).values()].filter(isNew).toReversed();
  const missed = sessions.flatMap((record) => finalPoints(progress, record).map((point) => ({ ...point, atMs: record.key.at })));
  const byGravity = [...missed.filter(({ label }) => label === 'absent'), ...missed.filter(({ label }) => label === 'named')];
  const cards = byGravity.flatMap(({ cards = [], atMs }) => cards.filter((card) => isUntouchedSince(progress, card, atMs)));
  return [...new Set(cards)].slice(0, MOST_A_DAY);
}

function isUntouchedSince(progress: Progress, card: string, atMs: number): boolean {
  const memory = progress.cards.get(card)?.memory ?? null;
  return memory === null || memory.lastAtMs < atMs;
}
