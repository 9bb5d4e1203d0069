import type { App } from '../../src/app.ts';
import { startMock } from '../../src/app/mock-session.ts';
import type { Notes } from '../../src/core/mock/notes-markdown.ts';
import { STEPS } from '../../src/core/decks/problem.ts';
import type { FakeClock } from './fake-app.ts';

/** What a test wants of a session; the kiosk problem, ten minutes and seed 7 unless it says otherwise. */
export interface EndedMock {
  readonly problem?: string;
  readonly seed?: string;
  readonly minutes?: number;
  readonly notes?: Partial<Notes>;
  /** Spent in each step. */
  readonly seconds?: number;
}

/** Runs a session to its end, its steps with these notes; returns its id. */
export function endMock(app: App, clock: FakeClock, { problem = 'kiosk', seed = '7', minutes = 10, notes = {}, seconds = 5 }: EndedMock = {}): string {
  const started = startMock(app, { problem, minutes, level: 'senior', seed });
  if (!started.ok) throw new Error(started.error.message);
  const run = started.value;
  for (const step of STEPS) {
    run.command({ type: 'go-to', step });
    run.command({ type: 'write', text: notes[step] ?? '' });
    for (let second = 0; second < seconds; second++) {
      clock.nowMs += 1000;
      run.command({ type: 'beat' });
    }
  }
  const finished = run.finish();
  if (!finished.ok) throw new Error(finished.error.message);
  return run.session().id;
}

/** Of nine points two are justified, one is named. */
export const SOME_NOTES = {
  requirements: '- sales come in bursts\n- a cache, because reads are many\n- most of it at noon',
  api: '- a queue between them',
  scale: '- metrics, because otherwise nobody sees it',
} as const satisfies Partial<Notes>;
