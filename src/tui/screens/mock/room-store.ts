import type { App } from '../../../app.ts';
import { editNotesIn } from '../../../app/edit-notes.ts';
import type { MockFault } from '../../../app/finished-mock.ts';
import type { MockRun } from '../../../app/mock-session.ts';
import { neighbourStep } from '../../../core/mock/clock.ts';
import { questionIn } from '../../../core/mock/interviewer.ts';
import { nextOverrun, type OverrunWatch, watchOverruns } from '../../../core/mock/overrun.ts';
import type { MockCommand, MockSession } from '../../../core/mock/session.ts';
import type { Result } from '../../../core/result.ts';
import { type EditorAction, editText } from '../../editor/edit-text.ts';
import { type Editor, editorOf, lengthOf, lineAt, replaceBetween, textOf } from '../../editor/editor.ts';
import { fillRows } from '../../editor/fill-rows.ts';
import { CLOCK_RUNS, noticeStaysMs, OVER_NOTICES, PAUSED, TWIST_NOTICE } from './room-notices.ts';
import { type Overlay, panelAfter, type RoomState } from './room-state.ts';
import { faultOfSum, type FinishedLine, finishSum, renewSum } from './sum-lines.ts';

/** Keys that take the cursor to another line without a change. */
const LEAVES_LINE: ReadonlySet<EditorAction['type']> = new Set(['up', 'down', 'page-up', 'page-down']);

/** Holds a running session outside React: every key finds the state that the key before it left. */
export class RoomStore {
  readonly run: MockRun;
  readonly #app: App;
  readonly #listeners = new Set<() => void>();
  #state: RoomState;
  #time: MockSession;
  #overruns: OverrunWatch;
  #saveFault: string | null = null;
  #noticeUntilMs = 0;

