import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { type AnswerState, startAnswer } from '../../../src/tui/card-view/answer-state.ts';
import { type CardLayout, layoutCard } from '../../../src/tui/card-view/layout-card.ts';
import { lineOf } from '../../../src/tui/components/line-editor.ts';
import { FIXTURE_CARDS, type FixtureCard, fixtureCard } from '../../helpers/fixture-cards.ts';

interface Shown {
  readonly answer?: AnswerState;
  readonly isRevealed?: boolean;
  readonly isHintShown?: boolean;
  readonly columns?: number;
}

const layout = (name: FixtureCard, { answer, isRevealed = false, isHintShown = false, columns = 60 }: Shown = {}) => {
  const card = fixtureCard(name);
  return layoutCard(card, { answer: answer ?? startAnswer(card, 'seed'), isRevealed, isHintShown, columns });
};
const textsOf = ({ lines }: CardLayout) => lines.map(({ spans }) => spans.map((span) => span.text).join(''));
const textOf = (shown: CardLayout) => textsOf(shown).join('\n').replaceAll(/\s+/gu, ' ');

describe.each([
  ['basic', 'write-through', 'both the cache and the database'],
  ['cloze', '[how many?]', 'majority'],
  ['list', 'ACID', 'Durability'],
  ['number', 'seconds', '86,400 s'],
  ['exact', '2^10', '1,024'],
] as const)('a %s card', (name, question, answer) => {
  test('shows its question alone, then the answer too', () => {
    const [before, after] = [textOf(layout(name)), textOf(layout(name, { isRevealed: true }))];
    expect(before).toContain(question);
    expect(before).not.toContain(answer);
    expect(after).toContain(answer);
  });
});

describe('the question', () => {
  test('stays in its place when the answer is shown', () => {
    for (const name of FIXTURE_CARDS) {
      const [before, after] = [textsOf(layout(name)), textsOf(layout(name, { isRevealed: true }))];
      const end = name === 'choice' ? 1 : before.length;
      expect(after.slice(0, end)).toEqual(before.slice(0, end));
    }
  });

  test('has its hint when asked for, until the answer is shown', () => {
    expect(textOf(layout('basic'))).not.toContain('Two stores');
    expect(textOf(layout('basic', { isHintShown: true }))).toContain('Two stores');
    expect(textOf(layout('basic', { isHintShown: true, isRevealed: true }))).not.toContain('Two stores');
    expect(textOf(layout('second', { isHintShown: true }))).toBe(textOf(layout('second')));
  });

  test('does not name its sources, which may give the answer away', () => {
    expect(textOf(layout('basic'))).not.toContain('book');
    expect(textOf(layout('basic', { isRevealed: true }))).toContain('book 12.3 (2026)');
  });
});

test('the reason stands apart from the answer', () => {
  const lines = textsOf(layout('basic', { isRevealed: true }));
  const why = lines.findIndex((text) => text.includes('loses nothing'));
  expect(lines[why]).toMatch(/^Why {2}/u);
  expect(lines[why - 1]).toBe('');
});

describe('a cloze', () => {
  test('shows the whole sentence and the text that goes with it', () => {
    expect(textOf(layout('cloze', { isRevealed: true }))).toContain('Raft elects a leader by majority. So two leaders');
  });
});

describe('a choice', () => {
  const answer = startAnswer(fixtureCard('choice'), 'seed') as Extract<AnswerState, { kind: 'choice' }>;

  test('numbers its options, the cursor marked and in focus', () => {
    const shown = layout('choice', { answer: { ...answer, cursor: 2 } });
    const options = textsOf(shown).filter((text) => /^. \d {2}/u.test(text));
    expect(options.map((text) => text.slice(2))).toEqual(answer.options.map((option, i) => `${i + 1}  ${option}`));
    expect(textsOf(shown)[shown.focus ?? -1]).toBe(`› 3  ${answer.options[2]}`);
  });

  test('marks the right one and the one that was chosen, by signs and not by colour alone', () => {
    const wrong = (answer.right + 1) % 4;
    const lines = textsOf(layout('choice', { answer: { ...answer, chosen: wrong }, isRevealed: true }));
    expect(lines).toContain(`✓ ${answer.right + 1}  429`);
    expect(lines).toContain(`✗ ${wrong + 1}  ${answer.options[wrong]}`);
    expect(lines.filter((text) => /^[✓✗]/u.test(text))).toHaveLength(2);
    expect(lines.join('\n')).toContain('client errors');
  });

  test('that was answered rightly has no wrong mark', () => {
    const lines = textsOf(layout('choice', { answer: { ...answer, chosen: answer.right }, isRevealed: true }));
    expect(lines.filter((text) => text.startsWith('✗'))).toEqual([]);
  });
});

describe('a list', () => {
  test('shows which items are ticked, the one at the cursor in focus', () => {
    const answer: AnswerState = { kind: 'list', ticked: [true, false, true, false], cursor: 2 };
    const shown = layout('list', { answer, isRevealed: true });
    const items = textsOf(shown).filter((text) => /\[.\]/u.test(text));
    expect(items.map((text) => text.includes('[✓]'))).toEqual([true, false, true, false]);
    expect(textsOf(shown)[shown.focus ?? -1]).toContain('› [✓] Isolation');
  });

  test('is a plain list where nothing is to be ticked', () => {
    const lines = textsOf(layout('list', { answer: { kind: 'recall' }, isRevealed: true }));
    expect(lines.join('\n')).toContain('Durability');
    expect(lines.join('\n')).not.toContain('[ ]');
  });
});

test('a number shows how far the typed one was off', () => {
  const answer: AnswerState = { kind: 'number', field: lineOf('40000'), checked: { kind: 'graded', distance: 'fair', factor: 0.46 } };
  expect(textOf(layout('number', { answer, isRevealed: true }))).toContain('Yours: 40000, 2.2 times too small');
});

describe.each([36, 46, 76, 84])('in %i columns', (columns) => {
  test.each(FIXTURE_CARDS)('no line of the %s card is wider, unless it is marked to scroll', (name) => {
    for (const isRevealed of [false, true]) {
      const shown = layout(name, { isRevealed, isHintShown: true, columns });
      const widths = shown.lines.map(({ spans, wide }) => (wide ? 0 : stringWidth(spans.map((span) => span.text).join(''))));
      expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
      expect(shown.lines.some(({ wide }) => wide) === shown.widthColumns > columns).toBe(true);
    }
  });
});

test('code and tables that are too wide scroll, to their last column', () => {
  const shown = layout('wide', { columns: 46 });
  const wide = shown.lines.filter((line) => line.wide).map(({ spans }) => spans.map((span) => span.text).join(''));
  expect(wide.some((text) => text.includes('>end'))).toBe(true);
  expect(shown.widthColumns).toBe(Math.max(...wide.map((text) => stringWidth(text))));
});
