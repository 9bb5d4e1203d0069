import fc from 'fast-check';
import { evaluate } from '../../../src/core/quantity/evaluate.ts';
import { formatQuantity } from '../../../src/core/quantity/format-quantity.ts';
import { renderQuantityError } from '../../../src/core/quantity/quantity-error.ts';
import { readAnswer } from '../../../src/core/quantity/read-answer.ts';
import { jumbledText, wellFormedText } from '../../core/quantity/arbitrary-expression.ts';

/** What a run of odd expressions came to. */
export interface FuzzReport {
  readonly expressions: number;
  readonly answers: number;
  readonly refused: number;
  readonly faults: readonly string[];
}

const UNITS = ['', 'B', '/s', 's', 'GB', 'users'];
/** Longer than any sum takes by a factor of thousands: a hang, on however busy a machine. */
const LONGEST_MS = 1000;

/** Works out odd expressions: each gives an answer that can be shown or an error that points into the text; never NaN. */
export function fuzzExpressions(count: number, seed: number): FuzzReport {
  const report = { expressions: 0, answers: 0, refused: 0, faults: [] as string[] };
  const texts = fc.sample(fc.oneof(jumbledText, wellFormedText), { numRuns: count, seed });
  for (const [i, text] of texts.entries()) {
    report.expressions++;
    const startedMs = performance.now();
    try {
      const evaluated = i % 3 === 0 ? readAnswer(text, UNITS[i % UNITS.length] ?? '') : evaluate(text);
      if (evaluated.ok) {
        report.answers++;
        const shown = formatQuantity(evaluated.value);
        if (!Number.isFinite(evaluated.value.value) || /NaN|undefined|Infinity/u.test(shown)) report.faults.push(`${JSON.stringify(text)} gives ${shown}`);
      } else {
        report.refused++;
        if (renderQuantityError(text, evaluated.error).trim() === '') report.faults.push(`${JSON.stringify(text)} is refused without a word`);
      }
    } catch (cause) {
      report.faults.push(`${JSON.stringify(text)} throws ${String(cause)}`);
    }
    if (performance.now() - startedMs > LONGEST_MS) report.faults.push(`${JSON.stringify(text)} takes over ${LONGEST_MS} ms`);
  }
  return report;
}