  constructor(app: App, run: MockRun, columns: number, rows: number) {
    this.run = run;
    this.#app = app;
    const session = run.session();
    this.#time = session;
    this.#overruns = watchOverruns(session.clock);
    this.#state = { session, editor: fillRows(editorOf(notesOf(session), columns, rows)), panel: 'slim', overlay: null, notice: null, isLeaving: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): RoomState => this.#state;

  /** The session with its clock as of the last beat. */
  readonly time = (): MockSession => this.#time;

  /** Lets time go on and saves where it is time to; to be called several times a second. */
  readonly pulse = (): void => {
    const had = this.#time.twist;
    this.#time = this.run.command({ type: 'beat' });
    this.#tellSaved(this.run.keep());
    const { watch, overrun } = nextOverrun(this.#overruns, this.#time.clock);
    this.#overruns = watch;
    if (had === null && this.#time.twist !== null) this.#show({ session: this.#time, panel: 'slim', notice: TWIST_NOTICE });
    else if (overrun !== null) this.#show({ notice: OVER_NOTICES[overrun] });
    else this.#tell();
  };

  readonly resize = (columns: number, rows: number): void => {
    const { editor } = this.#state;
    if (editor.columns !== columns || editor.rows !== rows) this.#show({ editor: fillRows(editText(editor, { type: 'resize', columns, rows })) });
  };

  /** A key of the editor. Typing lets a paused clock run on: nobody should lose words, or write without time. */
  readonly edit = (action: EditorAction): void => {
    const before = this.#state.editor;
    const finished = action.type === 'newline' ? this.#finishLine(before) : { editor: LEAVES_LINE.has(action.type) ? renewSum(before) : before, notice: undefined };
    const editor = fillRows(editText(finished.editor, action));
    const text = textOf(editor);
    const isChanged = text !== this.#time.notes[this.#time.clock.step];
    const isWoken = isChanged && this.#time.clock.isPaused;
    if (isWoken) this.#command({ type: 'resume' });
    if (isChanged) this.#command({ type: 'write', text });
    const fault = editor.cursor.line === before.cursor.line || isChanged ? null : faultOfSum(editor);
    const notice = finished.notice ?? (isWoken ? CLOCK_RUNS : fault);
    const isMended = finished.notice === null && this.#saveFault === null;
    this.#show({ editor, session: this.#time, isLeaving: false, ...(notice === null && !isMended ? this.#agedNotice() : { notice }) });
  };

  readonly goNext = (): void => {
    if (neighbourStep(this.#time.clock.step, 1) === null) this.#show({ overlay: 'end', notice: null });
    else this.#enter({ type: 'next' });
  };

  readonly goBack = (): void => {
    if (neighbourStep(this.#time.clock.step, -1) === null) this.#show({ notice: { text: 'This is the first step.', role: 'dim' } });
    else this.#enter({ type: 'previous' });
  };

  readonly togglePause = (): void => {
    const wasPaused = this.#time.clock.isPaused;
    this.#command({ type: wasPaused ? 'resume' : 'pause' });
    this.#tellSaved(this.run.save());
    this.#show({ session: this.#time, notice: wasPaused ? CLOCK_RUNS : PAUSED });
  };

  /** Turns the page of a panel that has so many, then folds it. */
  readonly turnPanel = (pages: number): void => this.#show({ panel: panelAfter(this.#state.panel, pages) });
  readonly openOverlay = (overlay: Overlay): void => this.#show({ overlay, isLeaving: false, notice: null });

  /** Opens the notes of this step in another editor; the clock runs on. */
  readonly editElsewhere = async (command: string): Promise<void> => {
    this.#tellSaved(this.run.save());
    const edited = await editNotesIn(command, this.#app, this.#time);
    if (!edited.ok) return this.#show({ notice: { text: edited.error.message, role: 'bad' } });
    const { text, fault } = edited.value;
    if (text !== notesOf(this.#time)) this.#replaceNotes(text);
    this.#tellSaved(this.run.save());
    if (fault !== null) this.#show({ notice: { text: fault.message, role: 'warn' } });
  };

  /** Ctrl-C: true the first time, when it asks; the second time everything is saved and it may leave. */
  readonly holdsBack = (): boolean => {
    if (this.#state.isLeaving) {
      this.run.save();
      return false;
    }
    this.#show({ isLeaving: true, overlay: null, notice: { text: 'Ctrl-C again leaves. All is kept, and sysdrill mock goes on from here.', role: 'warn' } });
    return true;
  };

  /** Saves before the screen goes; the clock stands until the session is taken up again. */
  readonly leave = (): void => {
    if (!this.#time.isEnded) this.run.leave();
  };

  /** True if the session is over and recorded; false if that cannot be saved, which is said. */
  readonly finish = (): boolean => {
    const finished = this.run.finish();
    this.#time = this.run.session();
    if (!finished.ok) this.#show({ overlay: null, notice: { text: finished.error.message, role: 'bad' } });
    return finished.ok;
  };

  #command(command: MockCommand): void {
    this.#time = this.run.command(command);
  }

  #enter(command: MockCommand): void {
    const { columns, rows } = this.#state.editor;
    const hadTwist = this.#time.twist !== null;
    this.#command(command);
    this.#tellSaved(this.run.save());
    const isTwist = !hadTwist && this.#time.twist !== null;
    const { panel } = this.#state;
    this.#show({
      session: this.#time,
      editor: fillRows(editorOf(notesOf(this.#time), columns, rows)),
      panel: panel === 'folded' && !isTwist ? 'folded' : 'slim',
      isLeaving: false,
      notice: isTwist ? TWIST_NOTICE : null,
    });
  }

  /** What Enter at the end of a line does beside breaking it: works out a sum, asks a question. */
  #finishLine(editor: Editor): FinishedLine {
    const finished = finishSum(editor);
    if (finished !== null) return finished;
    const line = lineAt(editor);
    const isAtEnd = editor.cursor.column === lengthOf(line);
    const question = isAtEnd && this.#time.clock.step === 'requirements' ? questionIn(line) : null;
    if (question !== null) this.#command({ type: 'ask', question });
    return { editor, notice: undefined };
  }

  #replaceNotes(text: string): void {
    const { editor } = this.#state;
    const last = editor.lines.length - 1;
    const emptied = replaceBetween(editor, { line: 0, column: 0 }, { line: last, column: lengthOf(lineAt(editor, last)) }, '');
    this.#state = { ...this.#state, editor: emptied };
    this.edit({ type: 'paste', text });
  }

  /** Says once that nothing is saved, and once that it is again. */
  #tellSaved(saved: Result<null, MockFault>): void {
    const fault = saved.ok ? null : saved.error.message;
    if (fault === this.#saveFault) return;
    this.#saveFault = fault;
    // Whoever is about to leave was told that all is kept.
    if (fault === null && this.#state.isLeaving) return;
    this.#show({ notice: fault === null ? { text: 'Saved again.', role: 'good' } : { text: fault, role: 'bad' } });
  }

  /** What is left of the last notice. That nothing can be saved stays as long as it is so. */
  #agedNotice(): Partial<RoomState> {
    const { isLeaving } = this.#state;
    const isFresh = this.#app.folder.now() < this.#noticeUntilMs || this.#saveFault !== null;
    return isFresh && !isLeaving ? {} : { notice: null };
  }

  #show(change: Partial<RoomState>): void {
    if (change.notice) this.#noticeUntilMs = this.#app.folder.now() + noticeStaysMs(change.notice);
    this.#state = { ...this.#state, ...change };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function notesOf({ notes, clock }: MockSession): string {
  return notes[clock.step];
}
