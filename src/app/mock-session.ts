import type { App } from '../app.ts';
import type { Level, Point, Problem } from '../core/decks/problem.ts';
import type { PointLabel } from '../core/events/event.ts';
import { nextUuid, UUID_RANDOM_BYTES } from '../core/events/uuid.ts';
import { compilePoints } from '../core/mock/match/compile-points.ts';
import { matchPoints } from '../core/mock/match/match-points.ts';
import { type Notes, writeNotes } from '../core/mock/notes-markdown.ts';
import { wordsOfCandidate } from '../core/mock/score-notes.ts';
import { type MockCommand, type MockSession, runSession, startSession } from '../core/mock/session.ts';
import { SESSION_MINUTES } from '../core/mock/step-minutes.ts';
import { hashText } from '../core/random.ts';
import { err, ok, type Result } from '../core/result.ts';
import { type FoundDraft, listDrafts } from '../store/mock/draft-list.ts';
import { createDraft, type DraftFile, dropDraft, takeDraft } from '../store/mock/mock-draft.ts';
import { takeNotesOfEditor } from './edit-notes.ts';
import { type MockFault, recordSession } from './finished-mock.ts';

/** What a session is begun with; null where the settings decide, or chance. */
export interface MockRequest {
  readonly problem: string;
  /** 10 to 180; null for 45. */
  readonly minutes: number | null;
  readonly level: Level | null;
  readonly seed: string | null;
}

/** A session that runs in this process. Whoever runs it sends a beat and calls `keep` several times a second. */
export interface MockRun {
  readonly problem: Problem;
  session(): MockSession;
  /** Applies a command at this moment; returns the session after it. */
  command(command: MockCommand): MockSession;
  /** Saves the draft where it is time to: soon after a change, once a second while the clock runs, now and then while it stands. */
  keep(): Result<null, MockFault>;
  /** Saves the draft, on disk when it returns. */
  save(): Result<null, MockFault>;
  /** Saves the draft and lets go of it: it may be taken up again, here or elsewhere. */
  leave(): Result<null, MockFault>;
  /** Ends the session: its transcript, score and record are on disk when it returns. Can be called again after a failure. */
  finish(): Result<null, MockFault>;
}

/** A change waits this long at most, so that quick typing does not wait for the disk at each key. */
const CHANGE_WAITS_MS = 300;
const CLOCK_WAITS_MS = 1000;
/** Silence would look as if the program had ended. */
const PAUSE_WAITS_MS = 5000;
const LARGEST_RANDOM_SEED = 9999;

/** Begins a session, with its draft on disk. Fails where the problem is unknown or nothing can be saved. */
export function startMock(app: App, { problem: id, minutes, level, seed }: MockRequest): Result<MockRun, MockFault> {
  const problem = app.library.problem(id);
  if (problem === undefined) return err(unknownProblem(id));
  const readOnly = app.readOnlyReason();
  if (readOnly !== null) return err(readOnly);
  const nowMs = app.folder.now();
  const session = startSession(
    {
      id: nextUuid(null, nowMs, app.folder.randomBytes(UUID_RANDOM_BYTES)),
      problem: problem.id,
      seed: seed === null ? randomSeed(app) : seedOf(seed),
      level: level ?? app.settings().level,
      minutes: minutes ?? SESSION_MINUTES.usual,
    },
    nowMs,
  );
  const draft = createDraft(app.folder, session);
  return draft.ok ? ok(runOf(app, problem, session, draft.value)) : draft;
}

/**
 * Takes a session up where it was left; its clock runs from now on. Null if there is no such draft any more. Fails where
 * another sysdrill is at it, or its problem is gone; the draft stays then.
 */
export function resumeMock(app: App, id: string): Result<MockRun | null, MockFault> {
  const found = listDrafts(app.folder).drafts.find(({ session }) => session.id === id);
  if (found === undefined) return ok(null);
  const problem = app.library.problem(found.session.problem);
  if (problem === undefined) return err(unknownProblem(found.session.problem));
  const taken = takeDraft(app.folder, id);
  if (!taken.ok) return taken;
  if (taken.value === null) return ok(null);
  const { session, file } = taken.value;
  const run = runOf(app, problem, { ...session, notes: { ...session.notes, ...takeNotesOfEditor(app, session) } }, file);
  run.command({ type: 'resume' });
  return ok(run);
}

