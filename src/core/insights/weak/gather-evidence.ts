import type { CardIndexEntry } from '../../decks/card.ts';
import type { Category } from '../../decks/categories.ts';
import type { MockRecord, NumberRecord, Progress } from '../../events/progress.ts';
import { recallsAsOf, recencyWeight } from '../../events/recent-recalls.ts';
import { isDrillFamily } from '../../numbers/families.ts';
import { isActive } from '../../review/queue/gather.ts';
import { retrievability } from '../../review/schedule.ts';
import { finalPoints, meanCredit } from '../mock-history.ts';
import { type Area, isDimension, keyOfArea } from './area.ts';
import { type Evidence, type EvidenceBySource, type Source, SOURCES } from './estimate-strength.ts';
import { NUMBER_VALUES, SIDE_CATEGORIES } from './number-values.ts';

/** A card below this predicted recall is named as a reason. */
export const LOW_RECALL = 0.8;

/** Weights of single pieces; a test of memory from today weighs 1. What is only predicted weighs less than what was seen. */
const FORECAST_WEIGHT = 0.5;
const LEECH_WEIGHT = 2;
const NUMBER_WEIGHT = 1;
/** In the second category that a sum belongs to. */
const SIDE_NUMBER_WEIGHT = 0.5;
/** The points of one session rise and fall together. */
const POINT_WEIGHT = 0.5;
const PACING_WEIGHT = 2.5;
/** Each later session on the same problem halves what an earlier one says. */
const RETRIED = 0.5;

const BEST_PACING = 4;

/** Points missed longer ago than this are not counted among the reasons. */
const TOLD_DAYS = 60;

/** A card that was seen, and what is predicted of it. */
export interface SeenCard {
  readonly id: string;
  readonly recall: number;
  /** In review and due, or in its learning steps. */
  readonly isDue: boolean;
}

/** All that is known of one area. */
export interface AreaEvidence {
  readonly area: Area;
  readonly sums: EvidenceBySource;
  /** Cards of the area, seen or not. */
  readonly cards: number;
  /** Without those that are suspended. */
  readonly seen: readonly SeenCard[];
  readonly leeches: number;
  readonly numbers: readonly NumberRecord[];
  /** The sessions that count for it, the oldest first. */
  readonly sessions: readonly MockRecord[];
  /** Points of the sessions of the last two months, and those that earned nothing. */
  readonly points: number;
  readonly absentPoints: number;
  /** Cards that teach what was missed in these months, the newest session first. */
  readonly missedCards: readonly string[];
}

/** The same while it is being gathered. */
interface Tally {
  readonly area: Area;
  readonly sums: Record<Source, { weight: number; credit: number }>;
  cards: number;
  readonly seen: SeenCard[];
  leeches: number;
  readonly numbers: NumberRecord[];
  readonly sessions: Set<MockRecord>;
  points: number;
  absentPoints: number;
  readonly missedCards: string[];
}

type Tallies = (area: Area) => Tally;

/** The evidence of every area that has any, and all of it together; each piece of that counts once. */
export interface GatheredEvidence {
  readonly areas: readonly AreaEvidence[];
  readonly all: EvidenceBySource;
}

/** Gathers what cards, numbers and mock sessions say of every area on a study day. `gatherEvidence(library.index, progress, day)` */
export function gatherEvidence(index: readonly CardIndexEntry[], progress: Progress, day: number): GatheredEvidence {
  const tallies = new Map<string, Tally>();
  const all = emptySums();
  const tallyOf: Tallies = (area) => {
    const key = keyOfArea(area);
    const tally = tallies.get(key) ?? emptyTally(area);
    tallies.set(key, tally);
    return tally;
  };
  for (const card of index) addCard(card, progress, day, tallyOf, all);
  for (const record of progress.numbers) addNumber(record, day, tallyOf, all);
  const categories = new Map(index.map(({ id, category }) => [id, category]));
  const retries = new Map<string, number>();
  for (const record of progress.mocks.toReversed()) {
    const later = retries.get(record.problem) ?? 0;
    retries.set(record.problem, later + 1);
    addSession(record, recencyWeight(day - record.day) * RETRIED ** later, { progress, day, categories, tallyOf, all });
  }
  const areas = [...tallies.values()].map((tally) => ({ ...tally, sessions: [...tally.sessions].toReversed() }));
  return { areas: areas.filter(hasEvidence), all };
}

/** Cards that were seen today for the first time weigh nothing yet, but they are no reason to say that nothing was seen. */
function hasEvidence({ sums, seen }: AreaEvidence): boolean {
  return seen.length > 0 || SOURCES.some((source) => sums[source].weight > 0);
}

