import { type App, currentParameters } from '../app.ts';
import type { Event } from '../core/events/event.ts';
import { err, ok, type Result } from '../core/result.ts';
import { fittingTask, type FittingVerdict, GRADES_NEEDED_TO_FIT, judgeFit, relearningStepCount } from '../core/review/fitting.ts';
import { reviewHistories } from '../core/review/review-histories.ts';
import { openEventLog } from '../store/log/event-log.ts';
import { findFsrsBinding, globalPackageFolders } from '../store/fsrs-binding.ts';
import type { Surroundings } from './surroundings.ts';

/** What came of a fit: better weights are taken, others are not. */
export interface FittingResult extends FittingVerdict {
  readonly grades: number;
}

export type FittingFault =
  | { readonly kind: 'too-few' | 'no-binding' | 'no-fit'; readonly message: string }
  | { readonly kind: 'not-saved'; readonly message: string };

/**
 * Fits the weights to all grades of the log and takes them where they foresee the newest fifth better. Grades of the past
 * keep the memories that they led to: the weights hold from now on.
 */
export async function fitWeights(app: App, { folder }: Surroundings): Promise<Result<FittingResult, FittingFault>> {
  const events: Event[] = [];
  openEventLog(folder).read(null, (event) => events.push(event));
  const histories = reviewHistories(events);
  const task = fittingTask(histories);
  if (task === null) {
    const grades = histories.reduce((sum, history) => sum + history.length, 0);
    return err({ kind: 'too-few', message: `There are ${grades} grades so far; fitting starts at ${GRADES_NEEDED_TO_FIT}, some of them a day or more apart. Until then the defaults are the better guess.` });
  }
  const binding = findFsrsBinding(folder.home, globalPackageFolders(process.execPath, process.env['NODE_PATH'], process.platform));
  if (!binding.ok) return err({ kind: 'no-binding', message: binding.error.message });
  const parameters = currentParameters(app);
  const fitted = await binding.value.fit(task.items, relearningStepCount(parameters)).catch((cause: unknown) => `${cause instanceof Error ? cause.message : String(cause)}`);
  const verdict = typeof fitted === 'string' ? null : judgeFit(histories, task, fitted, parameters);
  if (verdict === null) {
    const reason = typeof fitted === 'string' ? fitted : 'it gave no weights that can be used';
    return err({ kind: 'no-fit', message: `The fit failed: ${reason}. Your weights stay as they are.` });
  }
  if (verdict.isBetter) {
    const saved = app.record([{ type: 'parameters', data: { ...parameters, weights: verdict.weights } }]);
    if (!saved.ok) return err({ kind: 'not-saved', message: saved.error.message });
    await app.saveSnapshot();
  }
  return ok({ ...verdict, grades: task.grades });
}
