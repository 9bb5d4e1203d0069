import type { FinishedMock, MockFault } from '../../../app/finished-mock.ts';
import type { Judged, ScoreWalk } from '../../../app/score-walk.ts';
import type { PointLabel } from '../../../core/events/event.ts';
import type { Result } from '../../../core/result.ts';
import { LABEL_SIGNS } from '../../../core/insights/describe-mock.ts';
import type { Notice } from '../../components/frame.tsx';

/** What the screen shows: the own notes, or a point. */
export interface ScoreState {
  readonly page: 'short' | 'notes' | 'points';
  readonly mock: FinishedMock;
  readonly at: number;
  readonly scrollTop: number;
  readonly notice: Notice | null;
}

/** Holds the walk outside React: every key finds the state that the key before it left. */
export class ScoreStore {
  readonly #walk: ScoreWalk;
  readonly #listeners = new Set<() => void>();
  #state: ScoreState;
  #hasBegun: boolean;

  constructor(walk: ScoreWalk) {
    this.#walk = walk;
    const mock = walk.mock();
    const isFresh = walk.open() === mock.points.length;
    const notice: Notice | null = isFresh || walk.open() === 0 ? null : { text: 'This goes on where you left it.', role: 'dim' };
    this.#hasBegun = !isFresh;
    this.#state = { page: isFresh ? 'short' : 'points', mock, at: walk.at(), scrollTop: 0, notice };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): ScoreState => this.#state;

  readonly openPage = (page: ScoreState['page']): void => {
    this.#hasBegun ||= page === 'points';
    this.#show({ page, scrollTop: 0, notice: null });
  };

  /** Back from all of the notes to where they were opened. */
  readonly closeNotes = (): void => this.openPage(this.#hasBegun ? 'points' : 'short');

  readonly scrollTo = (scrollTop: number): void => this.#show({ scrollTop });

  /** Accepts or overturns the present point and goes on. */
  readonly judge = (label: PointLabel | null): void => {
    this.#settle(this.#walk.judge(label), (judged) =>
      judged === null || judged.from === judged.to ? null : { text: `${changeText(judged)}. u takes it back.`, role: 'good' },
    );
  };

  readonly back = (): void => {
    const moved = this.#walk.back();
    this.#follow(moved ? null : { text: 'This is the first point; v shows your notes.', role: 'dim' });
  };

  readonly undo = (): void => {
    this.#settle(this.#walk.undo(), (judged) =>
      judged === null ? { text: 'No change to take back. ← goes to a point again.', role: 'dim' } : { text: `Taken back: it is ${LABEL_SIGNS[judged.to]} ${judged.to} again.`, role: 'dim' },
    );
  };

  readonly finish = (): void => this.#settle(this.#walk.finish(), () => null);

  #settle<T extends Judged | null>(result: Result<T, MockFault>, noticeOf: (value: T) => Notice | null): void {
    this.#follow(result.ok ? noticeOf(result.value) : { text: result.error.message, role: 'bad' });
  }

  #follow(notice: Notice | null): void {
    this.#show({ mock: this.#walk.mock(), at: this.#walk.at(), scrollTop: 0, notice });
  }

  #show(change: Partial<ScoreState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function changeText({ from, to }: Judged): string {
  return `Changed: ${LABEL_SIGNS[from]} ${from} → ${LABEL_SIGNS[to]} ${to}`;
}