function addCard(card: CardIndexEntry, progress: Progress, day: number, tallyOf: Tallies, all: Tally['sums']): void {
  const areas = [{ kind: 'category', category: card.category } as const, ...card.problems.map((problem) => ({ kind: 'problem', problem }) as const)];
  const tallies = areas.map(tallyOf);
  for (const tally of tallies) tally.cards++;
  const state = progress.cards.get(card.id);
  const memory = state?.memory;
  if (!state || !memory || state.suspended === 'user') return;
  const sums = [...tallies.map((tally) => tally.sums), all];
  if (state.recalls !== null) {
    const { tests, passed } = recallsAsOf(state.recalls, day);
    for (const own of sums) add(own.tests, tests, passed);
  }
  if (state.suspended === 'leech') {
    for (const tally of tallies) tally.leeches++;
    for (const own of sums) add(own.forecast, LEECH_WEIGHT, 0);
    return;
  }
  const recall = retrievability(memory, day, progress.parameters);
  const isDue = isActive(state, day) && ('atMs' in memory.due || memory.due.day <= day);
  for (const tally of tallies) tally.seen.push({ id: card.id, recall, isDue });
  // What was learned today is remembered today: that says nothing.
  if (memory.lastDay < day) for (const own of sums) add(own.forecast, FORECAST_WEIGHT, FORECAST_WEIGHT * recall);
}

function addNumber(record: NumberRecord, day: number, tallyOf: Tallies, all: Tally['sums']): void {
  if (!isDrillFamily(record.family)) return;
  const weight = recencyWeight(day - record.day);
  const value = NUMBER_VALUES[record.outcome];
  const count = (category: Category, share: number): void => {
    const tally = tallyOf({ kind: 'category', category });
    tally.numbers.push(record);
    add(tally.sums.numbers, weight * share, weight * share * value);
  };
  count('estimation', NUMBER_WEIGHT);
  const side = SIDE_CATEGORIES[record.family];
  if (side !== undefined) count(side, SIDE_NUMBER_WEIGHT);
  add(all.numbers, weight * NUMBER_WEIGHT, weight * NUMBER_WEIGHT * value);
}

interface SessionWorld {
  readonly progress: Progress;
  readonly day: number;
  readonly categories: ReadonlyMap<string, Category>;
  readonly tallyOf: Tallies;
  readonly all: Tally['sums'];
}

function addSession(record: MockRecord, weight: number, { progress, day, categories, tallyOf, all }: SessionWorld): void {
  const isTold = record.day > day - TOLD_DAYS;
  for (const point of finalPoints(progress, record)) {
    const value = meanCredit([point]);
    const cards = (point.cards ?? []).filter((card) => categories.has(card));
    const taught = new Set(cards.flatMap((card) => categories.get(card) ?? []));
    const count = (area: Area, share: number): void => {
      const tally = tallyOf(area);
      tally.sessions.add(record);
      if (isTold) tally.points++;
      if (isTold && value === 0) tally.absentPoints++;
      if (isTold && value < 1) tally.missedCards.push(...cards);
      add(tally.sums.points, weight * POINT_WEIGHT * share, weight * POINT_WEIGHT * share * value);
    };
    count({ kind: 'problem', problem: record.problem }, 1);
    if (isDimension(point.dimension)) count({ kind: 'dimension', dimension: point.dimension }, 1);
    for (const category of taught) count({ kind: 'category', category }, 1 / taught.size);
    add(all.points, weight * POINT_WEIGHT, weight * POINT_WEIGHT * value);
  }
  const pacing = tallyOf({ kind: 'dimension', dimension: 'pacing' });
  pacing.sessions.add(record);
  for (const sums of [pacing.sums, all]) add(sums.pacing, weight * PACING_WEIGHT, (weight * PACING_WEIGHT * record.pacing) / BEST_PACING);
}

function add(sum: { weight: number; credit: number }, weight: number, credit: number): void {
  sum.weight += weight;
  sum.credit += credit;
}

function emptySums(): Record<Source, { weight: number; credit: number }> {
  return Object.fromEntries(SOURCES.map((source) => [source, { weight: 0, credit: 0 }])) as Record<Source, Evidence>;
}

function emptyTally(area: Area): Tally {
  return { area, sums: emptySums(), cards: 0, seen: [], leeches: 0, numbers: [], sessions: new Set(), points: 0, absentPoints: 0, missedCards: [] };
}
