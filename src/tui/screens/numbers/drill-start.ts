import type { App } from '../../../app.ts';
import type { NumbersStart } from '../../../app/screen.ts';
import { numbersLeft } from '../../../core/insights/numbers-left.ts';
import type { DrillRequest } from '../../../core/numbers/drill-request.ts';
import { nameFamily } from '../../../core/numbers/name-family.ts';

/** A way of opening that asks questions at once. */
export type DrillStart = Exclude<NumbersStart, { kind: 'choose' }>;

/** What is to be drilled when the screen is opened so. */
export function requestOfStart(start: DrillStart, app: App): DrillRequest {
  switch (start.kind) {
    case 'today':
      return { kind: 'adaptive', family: null, count: numbersLeft(app.progress(), app.day(), app.settings()).questions, isLearning: start.isLearning ?? false };
    case 'walkthrough':
      return { kind: 'walkthrough', id: start.id, isLearning: start.isLearning ?? false };
    case 'drill': {
      const { family, count, seed, isLearning = false } = start;
      return seed === null ? { kind: 'adaptive', family, count, isLearning } : { kind: 'listed', family, count, seed, isLearning };
    }
  }
}

/** The title of the screen that is opened so. */
export function titleOfStart(start: DrillStart): string {
  switch (start.kind) {
    case 'today':
      return "Today's numbers";
    case 'walkthrough':
      return nameFamily(`walkthrough/${start.id}`);
    case 'drill':
      return start.family === null ? 'Numbers' : `Numbers: ${nameFamily(start.family)}`;
  }
}
