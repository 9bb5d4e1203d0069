import type { Card } from '../../core/decks/card.ts';
import { measureColumns } from '../../core/markdown/graphemes.ts';
import { layoutMarkdown } from '../../core/markdown/layout-markdown.ts';
import { line, type ThemedLine, type ThemedSpan } from '../components/themed-line.ts';
import type { Role } from '../theme.ts';
import type { AnswerState } from './answer-state.ts';
import { describeNumber } from './describe-number.ts';

const BLANK = line('');

/** A laid-out card. */
export interface CardLayout {
  readonly lines: readonly ThemedLine[];
  /** The line that has to stay in sight: an option's or list item's cursor, or where the answer begins. */
  readonly focus: number;
  /** Columns of the widest line: more than the width means that it scrolls sideways. */
  readonly widthColumns: number;
}

/** What of a card is to be shown. */
export interface CardView {
  readonly answer: AnswerState;
  readonly isRevealed: boolean;
  readonly isHintShown: boolean;
  readonly columns: number;
}

/** Lays out a card's question and, once revealed, its answer. */
export function layoutCard(card: Card, view: CardView): CardLayout {
  const hint = view.isHintShown && !view.isRevealed && card.hint ? labelled('Hint', card.hint, view.columns) : [];
  const question = [...layoutMarkdown(card.front, view.columns).lines, ...hint, BLANK];
  const body = view.answer.kind === 'choice' ? choiceBody(card, view, view.answer) : plainBody(card, view);
  const lines = [...question, ...body.lines];
  const widths = lines.filter(({ wide }) => wide).map((shown) => measureColumns(shown.spans.map(({ text }) => text).join('')));
  return { lines, focus: body.focus === null ? 0 : question.length + body.focus, widthColumns: Math.max(view.columns, ...widths) };
}

interface Body {
  readonly lines: readonly ThemedLine[];
  readonly focus: number | null;
}

function plainBody(card: Card, view: CardView): Body {
  if (!view.isRevealed) return { lines: [], focus: null };
  const rule: ThemedLine = { ...line('─'.repeat(Math.min(view.columns, 24)), 'rule'), aloud: 'Answer:' };
  const after = aftermath(card, view.columns);
  if (view.answer.kind === 'list' && card.type === 'list') {
    const items = listLines(card.items, view.answer, view.columns);
    return { lines: [rule, BLANK, ...items.lines, ...after], focus: items.focus + 2 };
  }
  const verdict = view.answer.kind === 'number' && card.type === 'number' ? describeNumber(card, view.answer, view.columns) : [];
  return { lines: [rule, BLANK, ...verdict, ...layoutMarkdown(answerText(card), view.columns).lines, ...after], focus: 0 };
}

function answerText(card: Card): string {
  switch (card.type) {
    case 'cloze':
      return card.extra === undefined ? card.full : `${card.full}\n\n${card.extra}`;
    case 'list':
      return card.items.map((item) => `- ${item}`).join('\n');
    case 'number':
      return card.back ?? '';
    default:
      return card.back;
  }
}

function aftermath(card: Card, columns: number): ThemedLine[] {
  const why = card.why ? labelled('Why', card.why, columns) : [];
  const model = card.type === 'number' && card.mentalModel ? labelled('Picture', card.mentalModel, columns) : [];
  const sources = card.sources.map(({ id, at, year }) => `${id}${at ? ` ${at}` : ''}${year ? ` (${year})` : ''}`);
  const source = sources.length === 0 ? [] : [BLANK, ...dimmed(`Source: ${sources.join(', ')}`, columns)];
  return [...why, ...model, ...source];
}

function labelled(label: string, text: string, columns: number): ThemedLine[] {
  const indent = label.length + 2;
  const { lines } = layoutMarkdown(text, Math.max(20, columns - indent));
  return [BLANK, ...lines.map((shown, i) => prefixed(i === 0 ? label.padEnd(indent) : ' '.repeat(indent), ['accent'], shown))];
}

function dimmed(text: string, columns: number): ThemedLine[] {
  return layoutMarkdown(text, columns).lines.map((shown) => ({
    ...shown,
    spans: shown.spans.map((span) => ({ ...span, roles: ['dim'] as const })),
  }));
}

function prefixed(prefix: string, roles: readonly Role[], shown: ThemedLine): ThemedLine {
  return { ...shown, spans: [{ text: prefix, roles }, ...shown.spans] };
}

type ChoiceAnswer = Extract<AnswerState, { kind: 'choice' }>;
type ListAnswer = Extract<AnswerState, { kind: 'list' }>;

function choiceBody(card: Card, view: CardView, answer: ChoiceAnswer): Body {
  const lines: ThemedLine[] = [];
  let focus = 0;
  answer.options.forEach((option, i) => {
    if (i === (view.isRevealed ? answer.right : answer.cursor)) focus = lines.length;
    const { mark, roles } = choiceMark(answer, i, view.isRevealed);
    const text = layoutMarkdown(option, view.columns - 6).lines;
    text.forEach((shown, row) => lines.push(prefixed(row === 0 ? `${mark} ${i + 1}  ` : '     ', roles, shown)));
  });
  return { lines: [...lines, ...(view.isRevealed ? aftermath(card, view.columns) : [])], focus };
}

function choiceMark(answer: ChoiceAnswer, option: number, isRevealed: boolean): { mark: string; roles: readonly Role[] } {
  if (!isRevealed) return option === answer.cursor ? { mark: '›', roles: ['selected'] } : { mark: ' ', roles: ['dim'] };
  if (option === answer.right) return { mark: '✓', roles: ['good'] };
  if (option === answer.chosen) return { mark: '✗', roles: ['bad'] };
  return { mark: ' ', roles: ['dim'] };
}

function listLines(items: readonly string[], answer: ListAnswer, columns: number): { lines: ThemedLine[]; focus: number } {
  const lines: ThemedLine[] = [];
  let focus = 0;
  items.forEach((item, i) => {
    if (i === answer.cursor) focus = lines.length;
    const cursor: ThemedSpan = { text: i === answer.cursor ? '› ' : '  ', roles: ['selected'] };
    const isTicked = answer.ticked[i] === true;
    const box: ThemedSpan = { text: isTicked ? '[✓] ' : '[ ] ', roles: isTicked ? ['good'] : ['dim'] };
    layoutMarkdown(item, columns - 6).lines.forEach((shown, row) => {
      const spans = row === 0 ? [cursor, box, ...shown.spans] : [{ text: '      ', roles: [] }, ...shown.spans];
      lines.push({ ...shown, spans });
    });
  });
  return { lines, focus };
}
