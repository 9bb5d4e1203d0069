import type { CardIndexEntry } from '../../src/core/decks/card.ts';
import { CATEGORIES, type Category } from '../../src/core/decks/categories.ts';
import { DIMENSIONS, type Dimension, type DrillFamily, type ProblemTitle } from '../../src/core/decks/problem.ts';
import type { Event, EventDraft, Grade, MockData } from '../../src/core/events/event.ts';
import { foldEvent } from '../../src/core/events/fold.ts';
import { emptyProgress, type Progress } from '../../src/core/events/progress.ts';
import { scoreDistance } from '../../src/core/numbers/score.ts';
import { type Random, seededRandom, shuffle } from '../../src/core/random.ts';
import { DEFAULT_PARAMETERS, scheduleGrade, retrievability } from '../../src/core/review/schedule.ts';
import { MS_PER_DAY } from '../../src/core/time.ts';
import { indexEntry } from './cards.ts';

const FIRST_DAY = 20_000;
const CARDS_PER_CATEGORY = 14;
const NEW_A_DAY = 10;
const MOCK_EVERY_DAYS = 4;
const PROBLEMS = 8;

/** Somebody with planted strengths, in standard deviations above the own mean, and what a log of theirs folds into. */
export interface WeakUser {
  readonly index: readonly CardIndexEntry[];
  readonly titles: readonly ProblemTitle[];
  readonly progress: Progress;
  readonly day: number;
  readonly categories: ReadonlyMap<Category, number>;
  readonly dimensions: ReadonlyMap<Dimension, number>;
  readonly problems: ReadonlyMap<string, number>;
}

/** A user who studies nine days of ten, answers five sums a day and holds a mock session every four days. */
export function simulateWeakUser(seed: string, days: number): WeakUser {
  const random = seededRandom(seed);
  const skillsOf = <K>(keys: readonly K[]): Map<K, number> => new Map(keys.map((key) => [key, normal(random)]));
  const categories = skillsOf(Object.keys(CATEGORIES) as Category[]);
  const dimensions = skillsOf([...DIMENSIONS]);
  const problems = skillsOf(Array.from({ length: PROBLEMS }, (_, i) => `problem-${i}`));
  const index = [...categories.keys()].flatMap((category) => Array.from({ length: CARDS_PER_CATEGORY }, (_, i) => indexEntry(`${category}/${i}`, { category })));
  const user = { index, categories, dimensions, problems, random, progress: emptyProgress(DEFAULT_PARAMETERS), events: 0 };
  const fresh = shuffle(index, random);
  for (let day = FIRST_DAY; day < FIRST_DAY + days; day++) {
    if (random() < 0.1) continue;
    reviewCards(user, day, fresh.splice(0, NEW_A_DAY));
    for (let i = 0; i < 5; i++) answerSum(user, day);
    if (day % MOCK_EVERY_DAYS === 0) holdMock(user, day);
  }
  const titles = [...problems.keys()].map((id): ProblemTitle => ({ id, title: id, level: 'senior' }));
  return { index, titles, categories, dimensions, problems, progress: user.progress, day: FIRST_DAY + days };
}

interface Simulation extends Omit<WeakUser, 'day' | 'titles'> {
  readonly random: Random;
  events: number;
}

function reviewCards(user: Simulation, day: number, fresh: readonly CardIndexEntry[]): void {
  const { progress, random } = user;
  for (const { id, category } of user.index) {
    const memory = progress.cards.get(id)?.memory;
    if (!memory || !('day' in memory.due) || memory.due.day > day) continue;
    const skill = user.categories.get(category) ?? 0;
    // Whoever is weak forgets faster than the scheduler believes.
    const recall = retrievability({ ...memory, stability: memory.stability * Math.exp(0.6 * skill) }, day, DEFAULT_PARAMETERS);
    if (random() < recall) grade(user, id, 3, day, 0);
    else for (const [minutes, given] of [[0, 1], [11, 3], [30, 3]] as const) grade(user, id, given, day, minutes);
  }
  for (const { id } of fresh) for (const [minutes, given] of [[0, random() < 0.6 ? 3 : 1], [11, 3], [40, 3]] as const) grade(user, id, given, day, minutes);
}

function answerSum(user: Simulation, day: number): void {
  // Of a family that belongs to estimation alone.
  const family: DrillFamily = 'qps';
  const log10Error = Math.abs(normal(user.random)) * 0.35 * Math.exp(-0.5 * (user.categories.get('estimation') ?? 0));
  const outcome = scoreDistance(log10Error);
  record(user, { type: 'number', data: { family, question: `${family}/1`, answer: '1', outcome, log10Error, range: null, elapsedMs: 1, limitMs: null, dayShiftMin: 0 } }, day, 90);
}

function holdMock(user: Simulation, day: number): void {
  const { random } = user;
  const problem = `problem-${Math.floor(random() * PROBLEMS)}`;
  const points = DIMENSIONS.flatMap((dimension) =>
    Array.from({ length: 5 }, (_, i): MockData['points'][number] => {
      const card = user.index[Math.floor(random() * user.index.length)] as CardIndexEntry;
      const skill = (user.dimensions.get(dimension) ?? 0) + 0.7 * (user.problems.get(problem) ?? 0) + 0.3 * (user.categories.get(card.category) ?? 0);
      const share = 1 / (1 + Math.exp(-0.2 - skill * 0.8));
      const label = random() > share ? 'absent' : random() < share ? 'justified' : 'named';
      return { id: `${dimension}-${i}`, dimension, label, evidence: '', cards: [card.id] };
    }),
  );
  record(user, { type: 'mock', data: { session: `s${day}`, problem, level: 'senior', seed: '1', minutes: 45, startedAtMs: 0, activeMs: 1, steps: [], points, pacing: 3, transcript: '', dayShiftMin: 0 } }, day, 120);
}

function grade(user: Simulation, card: string, given: Grade, day: number, minutes: number): void {
  const data = { card, grade: given, elapsedMs: 9000, dayShiftMin: 0, before: null, after: null, scheduler: 'test' };
  record(user, { type: 'review', data }, day, minutes);
}

function record(user: Simulation, draft: EventDraft, day: number, minutes: number): void {
  const id = String(user.events++).padStart(8, '0');
  const at = (day + 0.5) * MS_PER_DAY + minutes * 60_000;
  if (!foldEvent(user.progress, { v: 1, id, device: 'a', at, ...draft } as Event, scheduleGrade)) throw new Error(`event ${id} does not come last`);
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** How alike two orders are, -1 to 1 (Spearman); ties count in the order in which they stand. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const ranks = (side: 0 | 1): number[] => {
    const order = pairs.map((_, i) => i).toSorted((a, b) => (pairs[a]?.[side] ?? 0) - (pairs[b]?.[side] ?? 0));
    const rank: number[] = [];
    for (const [place, i] of order.entries()) rank[i] = place;
    return rank;
  };
  const [a, b] = [ranks(0), ranks(1)];
  const n = pairs.length;
  const squares = a.reduce((sum, rank, i) => sum + (rank - (b[i] ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}
