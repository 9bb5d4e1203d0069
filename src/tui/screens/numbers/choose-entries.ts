import type { App } from '../../../app.ts';
import { numbersLeft } from '../../../core/insights/numbers-left.ts';
import { DRILL_FAMILIES, type DrillFamily } from '../../../core/decks/problem.ts';
import type { NumberRecord } from '../../../core/events/progress.ts';
import { lateFactor } from '../../../core/numbers/choose-family.ts';
import { timesText } from '../../../core/numbers/describe-guess.ts';
import { makeQuestion } from '../../../core/numbers/make-question.ts';
import { nameFamily } from '../../../core/numbers/name-family.ts';
import { describeWalkthrough, questionsOf, WALKTHROUGH_IDS, type WalkthroughId } from '../../../core/numbers/walkthroughs.ts';
import type { DrillStart } from './drill-start.ts';

/** One thing to start. */
export interface ChooseEntry {
  readonly kind: 'entry';
  readonly label: string;
  /** How one stands with it, or how long it is. */
  readonly note: string;
  /** What it is about, in a sentence or two. */
  readonly about: string;
  readonly start: DrillStart;
}

export type ChooseRow = ChooseEntry | { readonly kind: 'heading'; readonly text: string };

const MIXED_QUESTIONS = 10;
const FAMILY_QUESTIONS = 5;
/** Below it a factor is shown as 1.0, which nobody would call off. */
const SPOT_ON_FACTOR = 1.05;

/** All that can be drilled, with how one stands. */
export function listChoices(app: App): readonly ChooseRow[] {
  return [
    ...todayEntry(app),
    {
      kind: 'entry',
      label: `Mixed: ${MIXED_QUESTIONS} questions`,
      note: '',
      about: 'Questions from all families. Those where you were far off, or that you have not met for long, come more often.',
      start: { kind: 'drill', family: null, count: MIXED_QUESTIONS, seed: null },
    },
    { kind: 'heading', text: 'Worked examples, step by step' },
    ...WALKTHROUGH_IDS.map((id) => walkthroughEntry(app, id)),
    { kind: 'heading', text: `${FAMILY_QUESTIONS} questions of one family` },
    ...DRILL_FAMILIES.map((family) => familyEntry(family, app.progress().numbers)),
  ];
}

function todayEntry(app: App): readonly ChooseEntry[] {
  const { questions, minutes } = numbersLeft(app.progress(), app.day(), app.settings());
  if (questions === 0) return [];
  const about = `What is left of today's numbers. They count as part of the day's work.`;
  const label = `Today: ${questions} ${questions === 1 ? 'question' : 'questions'}`;
  return [{ kind: 'entry', label, note: `about ${minutes} min`, about, start: { kind: 'today' } }];
}

function familyEntry(family: DrillFamily, records: readonly NumberRecord[]): ChooseEntry {
  const own = records.filter((record) => record.family === family);
  return {
    kind: 'entry',
    label: nameFamily(family),
    note: own.length === 0 ? 'not yet' : `${factorText(lateFactor(own))}, ${own.length} ${own.length === 1 ? 'answer' : 'answers'}`,
    about: `Such as: ${makeQuestion(family, 'example').text}`,
    start: { kind: 'drill', family, count: FAMILY_QUESTIONS, seed: null },
  };
}

function walkthroughEntry(app: App, id: WalkthroughId): ChooseEntry {
  const { title, intro } = describeWalkthrough(id);
  const steps = questionsOf(id);
  const met = new Set(app.progress().numbers.map(({ question }) => question));
  const done = steps.filter((step) => met.has(step.id)).length;
  const note = done === 0 ? `${steps.length} steps` : done === steps.length ? 'done' : `${done} of ${steps.length} steps done`;
  return { kind: 'entry', label: title, note, about: intro, start: { kind: 'walkthrough', id } };
}

/** By how much answers were off on average. */
function factorText(factor: number): string {
  return factor < SPOT_ON_FACTOR ? 'spot on' : `${timesText(factor)} times off`;
}
