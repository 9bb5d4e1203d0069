import type { Card } from '../../core/decks/card.ts';
import type { Grade } from '../../core/events/event.ts';
import { seededRandom, shuffle } from '../../core/random.ts';
import { listDistance, proposeGrade } from '../../core/review/propose-grade.ts';
import { type CheckedNumber, checkNumber } from '../../core/review/check-number.ts';
import { emptyLine, type LineEditor } from '../components/line-editor.ts';

/** What the person has put in so far, by type of card. */
export type AnswerState =
  | { readonly kind: 'recall' }
  | {
      readonly kind: 'choice';
      readonly options: readonly string[];
      readonly right: number;
      readonly cursor: number;
      readonly chosen: number | null;
    }
  | { readonly kind: 'list'; readonly ticked: readonly boolean[]; readonly cursor: number }
  | { readonly kind: 'number'; readonly field: LineEditor; readonly checked: CheckedNumber | null };

/** The untouched answer of a card; `seed` decides the order of choices. */
export function startAnswer(card: Card, seed: string): AnswerState {
  switch (card.type) {
    case 'choice': {
      const options = shuffle([card.back, ...card.wrong], seededRandom(seed));
      return { kind: 'choice', options, right: options.indexOf(card.back), cursor: 0, chosen: null };
    }
    case 'list':
      return { kind: 'list', ticked: card.items.map(() => false), cursor: 0 };
    case 'number':
      return { kind: 'number', field: emptyLine(), checked: null };
    default:
      return { kind: 'recall' };
  }
}

/** The answer given so far, for a card whose text has changed since; a figure is checked anew, ticks hold by their place. */
export function answerAfterEdit(card: Card, answer: AnswerState, seed: string): AnswerState {
  const fresh = startAnswer(card, seed);
  if (fresh.kind === 'choice' && answer.kind === 'choice') {
    const cursor = Math.min(answer.cursor, fresh.options.length - 1);
    return { ...fresh, cursor, chosen: answer.chosen === null ? null : Math.min(answer.chosen, fresh.options.length - 1) };
  }
  if (fresh.kind === 'list' && answer.kind === 'list') {
    const ticked = fresh.ticked.map((_, item) => answer.ticked[item] === true);
    return { ...fresh, ticked, cursor: Math.min(answer.cursor, ticked.length - 1) };
  }
  if (fresh.kind === 'number' && answer.kind === 'number') return answer.checked === null ? answer : submitNumber(card, answer);
  return fresh;
}

/** Checks a typed number against its card. */
export function submitNumber(card: Card, answer: AnswerState): AnswerState {
  if (answer.kind !== 'number' || card.type !== 'number') return answer;
  return { ...answer, checked: checkNumber(card, answer.field.text) };
}

/** The grade that Enter gives, once the answer is shown. */
export function proposedGrade(answer: AnswerState): Grade {
  switch (answer.kind) {
    case 'choice':
      return answer.chosen === answer.right ? 3 : 1;
    case 'list':
      return proposeGrade(listDistance(answer.ticked.filter(Boolean).length, answer.ticked.length));
    case 'number':
      return answer.checked === null || answer.checked.kind !== 'graded' ? 1 : proposeGrade(answer.checked.distance);
    case 'recall':
      return 3;
  }
}
