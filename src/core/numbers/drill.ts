import type { EventDraft, NumberData } from '../events/event.ts';
import type { NumberRecord } from '../events/progress.ts';
import { seededRandom } from '../random.ts';
import { ok, type Result } from '../result.ts';
import { type Moment, MS_PER_MINUTE, studyDay } from '../time.ts';
import { chooseFamily } from './choose-family.ts';
import type { DrillRequest } from './drill-request.ts';
import { isDrillFamily } from './families.ts';
import { listQuestions, makeQuestion } from './make-question.ts';
import type { Question } from './question.ts';
import { type Guess, readGuess } from './read-guess.ts';
import { questionsOf } from './walkthroughs.ts';

/** What a drill needs of the world; comes in as an argument. E is what saving can fail with. */
export interface DrillWorld<E> {
  /** All answers so far, the oldest first. */
  records(): readonly NumberRecord[];
  moment(): Moment;
  /** Saves events; they are on disk when it returns. */
  record(drafts: readonly EventDraft[]): Result<unknown, E>;
}

/** An answered question. */
export interface DrillResult {
  readonly question: Question;
  readonly data: NumberData;
  /** Null where the question was skipped. */
  readonly guess: Guess | null;
}

/** Where a drill stands. */
export type DrillState =
  | {
      readonly kind: 'asking';
      readonly question: Question;
      readonly shownAtMs: number;
      /** Why the last answer was not taken; null where none was given. */
      readonly notice: string | null;
      /** An answer of another dimension may be typed again once. */
      readonly isLastTry: boolean;
      /** Steps of the solution that were asked for. */
      readonly hints: number;
    }
  | { readonly kind: 'answered'; readonly result: DrillResult }
  | { readonly kind: 'done' };

/** A sitting over questions. Screens and the line mode share it. */
export interface Drill {
  readonly request: DrillRequest;
  readonly seed: string;
  /** Questions planned; `again like this` adds one. */
  readonly total: number;
  readonly results: readonly DrillResult[];
  /** Questions that are fixed from the start and still to come. */
  readonly queue: readonly Question[];
  readonly seenTexts: ReadonlySet<string>;
  readonly draws: number;
  readonly state: DrillState;
}

/** A draw that was seen in this sitting is drawn anew so many times at most. */
const MOST_DRAWS = 100;
/** Nobody works on one sum for longer: the person was away, or the clock was set. */
const LONGEST_ANSWER_MS = 15 * MS_PER_MINUTE;

/** Starts a drill and asks its first question. `seed` decides what an adaptive drill draws. `startDrill(request, 'k3', world)` */
export function startDrill<E>(request: DrillRequest, seed: string, world: DrillWorld<E>): Drill {
  const queue = fixedQuestions(request);
  const total = request.kind === 'adaptive' ? request.count : queue.length;
  const drill: Drill = { request, seed, total, results: [], queue, seenTexts: new Set(), draws: 0, state: { kind: 'done' } };
  return nextQuestion(drill, world);
}

/** Asks the next question, or ends the drill where the planned number was asked. */
export function nextQuestion<E>(drill: Drill, world: DrillWorld<E>): Drill {
  if (drill.results.length >= drill.total) return { ...drill, state: { kind: 'done' } };
  const [fixed, ...queue] = drill.queue;
  if (fixed !== undefined) return ask({ ...drill, queue }, fixed, world);
  const { moment, records } = { moment: world.moment(), records: world.records() };
  const last = drill.results.at(-1)?.question.family ?? null;
  const wanted = drill.request.kind === 'walkthrough' ? null : drill.request.family;
  const random = seededRandom(`families/${drill.seed}/${drill.draws}`);
  return drawAndAsk(drill, wanted ?? chooseFamily(records, studyDay(moment), last, random), world);
}

/** Asks one more question of the family just answered; a worked example, which has no other, goes on. */
export function askAgain<E>(drill: Drill, world: DrillWorld<E>): Drill {
  const family = drill.results.at(-1)?.question.family;
  if (drill.state.kind !== 'answered' || family === undefined || !isDrillFamily(family)) return nextQuestion(drill, world);
  return drawAndAsk({ ...drill, total: drill.total + 1 }, family, world);
}

