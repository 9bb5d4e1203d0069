import { formatDeckProblem } from './core/decks/deck-problem.ts';
import type { Event, EventDraft } from './core/events/event.ts';
import type { Progress } from './core/events/progress.ts';
import { describeNextDue } from './core/insights/describe-next-due.ts';
import { nextDue } from './core/insights/next-due.ts';
import { isPlannerOn, makePlan } from './core/insights/make-plan.ts';
import { cardQueueOf, type Today, todayWork } from './core/insights/today.ts';
import type { DrillWorld } from './core/numbers/drill.ts';
import { err, ok, type Result } from './core/result.ts';
import { parametersOf } from './core/review/parameters.ts';
import type { CardQueue } from './core/review/queue/plan-cards.ts';
import { queueOfCram, queueOfPart, type ReviewRequest } from './core/review/request.ts';
import type { ReviewWorld } from './core/review/run.ts';
import type { SettingKey, Settings } from './core/settings.ts';
import { type Moment, momentAt, studyDay, type UtcOffset } from './core/time.ts';
import { openState } from './app/open-state.ts';
import { finishPendingRestore } from './app/pending-restore.ts';
import type { Problem } from './store/disk/damage.ts';
import { type DataFolder, dataPaths } from './store/disk/data-folder.ts';
import { type AppendedCard, appendUserCard, type CardDraft } from './store/decks/deck-append.ts';
import { type DeckFolders, type DeckLibrary, openDecks } from './store/decks/deck-files.ts';
import { readSettings, writeSetting } from './store/settings/settings-file.ts';
import type { StoreError } from './store/disk/store-error.ts';
import { saveSnapshot } from './app/save-snapshot.ts';
import type { Surroundings } from './app/surroundings.ts';

/** One open program: decks, settings and the state of the log, with what changes them. */
export interface App {
  readonly home: string;
  /** For the parts in app/ that keep files of their own, such as mock sessions. */
  readonly folder: DataFolder;
  readonly deckFolders: DeckFolders;
  /** Another one after `reloadDecks`. */
  readonly library: DeckLibrary;
  /** Nothing was ever graded or planned here. */
  readonly isFirstRun: boolean;
  /** Damage that was found and set aside while opening; for the person, once. */
  readonly problems: readonly Problem[];
  readonly utcOffset: UtcOffset;
  settings(): Settings;
  /** The state of the log. The object may be another one after `record` or `takeIn`. */
  progress(): Progress;
  moment(): Moment;
  day(): number;
  today(): Today;
  /** When the next card comes, in words; empty where none is scheduled. */
  nextDueText(): string;
  /** Why nothing can be saved; null if it can. */
  readOnlyReason(): StoreError | null;
  /** Saves events, on disk when it returns, and folds in what others wrote before them. */
  record(drafts: readonly EventDraft[]): Result<readonly Event[], StoreError>;
  /** Takes in what others wrote; true if there was anything. */
  takeIn(): boolean;
  /** Records today's plan if today has none yet. A folder that cannot be written goes without. */
  ensurePlan(): void;
  changeSetting<K extends SettingKey>(key: K, value: Settings[K]): Promise<Result<null, StoreError>>;
  /** Puts a card into the user's own deck; it can be reviewed at the next start. */
  addCard(draft: CardDraft): Promise<Result<AppendedCard, { readonly message: string }>>;
  /** Reads the decks again after one of the user's files was changed. */
  reloadDecks(): Promise<void>;
  /** Writes the state next to the log, so that the next start is quick. Losing it loses nothing. */
  saveSnapshot(): Promise<Result<null, StoreError>>;
}

