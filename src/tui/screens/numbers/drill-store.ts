import { type App, drillWorld } from '../../../app.ts';
import {
  answerQuestion,
  askAgain,
  type Drill,
  type DrillWorld,
  nextQuestion,
  showHint,
  skipQuestion,
  startDrill,
} from '../../../core/numbers/drill.ts';
import type { DrillRequest } from '../../../core/numbers/drill-request.ts';
import type { Result } from '../../../core/result.ts';
import { emptyLine, type LineEditor } from '../../components/line-editor.ts';

/** All that the drill shows. */
export interface DrillView {
  readonly drill: Drill;
  readonly field: LineEditor;
  /** Enter was pressed on an empty field: once more shows the solution. */
  readonly isGivingUp: boolean;
  /** Why the last answer could not be saved. */
  readonly saveFault: string | null;
  /** Null: what matters stays in sight by itself. */
  readonly scrollTop: number | null;
  readonly answeredAtMs: number;
}

/** Enter right after an answer is a double press and does not go on. */
const DOUBLE_PRESS_MS = 250;

/** Holds one drill outside React: every key finds the state that the key before it left. */
export class DrillStore {
  readonly #app: App;
  readonly #world: DrillWorld<{ readonly message: string }>;
  readonly #listeners = new Set<() => void>();
  #view: DrillView;

  constructor(app: App, request: DrillRequest) {
    this.#app = app;
    this.#world = drillWorld(app);
    const nowMs = app.moment().atMs;
    this.#view = {
      drill: startDrill(request, String(nowMs), this.#world),
      field: emptyLine(),
      isGivingUp: false,
      saveFault: null,
      scrollTop: null,
      answeredAtMs: nowMs,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): DrillView => this.#view;

  /** Takes what is typed; what was said about the former try goes. */
  readonly type = (field: LineEditor): void => {
    const { drill } = this.#view;
    const { state } = drill;
    const cleared = state.kind === 'asking' && state.notice !== null ? { ...drill, state: { ...state, notice: null } } : drill;
    this.#change({ drill: cleared, field, isGivingUp: false, saveFault: null });
  };

  /** Saves the answer, then shows how good it is. An empty field shows the solution at the second try. */
  readonly submit = (): void => {
    const { drill, field, isGivingUp } = this.#view;
    if (field.text.trim() !== '') this.#settle(answerQuestion(drill, field.text, this.#world));
    else if (isGivingUp) this.#settle(skipQuestion(drill, this.#world));
    else this.#change({ isGivingUp: true });
  };

  readonly hint = (): void => this.#change({ drill: showHint(this.#view.drill), isGivingUp: false, scrollTop: null });

  readonly next = (): void => this.#goOn(nextQuestion);
  readonly again = (): void => this.#goOn(askAgain);

  /** From here on with a time limit or without one. */
  readonly toggleClock = (): void => {
    const { drill } = this.#view;
    this.#change({ drill: { ...drill, request: { ...drill.request, isLearning: !drill.request.isLearning } } });
  };

  readonly scrollTo = (scrollTop: number): void => this.#change({ scrollTop });

  #settle(settled: Result<Drill, { readonly message: string }>): void {
    if (!settled.ok) return this.#change({ saveFault: settled.error.message });
    const isAnswered = settled.value.state.kind === 'answered';
    this.#change({
      drill: settled.value,
      isGivingUp: false,
      saveFault: null,
      ...(isAnswered ? { scrollTop: null, answeredAtMs: this.#app.moment().atMs } : {}),
    });
  }

  #goOn(step: typeof nextQuestion): void {
    if (this.#app.moment().atMs - this.#view.answeredAtMs < DOUBLE_PRESS_MS) return;
    // What another terminal has answered counts in the choice of the next question.
    this.#app.takeIn();
    this.#change({ drill: step(this.#view.drill, this.#world), field: emptyLine(), isGivingUp: false, scrollTop: null });
  }

  #change(change: Partial<DrillView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}
