import { type App, queueFor, reviewWorld } from '../../../app.ts';
import type { Card } from '../../../core/decks/card.ts';
import type { Grade } from '../../../core/events/event.ts';
import type { Result } from '../../../core/result.ts';
import type { ReviewRequest } from '../../../core/review/request.ts';
import {
  buryInRun,
  flagInRun,
  gradeInRun,
  nextOf,
  type ReviewRun,
  type ReviewWorld,
  startRun,
  suspendInRun,
  undoInRun,
} from '../../../core/review/run.ts';
import { type NextCard, passCard, startSession } from '../../../core/review/session.ts';
import type { Notice } from '../../components/frame.tsx';
import { type AnswerState, answerAfterEdit, startAnswer } from '../../card-view/answer-state.ts';

/** All that the review screen shows. */
export interface ReviewState {
  readonly run: ReviewRun;
  readonly next: NextCard;
  /** The card on screen; null while waiting or done. */
  readonly card: Card | null;
  readonly answer: AnswerState;
  readonly shownAtMs: number;
  /** Null until the answer is shown. */
  readonly revealedAtMs: number | null;
  readonly isHintShown: boolean;
  readonly isInfoShown: boolean;
  /** Null: what matters stays in sight by itself. */
  readonly scrollTop: number | null;
  readonly scrollLeft: number;
  readonly notice: Notice | null;
}

type Saved = Result<ReviewRun, { readonly message: string }>;

/** Holds the state of one review session outside React: every key finds the state that the key before it left. */
export class ReviewStore {
  readonly #app: App;
  readonly #world: ReviewWorld<{ readonly message: string }>;
  readonly #listeners = new Set<() => void>();
  #state: ReviewState;

