/** Why an expression has no value, and where: `at` and `length` count UTF-16 units of the text that was typed. */
export interface QuantityError {
  readonly kind: 'syntax' | 'unknown-unit' | 'dimension' | 'domain';
  readonly at: number;
  readonly length: number;
  readonly message: string;
  /** What could stand at that place instead. */
  readonly suggestion?: string;
}

/** An error whose place is not known yet: arithmetic does not know where its operands stood. */
export interface Problem {
  readonly kind: QuantityError['kind'];
  readonly message: string;
  readonly suggestion?: string;
  /** Which argument of a function is at fault, from 0. */
  readonly argument?: number;
  /** The operands fit, but what comes out cannot be held. */
  readonly ofResult?: true;
}

const SHOWN_COLUMNS = 72;

/** Gives a problem its place in the text. */
export function placeProblem(problem: Problem, place: { readonly at: number; readonly length: number }): QuantityError {
  const error = { kind: problem.kind, at: place.at, length: place.length, message: problem.message };
  return problem.suggestion === undefined ? error : { ...error, suggestion: problem.suggestion };
}

/** The message, the text and a caret line under the place, in three lines; a long text is cut around the place. */
export function renderQuantityError(text: string, error: QuantityError): string {
  const start = error.at + error.length <= SHOWN_COLUMNS ? 0 : Math.max(0, error.at - SHOWN_COLUMNS / 2);
  const head = start > 0 ? '…' : '';
  const tail = start + SHOWN_COLUMNS < text.length ? '…' : '';
  const shown = showPlainly(text.slice(start, start + SHOWN_COLUMNS));
  const width = Math.max(1, Math.min(error.length, SHOWN_COLUMNS - (error.at - start)));
  const carets = ' '.repeat(head.length + error.at - start) + '^'.repeat(width);
  const hint = error.suggestion === undefined ? '' : ` (did you mean ${error.suggestion}?)`;
  return `${error.message}${hint}\n  ${head}${shown}${tail}\n  ${carets}`;
}

/** A typed word for use in a message: short, in quotes, without control characters. */
export function quoteWord(word: string): string {
  return `"${showPlainly(word.length > 24 ? `${word.slice(0, 23)}…` : word)}"`;
}

function showPlainly(text: string): string {
  return text.replaceAll(/[\p{C}\p{Z}]/gu, (character) => ' '.repeat(character.length));
}