/** Opens the program on a data folder, which need not exist. */
export async function openApp({ folder, shippedDecksDir, utcOffset, compiling }: Surroundings): Promise<App> {
  const paths = dataPaths(folder.home);
  const restoreProblems = await finishPendingRestore(folder);
  const { settings: readAtStart, problems: settingProblems } = readSettings(folder);
  const deckFolders: DeckFolders = { shippedDir: shippedDecksDir, userDecksDir: paths.decks, cacheDir: paths.cache, compiling };
  let library = await openDecks(deckFolders);
  const state = openState(folder);
  let settings = readAtStart;

  const moment = (): Moment => momentAt(folder.now(), utcOffset, settings.rolloverHour);
  const day = (): number => studyDay(moment());
  const today = (): Today =>
    todayWork({ index: library.index, progress: state.progress(), day: day(), settings, problemTitles: library.problemTitles });
  const recordPlan = (): void => {
    state.record([{ type: 'plan', data: makePlan(library.index, state.progress(), day(), settings) }]);
  };

  const app: App = {
    home: folder.home,
    folder,
    deckFolders,
    get library() {
      return library;
    },
    isFirstRun: state.progress().cards.size === 0 && state.progress().plan === null,
    problems: [...restoreProblems, ...settingProblems, ...state.problems],
    utcOffset,
    settings: () => settings,
    progress: state.progress,
    moment,
    day,
    today,
    nextDueText() {
      const next = nextDue(state.progress(), day(), (card) => library.entry(card) !== undefined);
      return describeNextDue(next, moment().atMs, day());
    },
    readOnlyReason: state.log.readOnlyReason,
    record: state.record,
    takeIn: state.takeIn,
    ensurePlan() {
      const plannedDay = state.progress().plan?.day ?? -Infinity;
      if (plannedDay < day()) recordPlan();
    },
    async changeSetting(key, value) {
      const written = await writeSetting(folder, key, value);
      if (!written.ok) return written;
      settings = { ...settings, [key]: value };
      if (PLANNING_SETTINGS.has(key) && state.progress().plan?.day === day()) recordPlan();
      return ok(null);
    },
    async addCard(draft) {
      const added = await appendUserCard(paths.decks, draft, (id) => library.resolve(id) !== undefined);
      if (added.ok || !('severity' in added.error)) return added;
      return err({ message: formatDeckProblem(added.error) });
    },
    async reloadDecks() {
      const former = library;
      library = await openDecks(deckFolders);
      former.close();
    },
    saveSnapshot: () => saveSnapshot(app, state.log.positions()),
  };
  return app;
}

/** Settings that change which cards today brings: the plan is made anew. */
const PLANNING_SETTINGS: ReadonlySet<SettingKey> = new Set([
  'newCardsPerDay',
  'reviewsPerDay',
  'cardsUpTo',
  'numberSet',
  'interviewDate',
  'minutesPerDay',
  'daysOff',
  'planner',
]);

/** What the settings ask of the scheduler now. */
export function currentParameters(app: App): ReturnType<typeof parametersOf> {
  return parametersOf(app.settings(), app.progress().parameters.weights);
}

/** What a review run needs of the program. */
export function reviewWorld(app: App): ReviewWorld<StoreError> {
  return {
    progress: app.progress,
    moment: app.moment,
    parameters: () => currentParameters(app),
    learnAheadMin: () => app.settings().learnAheadMin,
    balancing() {
      const settings = app.settings();
      // The planner spreads the load by itself.
      return settings.loadBalancing && !isPlannerOn(settings, app.day()) ? { daysOff: settings.daysOff } : null;
    },
    record: app.record,
  };
}

/** What a drill needs of the program. */
export function drillWorld(app: App): DrillWorld<StoreError> {
  return { records: () => app.progress().numbers, moment: app.moment, record: app.record };
}

/** The cards of a review request, as of now. */
export function queueFor(app: App, request: ReviewRequest): CardQueue {
  const { index } = app.library;
  switch (request.kind) {
    case 'today':
      app.ensurePlan();
      return cardQueueOf(app.today());
    case 'part':
      return queueOfPart(request, index, app.progress(), app.day(), app.settings());
    case 'cram':
      return queueOfCram(request, index, app.progress(), app.day());
  }
}
