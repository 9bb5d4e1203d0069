import { evaluate } from '../quantity/evaluate.ts';
import { formatQuantity } from '../quantity/format-quantity.ts';
import { spellBillions } from '../quantity/spell-billions.ts';

/** A line of notes that is a sum, with its result or why it has none. */
export type WorkedLine =
  | { readonly kind: 'result'; readonly line: string; readonly result: string }
  | { readonly kind: 'error'; readonly line: string; readonly message: string };

/** Stands between a sum and its result. */
export const RESULT_SIGN = '→';
const ARROW = ` ${RESULT_SIGN} `;
const UNKNOWN = '?';
/** The `=` may be indented or an item of a list. */
const SUM = /^(\s*(?:[-*+•]\s+)?=\s*)(.*)$/su;

/**
 * Works out a line that begins with `=`; null for other lines. `line` holds the result in place of a former one (`?` where
 * there is none), and what was written after it stays. A `B` that was read as a billion is spelled out, so that the line says
 * how it was understood. Working it out again changes nothing.
 * `workOutLine('= 1B * 0.2 / day')` has the line `= 1 billion * 0.2 / day → 2,315/s`.
 */
export function workOutLine(line: string): WorkedLine | null {
  const [, head, rest] = SUM.exec(line) ?? [];
  if (head === undefined || rest === undefined) return null;
  const arrow = rest.indexOf(ARROW);
  const typed = (arrow < 0 ? rest : rest.slice(0, arrow)).trimEnd();
  if (typed === '') return null;
  const expression = spellBillions(typed);
  const computed = evaluate(expression);
  const result = computed.ok ? formatQuantity(computed.value) : UNKNOWN;
  const worked = `${head}${expression}${ARROW}${result}${arrow < 0 ? '' : behindResult(rest.slice(arrow + ARROW.length), result)}`;
  if (computed.ok) return { kind: 'result', line: worked, result };
  // Without a digit it is words: `= as fast as one box`.
  return { kind: 'error', line: arrow < 0 && !/\p{N}/u.test(expression) ? line : worked, message: computed.error.message };
}

/** Notes with all sums worked out, so that none shows the result of a sum that was changed since. */
export function workOutNotes(text: string): string {
  return text.split('\n').map((line) => workOutLine(line)?.line ?? line).join('\n');
}

/** What a person wrote behind a result, which is the longest beginning that can be read as an amount. */
function behindResult(text: string, result: string): string {
  const ends = [...text.matchAll(/(?<=\S)(?=\s|$|[,;.:)](?!\d))/gu)].map(({ index }) => index);
  const end = ends.findLast((at) => isResult(text.slice(0, at)));
  if (end === undefined) return text.trim() === '' ? '' : ARROW + text;
  const after = text.slice(end);
  // With the new result the same words may read as its unit: `GB` behind a result without one.
  return result + after === text ? after : behindResult(result + after, result);
}

function isResult(text: string): boolean {
  return text === UNKNOWN || evaluate(text).ok;
}
