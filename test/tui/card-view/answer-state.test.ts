import { describe, expect, test } from 'vitest';
import { answerAfterEdit, type AnswerState, proposedGrade, startAnswer, submitNumber } from '../../../src/tui/card-view/answer-state.ts';
import { lineOf } from '../../../src/tui/components/line-editor.ts';
import { fixtureCard } from '../../helpers/fixture-cards.ts';

type Choice = Extract<AnswerState, { kind: 'choice' }>;
const choiceWith = (seed: string) => startAnswer(fixtureCard('choice'), seed) as Choice;

const typed = (name: 'number' | 'exact', text: string): AnswerState => {
  const card = fixtureCard(name);
  const untouched = startAnswer(card, 'seed');
  return untouched.kind === 'number' ? submitNumber(card, { ...untouched, field: lineOf(text) }) : untouched;
};

describe('startAnswer', () => {
  test('has nothing to put in for cards that are only recalled', () => {
    for (const name of ['basic', 'cloze', 'long'] as const) expect(startAnswer(fixtureCard(name), 'seed')).toEqual({ kind: 'recall' });
  });

  test('offers all answers of a choice, in an order that depends on the seed alone', () => {
    const answer = choiceWith('a');
    expect(answer.options.toSorted()).toEqual(['409', '420', '429', '503']);
    expect(answer.options[answer.right]).toBe('429');
    expect(answer).toMatchObject({ cursor: 0, chosen: null });
    expect(choiceWith('a')).toEqual(answer);
    const places = new Set(Array.from({ length: 40 }, (_, i) => choiceWith(`seed ${i}`).right));
    expect(places.size).toBe(4);
  });

  test('starts a list with no item ticked', () => {
    expect(startAnswer(fixtureCard('list'), 'seed')).toEqual({ kind: 'list', ticked: [false, false, false, false], cursor: 0 });
  });

  test('starts a number with an empty field', () => {
    expect(startAnswer(fixtureCard('number'), 'seed')).toMatchObject({ kind: 'number', field: { text: '' }, checked: null });
  });
});

describe('proposedGrade', () => {
  test('is Good for what was only recalled: the person decides', () => {
    expect(proposedGrade({ kind: 'recall' })).toBe(3);
  });

  test('is Good for the right choice and Again for a wrong one', () => {
    const answer = choiceWith('a');
    expect(proposedGrade({ ...answer, chosen: answer.right })).toBe(3);
    expect(proposedGrade({ ...answer, chosen: (answer.right + 1) % 4 })).toBe(1);
  });

  test.each([
    [4, 4, 3],
    [3, 4, 2],
    [2, 4, 1],
    [1, 2, 1],
    [2, 2, 3],
    [0, 3, 1],
  ])('of a list with %i of %i recalled is %i', (recalled, items, grade) => {
    const ticked = Array.from({ length: items }, (_, i) => i < recalled);
    expect(proposedGrade({ kind: 'list', ticked, cursor: 0 })).toBe(grade);
  });

  test.each([
    ['number', '86400', 3],
    ['number', '86,400', 3],
    ['number', '81000', 3],
    ['number', '50000', 3],
    ['number', '30000', 2],
    ['number', '20000', 1],
    ['number', '1', 1],
    ['exact', '1024', 3],
    ['exact', '1000', 1],
  ] as const)('of the %s card answered by %s is %i', (name, text, grade) => {
    expect(proposedGrade(typed(name, text))).toBe(grade);
  });

  test('of a number that was not answered is Again', () => {
    expect(proposedGrade(startAnswer(fixtureCard('number'), 'seed'))).toBe(1);
  });
});

describe('submitNumber', () => {
  test('says what is wrong with what is no number', () => {
    expect(typed('number', 'about a day or so')).toMatchObject({ checked: { kind: 'unclear' } });
  });

  test('leaves the answers of other cards as they are', () => {
    const answer = choiceWith('a');
    expect(submitNumber(fixtureCard('choice'), answer)).toBe(answer);
    const number = startAnswer(fixtureCard('number'), 'seed');
    expect(submitNumber(fixtureCard('basic'), number)).toBe(number);
  });
});

describe('answerAfterEdit', () => {
  test('keeps what was chosen, ticked and typed as far as the new text has it', () => {
    const choice = fixtureCard('choice');
    const shorter = choice.type === 'choice' ? { ...choice, wrong: choice.wrong.slice(0, 2) } : choice;
    expect(answerAfterEdit(shorter, { ...choiceWith('s'), cursor: 3, chosen: 3 }, 's')).toMatchObject({ cursor: 2, chosen: 2 });
    const list = fixtureCard('list');
    const longer = list.type === 'list' ? { ...list, items: [...list.items, 'Speed'] } : list;
    expect(answerAfterEdit(longer, { kind: 'list', ticked: [true, false, true, true], cursor: 3 }, 's')).toMatchObject({ ticked: [true, false, true, true, false], cursor: 3 });
    expect(answerAfterEdit(fixtureCard('number'), typed('number', '9e4'), 's')).toEqual(typed('number', '9e4'));
  });

  test('checks a figure anew', () => {
    const number = fixtureCard('number');
    const other = number.type === 'number' ? { ...number, quantity: 9e4 * 1000, range: [8e7, 1e8] as const } : number;
    expect(proposedGrade(answerAfterEdit(other, typed('number', '9e4'), 's'))).toBe(1);
  });

  test('begins anew for a card of another kind', () => {
    expect(answerAfterEdit(fixtureCard('basic'), choiceWith('s'), 's')).toEqual({ kind: 'recall' });
  });
});
