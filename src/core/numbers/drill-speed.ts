import type { NumberRecord } from '../events/progress.ts';

/** What a question takes before anything was measured, with reading its solution. */
const DEFAULT_SECONDS = 75;
const READING_SECONDS = 15;
const MEASURED_ANSWERS = 40;
const ANSWERS_NEEDED = 8;
/** Whoever takes longer has gone away. */
const LONGEST_SECONDS = 300;

/** Minutes that a number of questions take at one's own speed, rounded up. `estimateDrillMinutes(progress.numbers, 5)` */
export function estimateDrillMinutes(records: readonly NumberRecord[], questions: number): number {
  const measured = records.slice(-MEASURED_ANSWERS).map(({ elapsedMs }) => Math.min(LONGEST_SECONDS, elapsedMs / 1000));
  const known = measured.length < ANSWERS_NEEDED ? null : measured.reduce((sum, seconds) => sum + seconds, 0) / measured.length;
  return Math.ceil((questions * (known === null ? DEFAULT_SECONDS : known + READING_SECONDS)) / 60);
}
