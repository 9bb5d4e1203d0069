import type { Unit } from './unit.ts';

/** Where a piece of an expression stands in its text, in UTF-16 units. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** A parsed expression: plain data, each node with its place. */
export type Expression = Place &
  (
    | { readonly kind: 'number'; readonly value: number }
    /** A bare unit is one of it: the `day` of `100 / day`. */
    | { readonly kind: 'unit'; readonly unit: Unit }
    | { readonly kind: 'with-unit'; readonly of: Expression; readonly unit: Unit }
    | { readonly kind: 'range'; readonly low: Expression; readonly high: Expression }
    | { readonly kind: 'about'; readonly of: Expression }
    | { readonly kind: 'negative'; readonly of: Expression }
    | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
    | { readonly kind: 'call'; readonly name: string; readonly named: Place; readonly arguments: readonly Expression[] }
    | { readonly kind: 'convert'; readonly of: Expression; readonly unit: Unit; readonly target: Place }
  );

export type Operator = '+' | '-' | '*' | '/' | '^';

/** The place from the start of one piece to the end of another. */
export function spanOf(first: Place, last: Place): Place {
  return { at: first.at, length: last.at + last.length - first.at };
}
