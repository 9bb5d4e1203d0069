import { join } from 'node:path';
import type { CardIndexEntry } from '../../src/core/decks/card.ts';
import type { SchedulerParameters } from '../../src/core/events/event.ts';
import type { CardState } from '../../src/core/events/progress.ts';
import { seededRandom } from '../../src/core/random.ts';
import { DEFAULT_PARAMETERS, scheduleGrade } from '../../src/core/review/schedule.ts';
import { defaultSettings, type Settings } from '../../src/core/settings.ts';
import { isoDateOfDay, MS_PER_DAY } from '../../src/core/time.ts';
import { openDecks } from '../../src/store/decks/deck-files.ts';

/** What a plan is made from, as it goes to the process that makes it. */
export interface PlanInput {
  readonly index: readonly CardIndexEntry[];
  readonly parameters: SchedulerParameters;
  readonly cards: readonly (readonly [string, CardState])[];
  readonly day: number;
  readonly settings: Settings;
}

const DAY = 20_000;
const DAYS_TO_INTERVIEW = 30;
const DAYS_STUDIED = 365;
const GRADES_A_DAY = 20;
const SHARE_FORGOTTEN = 0.12;

/** The shipped decks, repeated up to so many cards, after a year of 20 grades a day; 30 days to the interview, 20 minutes a day. */
export async function makePlanInput(root: string, cards: number): Promise<PlanInput> {
  const none = join(root, 'test/bench/none');
  const library = await openDecks({ shippedDir: join(root, 'dist/decks'), userDecksDir: none, cacheDir: none });
  const index = Array.from({ length: cards }, (_, i) => copyOf(library.index[i % library.index.length] as CardIndexEntry, Math.floor(i / library.index.length)));
  library.close();
  const settings = { ...defaultSettings(), interviewDate: isoDateOfDay(DAY + DAYS_TO_INTERVIEW), minutesPerDay: 20, numbersPerDay: 0, mockEveryDays: null };
  return { index, parameters: DEFAULT_PARAMETERS, cards: [...statesOf(index)], day: DAY, settings };
}

function copyOf(card: CardIndexEntry, copy: number): CardIndexEntry {
  if (copy === 0) return card;
  const renamed = (id: string): string => `${id}~${copy}`;
  return { ...card, id: renamed(card.id), of: renamed(card.of), after: card.after.map(renamed) };
}

function statesOf(index: readonly CardIndexEntry[]): ReadonlyMap<string, CardState> {
  const random = seededRandom('plan-input');
  const states = new Map<string, CardState>();
  for (let studyDay = DAY - DAYS_STUDIED; studyDay < DAY; studyDay++) {
    for (let i = 0; i < GRADES_A_DAY; i++) {
      const { id } = index[Math.floor(random() * index.length)] as CardIndexEntry;
      let memory = states.get(id)?.memory ?? null;
      let grade: 1 | 3 = random() < SHARE_FORGOTTEN ? 1 : 3;
      do {
        memory = scheduleGrade(id, memory, grade, { atMs: studyDay * MS_PER_DAY, dayShiftMin: 0 }, DEFAULT_PARAMETERS);
        grade = 3;
      } while ('atMs' in memory.due);
      states.set(id, { memory, suspended: false, flagged: false, buriedDay: null, recalls: null, last: { at: studyDay * MS_PER_DAY, device: 'bench', id } });
    }
  }
  return states;
}