  constructor(app: App, request: ReviewRequest, isInfoShown: boolean) {
    this.#app = app;
    this.#world = reviewWorld(app);
    const run = startRun(startSession(request.kind === 'cram' ? 'cram' : 'review', queueFor(app, request)));
    const nowMs = app.moment().atMs;
    const empty: ReviewState = {
      run,
      next: { kind: 'done' },
      card: null,
      answer: { kind: 'recall' },
      shownAtMs: nowMs,
      revealedAtMs: null,
      isHintShown: false,
      isInfoShown,
      scrollTop: null,
      scrollLeft: 0,
      notice: null,
    };
    this.#state = this.#withNext(empty, run);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): ReviewState => this.#state;

  /** Changes what is shown of the card; the schedule is not touched. */
  readonly show = (change: Partial<ReviewState>): void => this.#set({ ...this.#state, ...change });

  readonly reveal = (): void => this.show({ revealedAtMs: this.#nowMs(), scrollTop: null, scrollLeft: 0, notice: null });

  /** Saves the grade, then shows the next card. Says so and stays where it is when it cannot be saved. */
  readonly grade = (grade: Grade): void => {
    const { card, run, shownAtMs } = this.#state;
    if (card === null) return;
    const wasSuspended = this.#suspensionOf(card.id);
    const saved = gradeInRun(run, this.#world, card.id, grade, this.#nowMs() - shownAtMs);
    this.#leaveCard(saved, this.#suspensionOf(card.id) === 'leech' && wasSuspended === false ? leechNotice() : null);
  };

  readonly bury = (): void => this.#act(buryInRun, { text: 'Buried until tomorrow. u takes it back.', role: 'dim' });
  readonly suspend = (): void => this.#act(suspendInRun, { text: 'Suspended. u takes it back.', role: 'dim' });

  readonly flag = (): void => {
    const { card, run } = this.#state;
    if (card === null) return;
    const saved = flagInRun(run, this.#world, card.id);
    if (!saved.ok) return this.show({ notice: { text: saved.error.message, role: 'bad' } });
    const isFlagged = this.#app.progress().cards.get(card.id)?.flagged === true;
    this.show({ run: saved.value, notice: { text: isFlagged ? 'Flagged.' : 'Flag taken away.', role: 'dim' } });
  };

  readonly undo = (): void => {
    const result = undoInRun(this.#state.run, this.#world);
    if (result === null) return this.show({ notice: { text: 'Nothing to undo in this session.', role: 'dim' } });
    if (!result.ok) return this.show({ notice: { text: result.error.message, role: 'bad' } });
    const { run, undone } = result.value;
    const notice: Notice = { text: `Undone: ${undone.what}.`, role: 'dim' };
    if (undone.leftScreen) this.#set({ ...this.#withNext(this.#state, run), notice });
    else this.show({ run, notice });
  };

  /** Asks again what comes now: a learning card may be due, another terminal may have graded. */
  readonly refresh = (): void => {
    const { next } = this.#state;
    const changed = this.#app.takeIn();
    if (next.kind !== 'card' || changed) this.#set(this.#withNext(this.#state, this.#state.run, next));
  };

  /** Takes up another text of the card on screen; what was answered so far stays as far as it fits. */
  readonly reread = (library: App['library']): void => {
    const { card, answer, shownAtMs, run } = this.#state;
    if (card === null) return;
    const now = library.card(card.id);
    if (now === undefined) return this.#set(this.#withNext(this.#state, run));
    if (JSON.stringify(now) === JSON.stringify(card)) return;
    const changed = answerAfterEdit(now, answer, seedOf(now, shownAtMs));
    this.show({ card: now, answer: changed, scrollTop: null, scrollLeft: 0, notice: { text: 'Changed; its schedule is as it was.', role: 'good' } });
  };

  /** Shows the first waiting card although its step is not over. */
  readonly learnAhead = (): void => {
    const next = nextOf(this.#state.run, { ...this.#world, learnAheadMin: () => Infinity });
    this.#set(this.#present(this.#state, this.#state.run, next));
  };

  #nowMs(): number {
    return this.#app.moment().atMs;
  }

  #suspensionOf(card: string): false | 'user' | 'leech' {
    return this.#app.progress().cards.get(card)?.suspended ?? false;
  }

  #act(act: typeof buryInRun, notice: Notice): void {
    const { card, run } = this.#state;
    if (card !== null) this.#leaveCard(act(run, this.#world, card.id), notice);
  }

  #leaveCard(saved: Saved, notice: Notice | null): void {
    if (!saved.ok) return this.show({ notice: { text: saved.error.message, role: 'bad' } });
    this.#app.takeIn();
    this.#set({ ...this.#withNext(this.#state, saved.value), notice });
  }

  #withNext(state: ReviewState, run: ReviewRun, shown?: NextCard): ReviewState {
    const next = nextOf(run, this.#world);
    const isSame = shown?.kind === 'card' && next.kind === 'card' && shown.card === next.card;
    return isSame ? state : this.#present(state, run, next);
  }

  #present(state: ReviewState, run: ReviewRun, next: NextCard): ReviewState {
    const card = next.kind === 'card' ? this.#app.library.card(next.card) : null;
    if (card === undefined && next.kind === 'card') {
      // Its deck file changed under the running program: left out of this session, the schedule untouched.
      const session = passCard(run.session, next.card, this.#app.progress(), this.#app.day());
      return this.#withNext(state, { ...run, session: { ...session, queue: session.queue.filter((id) => id !== next.card) } });
    }
    const shownAtMs = this.#nowMs();
    return {
      ...state,
      run,
      next,
      card: card ?? null,
      answer: card ? startAnswer(card, seedOf(card, shownAtMs)) : { kind: 'recall' },
      shownAtMs,
      revealedAtMs: null,
      isHintShown: false,
      scrollTop: null,
      scrollLeft: 0,
      notice: null,
    };
  }

  #set(state: ReviewState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** The order of choices stays as long as the card is shown. */
function seedOf(card: Card, shownAtMs: number): string {
  return `${card.id}/${shownAtMs}`;
}

function leechNotice(): Notice {
  return { text: 'Forgotten for the eighth time: suspended as a leech. See weak areas.', role: 'warn' };
}
