import type { PlacedPoints, PlacedProblem } from './deck-file.ts';
import type { DeckProblem } from './deck-problem.ts';

/** A problem together with the file it stands in. */
export interface FiledProblem extends PlacedProblem {
  readonly file: string;
}

/** Points of all problems together with the file they stand in. */
export interface FiledPoints extends PlacedPoints {
  readonly file: string;
}

/** Tells what is wrong in a problem, at the place that a path leads to. */
export function faultOf(filed: FiledProblem, path: readonly (string | number)[], severity: DeckProblem['severity'], message: string): DeckProblem {
  return { file: filed.file, line: filed.lineAt(path), cardId: filed.problem.id, severity, message };
}

/** The same for a part of a point, which may be of a problem or of all. */
export function pointFault(filed: FiledProblem | FiledPoints, path: readonly (string | number)[], severity: DeckProblem['severity'], message: string): DeckProblem {
  return 'problem' in filed ? faultOf(filed, path, severity, message) : { file: filed.file, line: filed.lineAt(path), severity, message };
}