/** Sessions that were left or broken off, the newest first, and what could not be read. */
export function findMocks(app: App): { readonly drafts: readonly FoundDraft[]; readonly faults: readonly MockFault[] } {
  const { drafts, problems } = listDrafts(app.folder);
  if (drafts.length > 0) app.takeIn();
  const recorded = new Set(app.progress().mocks.map(({ session }) => session));
  // The program ended between the record and the removal of the draft.
  for (const { session } of drafts) if (recorded.has(session.id)) dropDraft(app.folder, session.id);
  return { drafts: drafts.filter(({ session }) => !recorded.has(session.id)), faults: problems };
}

/** Removes the draft of a session that nobody wants to go on with. */
export function dropMock(app: App, id: string): Result<null, MockFault> {
  return dropDraft(app.folder, id);
}

/** A problem by chance, any but the one of the last session; undefined where there are none. */
export function anyProblem({ library, progress, folder }: App): string | undefined {
  const last = progress().mocks.at(-1)?.problem;
  const ids = library.problemTitles().map(({ id }) => id);
  const others = ids.filter((id) => id !== last);
  const among = others.length === 0 ? ids : others;
  return among[numberFrom(folder.randomBytes(2)) % among.length];
}

/** The seed that a word stands for: whole numbers are themselves. `seedOf('7')` is 7. */
export function seedOf(word: string): number {
  return /^\d{1,15}$/u.test(word) ? Number(word) : hashText(word);
}

function runOf(app: App, problem: Problem, first: MockSession, file: DraftFile): MockRun {
  const points = [...problem.points, ...app.library.commonPoints()];
  let session = first;
  let saved = first;
  let savedAtMs = app.folder.now();
  const save = (): Result<null, MockFault> => {
    const result = file.save(session);
    // Also after a failure: the next attempt waits as long.
    savedAtMs = app.folder.now();
    if (result.ok) saved = session;
    return result;
  };
  const command = (given: MockCommand): MockSession =>
    (session = runSession(session, given, { problem, nowMs: app.folder.now(), labelPoints: (notes) => labelsIn(notes, points) }));
  return {
    problem,
    session: () => session,
    command,
    save,
    leave() {
      const saved = save();
      file.release();
      return saved;
    },
    keep() {
      const silentMs = app.folder.now() - savedAtMs;
      // A clock that was set back says nothing.
      return silentMs < 0 || silentMs >= patienceMs(saved, session) ? save() : ok(null);
    },
    finish() {
      command({ type: 'end' });
      const kept = save();
      if (!kept.ok) return kept;
      const recorded = recordSession(app, problem, session);
      if (!recorded.ok) return recorded;
      // A draft that stays is removed when sessions are looked for.
      file.discard();
      return ok(null);
    },
  };
}

function patienceMs(saved: MockSession, session: MockSession): number {
  const isWritten = saved.notes === session.notes && saved.asked === session.asked && saved.clock.step === session.clock.step && saved.twist === session.twist;
  if (!isWritten) return CHANGE_WAITS_MS;
  return session.clock.isPaused ? PAUSE_WAITS_MS : CLOCK_WAITS_MS;
}

function labelsIn(notes: Notes, points: readonly Point[]): (pointId: string) => PointLabel {
  const labels = new Map(matchPoints(wordsOfCandidate(writeNotes(notes)), compilePoints(points)).map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? 'absent';
}

function randomSeed({ folder }: App): number {
  return 1 + (numberFrom(folder.randomBytes(2)) % LARGEST_RANDOM_SEED);
}

function numberFrom([high = 0, low = 0]: Uint8Array): number {
  return high * 256 + low;
}

function unknownProblem(id: string): MockFault {
  return { message: `There is no problem "${id}" in the decks. Put it back, or choose another one.` };
}
