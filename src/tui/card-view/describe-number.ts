import type { NumberCard } from '../../core/decks/card.ts';
import { layoutMarkdown } from '../../core/markdown/layout-markdown.ts';
import { line, type ThemedLine } from '../components/themed-line.ts';
import type { AnswerState } from './answer-state.ts';

/** The true figure of a number card, the typed one, and how far apart they are. */
export function describeNumber(card: NumberCard, answer: Extract<AnswerState, { kind: 'number' }>, columns: number): readonly ThemedLine[] {
  const truth = `${card.quantity.toLocaleString('en-US')}${card.unit === '' ? '' : ` ${card.unit}`}`;
  const range = card.range ? ` (accepted ${card.range[0].toLocaleString('en-US')} to ${card.range[1].toLocaleString('en-US')})` : '';
  const lines = layoutMarkdown(`**${truth}**${range}`, columns).lines;
  const { checked } = answer;
  if (checked?.kind !== 'graded') return [...lines, line('')];
  const isRight = checked.distance === 'exact' || checked.distance === 'good';
  const words = `Yours: ${answer.field.text}, ${describeFactor(checked.factor)}`;
  return [...lines, line(words, isRight ? 'good' : checked.distance === 'fair' ? 'warn' : 'bad'), line('')];
}

function describeFactor(factor: number): string {
  if (factor === 1) return 'exact';
  if (factor <= 0) return 'not a possible figure';
  const times = factor > 1 ? factor : 1 / factor;
  return times < 1.05 ? 'nearly exact' : `${times.toFixed(times < 10 ? 1 : 0)} times too ${factor > 1 ? 'large' : 'small'}`;
}