/**
 * Takes an answer. One that cannot be read changes nothing but the notice, nor does the first one of another dimension.
 * Fails, with nothing changed, when it cannot be saved.
 */
export function answerQuestion<E>(drill: Drill, typed: string, world: DrillWorld<E>): Result<Drill, E> {
  const { state } = drill;
  if (state.kind !== 'asking') return ok(drill);
  const guess = readGuess(state.question, typed);
  if (guess.kind === 'unclear') return ok({ ...drill, state: { ...state, notice: `${guess.message}.` } });
  if (guess.kind === 'other-dimension' && !state.isLastTry) {
    return ok({ ...drill, state: { ...state, notice: `${guess.message}. Try once more.`, isLastTry: true } });
  }
  return settle(drill, typed.trim(), guess, world);
}

/** Leaves the question unanswered and shows its solution. Fails, with nothing changed, when it cannot be saved. */
export function skipQuestion<E>(drill: Drill, world: DrillWorld<E>): Result<Drill, E> {
  return drill.state.kind === 'asking' ? settle(drill, '', null, world) : ok(drill);
}

/** Shows one step more of the solution, of the last one without its result. The question then counts as learning. */
export function showHint(drill: Drill): Drill {
  const { state } = drill;
  if (state.kind !== 'asking') return drill;
  const hints = Math.min(state.hints + 1, state.question.steps.length);
  return { ...drill, state: { ...state, hints, notice: null } };
}

/** The steps shown as hints so far: what is worked out, and of the last step only how. */
export function hintTexts({ question, hints }: Extract<DrillState, { kind: 'asking' }>): readonly string[] {
  return question.steps.slice(0, hints).map(({ name, sum, valueText }, i) => {
    return `${name}: ${sum} = ${i === question.steps.length - 1 ? '?' : valueText}`;
  });
}

function fixedQuestions(request: DrillRequest): readonly Question[] {
  switch (request.kind) {
    case 'adaptive':
      return [];
    case 'listed':
      return listQuestions(request.seed, request.count, request.family);
    case 'walkthrough':
      return questionsOf(request.id);
  }
}

function drawAndAsk<E>(drill: Drill, family: Parameters<typeof makeQuestion>[0], world: DrillWorld<E>): Drill {
  let { draws } = drill;
  let question = makeQuestion(family, `${drill.seed}-${++draws}`);
  while (drill.seenTexts.has(question.text) && draws - drill.draws < MOST_DRAWS) question = makeQuestion(family, `${drill.seed}-${++draws}`);
  return ask({ ...drill, draws }, question, world);
}

function ask<E>(drill: Drill, question: Question, world: DrillWorld<E>): Drill {
  const state: DrillState = { kind: 'asking', question, shownAtMs: world.moment().atMs, notice: null, isLastTry: false, hints: 0 };
  return { ...drill, state, seenTexts: new Set(drill.seenTexts).add(question.text) };
}

function settle<E>(drill: Drill, answer: string, guess: Exclude<Guess, { kind: 'unclear' }> | null, world: DrillWorld<E>): Result<Drill, E> {
  if (drill.state.kind !== 'asking') return ok(drill);
  const { question, shownAtMs, hints } = drill.state;
  const { atMs, dayShiftMin } = world.moment();
  const scored = guess?.kind === 'scored' ? guess : null;
  const data: NumberData = {
    family: question.family,
    question: question.id,
    answer,
    outcome: guess === null ? 'skipped' : (scored?.outcome ?? 'dimension'),
    log10Error: scored?.log10Error ?? null,
    range: scored?.range ?? null,
    elapsedMs: Math.min(LONGEST_ANSWER_MS, Math.max(0, atMs - shownAtMs)),
    limitMs: drill.request.isLearning || hints > 0 ? null : question.limitMs,
    dayShiftMin,
  };
  const recorded = world.record([{ type: 'number', data }]);
  if (!recorded.ok) return recorded;
  const result: DrillResult = { question, data, guess };
  return ok({ ...drill, results: [...drill.results, result], state: { kind: 'answered', result } });
}
