import type { App } from '../../../app.ts';
import type { Grade } from '../../../core/events/event.ts';
import { useHelp } from '../../help-context.ts';
import { type Handlers, useCommands } from '../../hooks/use-commands.ts';
import type { Context } from '../../keymap.ts';
import type { Navigation } from '../../navigation.ts';
import { type AnswerState, proposedGrade, submitNumber } from '../../card-view/answer-state.ts';
import { scrollKeys } from '../../hooks/scroll-keys.ts';
import type { ReviewStore } from './review-store.ts';

/** Enter right after the reveal is a double press, not a grade. */
const DOUBLE_PRESS_MS = 250;

interface Scroll {
  readonly rows: number;
  readonly lines: number;
  readonly top: number;
  readonly columns: number;
  readonly widthColumns: number;
}

/** Connects the keys of the review screen with its store. */
export function useReviewKeys({
  app,
  navigation,
  store,
  context,
  isActive,
  scroll,
}: {
  readonly app: App;
  readonly navigation: Navigation;
  readonly store: ReviewStore;
  readonly context: Context;
  readonly isActive: boolean;
  readonly scroll: Scroll;
}): void {
  const help = useHelp();
  const actions = cardActions(navigation, store);
  const common = { ...actions, help: () => help(context), back: navigation.back };
  const moves = scrolling(store, scroll);
  const grades = gradeKeys(app, store);

  useCommands('question', { ...common, ...moves, reveal: store.reveal }, isActive && context === 'question');
  useCommands('choice', { ...common, ...moves, ...choosing(store) }, isActive && context === 'choice');
  const number = { submit: () => answerNumber(store), back: navigation.back, ...moves };
  useCommands('number', number, isActive && context === 'number');
  useCommands('empty-number', { ...common, reveal: () => answerNumber(store) }, isActive && context === 'number' && isEmptyNumber(store.state().answer));
  useCommands('answer', { ...common, ...moves, ...grades }, isActive && context === 'answer');
  useCommands('ticking', { ...common, ...moves, ...grades, ...ticking(store) }, isActive && context === 'ticking');
}

function cardActions(navigation: Navigation, store: ReviewStore) {
  return {
    undo: store.undo,
    bury: store.bury,
    suspend: store.suspend,
    flag: store.flag,
    info: () => store.show({ isInfoShown: !store.state().isInfoShown }),
    edit: () => {
      const { card } = store.state();
      if (card !== null) navigation.open({ name: 'edit', card: card.id });
    },
    add: () => navigation.open({ name: 'add', category: store.state().card?.category ?? 'fundamentals' }),
    hint: () => store.show({ isHintShown: true, notice: hintNotice(store) }),
  };
}

function hintNotice(store: ReviewStore) {
  return store.state().card?.hint ? null : { text: 'This card has no hint.', role: 'dim' as const };
}

function scrolling(store: ReviewStore, { rows, lines, top, columns, widthColumns }: Scroll) {
  const aside = (by: number) => {
    const left = store.state().scrollLeft + by;
    store.show({ scrollLeft: Math.max(0, Math.min(left, widthColumns - columns)) });
  };
  return {
    ...scrollKeys((scrollTop) => store.show({ scrollTop }), top, rows, lines),
    left: () => aside(-8),
    right: () => aside(8),
  };
}

function gradeKeys(app: App, store: ReviewStore) {
  const isDoublePress = () => app.moment().atMs - (store.state().revealedAtMs ?? 0) < DOUBLE_PRESS_MS;
  const grade = (given: Grade) => () => {
    // The digit that chose an option may bounce; on other cards digits follow the reveal on purpose.
    if (store.state().answer.kind === 'choice' && isDoublePress()) return;
    store.grade(given);
  };
  return {
    again: grade(1),
    hard: grade(2),
    good: grade(3),
    easy: grade(4),
    accept: () => {
      if (!isDoublePress()) store.grade(proposedGrade(store.state().answer));
    },
  };
}

function isEmptyNumber(answer: AnswerState): boolean {
  return answer.kind === 'number' && answer.field.text === '';
}

type ChoiceAnswer = Extract<AnswerState, { kind: 'choice' }>;

function choosing(store: ReviewStore): Handlers<'choice'> {
  const withChoice = (act: (answer: ChoiceAnswer) => void) => () => {
    const { answer } = store.state();
    if (answer.kind === 'choice') act(answer);
  };
  const move = (by: number) =>
    withChoice((answer) => {
      const count = answer.options.length;
      store.show({ answer: { ...answer, cursor: (answer.cursor + by + count) % count }, scrollTop: null });
    });
  const choose = (option?: number) =>
    withChoice((answer) => {
      const chosen = option ?? answer.cursor;
      if (chosen >= answer.options.length) return;
      store.show({ answer: { ...answer, cursor: chosen, chosen } });
      store.reveal();
    });
  return {
    up: move(-1),
    down: move(1),
    choose: choose(),
    first: choose(0),
    second: choose(1),
    third: choose(2),
    fourth: choose(3),
    fifth: choose(4),
  };
}

type ListAnswer = Extract<AnswerState, { kind: 'list' }>;

function ticking(store: ReviewStore): Handlers<'ticking'> {
  const withList = (act: (answer: ListAnswer) => ListAnswer) => () => {
    const { answer } = store.state();
    if (answer.kind === 'list') store.show({ answer: act(answer), notice: null, scrollTop: null });
  };
  const move = (by: number) =>
    withList((answer) => {
      const count = answer.ticked.length;
      return { ...answer, cursor: (answer.cursor + by + count) % count };
    });
  return {
    up: move(-1),
    down: move(1),
    tick: withList((answer) => ({
      ...answer,
      ticked: answer.ticked.map((ticked, i) => (i === answer.cursor ? !ticked : ticked)),
      cursor: Math.min(answer.cursor + 1, answer.ticked.length - 1),
    })),
    'tick-all': withList((answer) => ({ ...answer, ticked: answer.ticked.map(() => true) })),
  };
}

function answerNumber(store: ReviewStore): void {
  const { card, answer } = store.state();
  if (card === null || answer.kind !== 'number') return;
  const isGivenUp = answer.field.text.trim() === '';
  const submitted = isGivenUp ? answer : submitNumber(card, answer);
  if (submitted.kind === 'number' && submitted.checked?.kind === 'unclear') {
    store.show({ notice: { text: submitted.checked.message, role: 'warn' } });
    return;
  }
  store.show({ answer: submitted });
  store.reveal();
}
