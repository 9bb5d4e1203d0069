import { DRILL_FAMILIES, type DrillFamily } from '../decks/problem.ts';
import { toUnit } from '../quantity/convert.ts';
import { formatQuantity } from '../quantity/format-quantity.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { type Random, seededRandom, shuffle } from '../random.ts';
import { FAMILIES, isDrillFamily } from './families.ts';
import type { FigureValue } from './family.ts';
import type { Judge, Question } from './question.ts';
import { given, type QuickWay, valueOf, workQuickly, workSteps, writeExpression } from './tree.ts';
import { isWalkthroughId, questionsOf } from './walkthroughs.ts';

/** So many draws in a row that gave nothing new mean that there is nothing new left. */
const MOST_REPEATS = 500;

/** What an answer should lie between in the unit asked for: no one is asked for a millionth of a minute. */
const SMALLEST_ANSWER = 0.01;
const MOST_OF_A_TIME = 10_000;
/** Beyond it a share is next to all, whatever the figures are. */
const MOST_OF_A_SHARE = 0.95;

/**
 * Makes the question of a family that belongs to a seed: the same on every machine.
 * `makeQuestion('qps', '7')` has the id `qps/7`.
 */
export function makeQuestion(family: DrillFamily, seed: string): Question {
  const id = `${family}/${seed}`;
  const { text, ask, figures, root, givens, answer } = draw(family, seededRandom(id));
  return {
    id,
    family,
    ask: ask.id,
    text,
    figures,
    expression: writeExpression(root),
    answer,
    unit: ask.unit,
    judge: ask.judge,
    steps: workSteps(root, ask.unit),
    tricks: [describeQuickWay(workQuickly(root, ask.unit), answer, ask.judge), ask.tip].filter((trick) => trick !== undefined),
    meaning: ask.meaning(answer.value, givens),
    limitMs: FAMILIES[family].limitSeconds * 1000,
  };
}

/** Draws a scenario and figures for it until the answer is one that may be asked for. */
function draw(family: DrillFamily, random: Random) {
  for (;;) {
    const { text, figures: values, ask } = pick(FAMILIES[family].scenarios, random);
    const drawn = Object.entries(values).map(([name, choices]) => [name, pick(choices, random)] as const);
    const figures = Object.fromEntries(drawn.map(([name, { calc }]) => [name, calc]));
    const givens = Object.fromEntries(drawn.map(([name, { calc }]) => [name, given(calc)]));
    const root = ask.solve(givens);
    const answer = valueOf(writeExpression(root), ask.unit);
    if (isPlausible(answer, ask.judge)) return { text: fillIn(text, drawn), ask, figures, root, givens, answer };
  }
}

function isPlausible({ value, unit, dimension }: Quantity, judge: Judge): boolean {
  if (unit === undefined || judge === 'missing') return true;
  if (unit.style === 'percent' && value > MOST_OF_A_SHARE) return false;
  const inUnit = toUnit(value, unit);
  return inUnit >= SMALLEST_ANSWER && (dimension.time !== 1 || inUnit <= MOST_OF_A_TIME);
}

/** Makes a question again from its id; null where there is none. `remakeQuestion('qps/7')` */
export function remakeQuestion(id: string): Question | null {
  const [family = '', ...seed] = id.split('/');
  const [example = ''] = seed;
  if (family === 'walkthrough' && isWalkthroughId(example)) return questionsOf(example).find((step) => step.id === id) ?? null;
  return isDrillFamily(family) ? makeQuestion(family, seed.join('/')) : null;
}

/**
 * Makes questions of which no two are alike, from one family or evenly from all: fewer than `count` only where there are
 * no more. The first ones of a longer list are those of a shorter one. `listQuestions('7', 1000, null)`
 */
export function listQuestions(seed: string, count: number, family: DrillFamily | null): readonly Question[] {
  const random = seededRandom(`families/${seed}`);
  const questions: Question[] = [];
  const texts = new Set<string>();
  let round: DrillFamily[] = [];
  let draws = 0;
  let lastNewDraw = 0;
  while (questions.length < count && draws - lastNewDraw < MOST_REPEATS) {
    if (round.length === 0) round = shuffle(family === null ? DRILL_FAMILIES : [family], random);
    const next = round.shift() ?? 'qps';
    const ownSeed = `${seed}-${++draws}`;
    const { text } = draw(next, seededRandom(`${next}/${ownSeed}`));
    if (texts.has(text)) {
      // Again of the same family, so that a list over all of them stays even.
      round.unshift(next);
      continue;
    }
    lastNewDraw = draws;
    texts.add(text);
    questions.push(makeQuestion(next, ownSeed));
  }
  return questions;
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T;
}

function fillIn(text: string, drawn: readonly (readonly [string, FigureValue])[]): string {
  return drawn.reduce((filled, [name, { said }]) => filled.replace(`{${name}}`, said), text);
}

function describeQuickWay(quick: QuickWay | null, answer: Quantity, judge: Judge): string | undefined {
  if (quick === null) return undefined;
  const why = quick.whys.join('; ');
  const [about, exact] = [quick.value.value, answer.value];
  const error = judge === 'missing' ? describeError((1 - about) / (1 - exact), 'too much missing') : describeError(about / exact, 'high');
  return `${why.charAt(0).toUpperCase()}${why.slice(1)}: ${quick.sum} = ${formatQuantity(quick.value)}, ${error}.`;
}

/** How far a short cut is off. `describeError(1.14, 'high')` is '14 % high'. */
function describeError(ratio: number, above: string): string {
  const percent = Math.round(Math.abs(ratio - 1) * 100);
  if (percent === 0) return 'as good as exact';
  return `${percent} % ${ratio > 1 ? above : 'low'}`;
}
