import type { DrillFamily, ProblemTitle } from '../../decks/problem.ts';
import type { Progress } from '../../events/progress.ts';
import { FAMILIES } from '../../numbers/families.ts';
import { QUESTIONS_PER_DRILL } from '../../numbers/drill-request.ts';
import { isActive } from '../../review/queue/gather.ts';
import type { DeckPart } from '../../review/request.ts';
import { finalScore } from '../mock-score.ts';
import type { Targets } from './estimate-strength.ts';
import type { AreaEvidence } from './gather-evidence.ts';
import { lossOf, weakestFamily } from './reasons.ts';

/** What helps against a weakness, ready to be started. */
export type Remedy =
  /** part: cards that are due, and new ones that teach what was missed. cram: nothing is due, the weakest cards once more. */
  | { readonly kind: 'cards'; readonly request: { readonly kind: 'part' | 'cram' } & DeckPart; readonly cards: number }
  | { readonly kind: 'drill'; readonly family: DrillFamily; readonly questions: number }
  | { readonly kind: 'mock'; readonly problem: string };

/** What remedies are chosen from. */
export interface RemedyWorld {
  readonly progress: Progress;
  readonly day: number;
  readonly targets: Targets;
  readonly titles: readonly ProblemTitle[];
}

/** Cards of one remedy: what fits into a few minutes. */
const MOST_CARDS = 20;
/** A problem rests so long before it is worth another session. */
const REST_DAYS = 7;

/** What helps in an area, what helps most first; at most one of each kind. */
export function remediesOf(evidence: AreaEvidence, name: string, world: RemedyWorld): readonly Remedy[] {
  const { targets } = world;
  const loss = (...sources: readonly Parameters<typeof lossOf>[1][]): number => sources.reduce((sum, source) => sum + lossOf(evidence, source, targets), 0);
  const cards = cardRemedy(evidence, name, world);
  const drill = drillRemedy(evidence, world.day);
  const mock = mockRemedy(evidence, world);
  const isCategory = evidence.area.kind === 'category';
  const rested = (evidence.sessions.at(-1)?.day ?? -Infinity) <= world.day - REST_DAYS;
  const weighed = [
    // The points that a session missed are learned by their cards before the next one.
    { remedy: cards, loss: loss('forecast', 'tests') + (isCategory || !rested ? loss('points') : 0) },
    { remedy: drill, loss: loss('numbers') },
    { remedy: mock, loss: isCategory ? -Infinity : loss('pacing') + (rested ? loss('points') : 0) },
  ];
  return weighed.toSorted((a, b) => b.loss - a.loss).flatMap(({ remedy }) => remedy ?? []);
}

function cardRemedy({ seen, missedCards }: AreaEvidence, name: string, { progress, day }: RemedyWorld): Remedy | null {
  const byRecall = seen.toSorted((a, b) => a.recall - b.recall || (a.id < b.id ? -1 : 1));
  const isNew = (card: string): boolean => (progress.cards.get(card)?.memory ?? null) === null && isActive(progress.cards.get(card), day);
  const isDue = new Set(byRecall.filter((card) => card.isDue).map(({ id }) => id));
  const due = [...new Set([...isDue, ...missedCards.filter((card) => isDue.has(card) || isNew(card))])];
  const part = due.slice(0, MOST_CARDS);
  if (part.length > 0) return { kind: 'cards', request: { kind: 'part', name, filter: { ids: new Set(part) }, limit: MOST_CARDS }, cards: part.length };
  const again = [...new Set([...missedCards, ...byRecall.map(({ id }) => id)])].slice(0, MOST_CARDS);
  if (again.length === 0) return null;
  return { kind: 'cards', request: { kind: 'cram', name, filter: { ids: new Set(again) }, limit: MOST_CARDS }, cards: again.length };
}

function drillRemedy(evidence: AreaEvidence, day: number): Remedy | null {
  const worst = weakestFamily(evidence, day);
  return worst === undefined ? null : { kind: 'drill', family: worst.family, questions: QUESTIONS_PER_DRILL };
}

/** The problem itself, or the one whose last session went worst in the dimension. */
function mockRemedy({ area, sessions }: AreaEvidence, { progress, titles }: RemedyWorld): Remedy | null {
  if (area.kind === 'category') return null;
  const isThere = (problem: string): boolean => titles.some(({ id }) => id === problem);
  if (area.kind === 'problem') return isThere(area.problem) ? { kind: 'mock', problem: area.problem } : null;
  const scores = sessions.filter(({ problem }) => isThere(problem)).map((record) => {
    return { problem: record.problem, score: finalScore(progress, record).dimensions[area.dimension] ?? 0 };
  });
  const worst = [...new Map(scores.map((each) => [each.problem, each])).values()].toSorted((a, b) => a.score - b.score)[0];
  return worst === undefined ? null : { kind: 'mock', problem: worst.problem };
}

/** A remedy in words. `describeRemedy({ kind: 'drill', family: 'qps', questions: 8 }, titles)` begins with `drill`. */
export function describeRemedy(remedy: Remedy, titles: readonly ProblemTitle[]): string {
  switch (remedy.kind) {
    case 'cards': {
      const cards = `${remedy.cards} ${remedy.cards === 1 ? 'card' : 'cards'}`;
      return remedy.request.kind === 'part' ? `review ${cards}` : `cram ${cards}`;
    }
    case 'drill':
      return `drill ${remedy.questions} sums of ${FAMILIES[remedy.family].name.toLowerCase()}`;
    case 'mock':
      return `a mock session: ${titles.find(({ id }) => id === remedy.problem)?.title ?? remedy.problem}`;
  }
}
