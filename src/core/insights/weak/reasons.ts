import type { ProblemTitle } from '../../decks/problem.ts';
import type { Progress } from '../../events/progress.ts';
import { FAMILIES } from '../../numbers/families.ts';
import { measureFamilies } from '../../numbers/choose-family.ts';
import { finalScore } from '../mock-score.ts';
import { shortDate } from '../short-date.ts';
import type { Source, Strength, Targets } from './estimate-strength.ts';
import { type AreaEvidence, LOW_RECALL } from './gather-evidence.ts';

/** What reasons are told from. */
export interface ReasonWorld {
  readonly progress: Progress;
  readonly day: number;
  readonly targets: Targets;
  readonly titles: readonly ProblemTitle[];
}

/** Fewer tests of memory than this are no rate. */
const TESTS_FOR_RATE = 4;
/** Over so many sessions a dimension's score is averaged. */
const LATE_SESSIONS = 5;

interface Reason {
  readonly loss: number;
  readonly text: string;
}

/** Why an area is as strong or weak as it is, in words, what costs most first; what is known of it where nothing is wrong. */
export function reasonsOf(evidence: AreaEvidence, strength: Strength, world: ReasonWorld): readonly string[] {
  const reasons = [...cardReasons(evidence, world), ...numberReasons(evidence, world), ...mockReasons(evidence, world)];
  const told = reasons.toSorted((a, b) => b.loss - a.loss).map(({ text }) => text);
  return told.length > 0 ? told : [soundReason(evidence, strength)];
}

/** What a source loses against what would be good enough; negative where it is better. */
export function lossOf({ sums }: AreaEvidence, source: Source, targets: Targets): number {
  return targets[source] * sums[source].weight - sums[source].credit;
}

function cardReasons(evidence: AreaEvidence, { targets }: ReasonWorld): Reason[] {
  const { seen, leeches, sums } = evidence;
  const low = seen.filter(({ recall }) => recall < LOW_RECALL).length;
  const forgotten = sums.tests.weight - sums.tests.credit;
  const showsTests = sums.tests.weight >= TESTS_FOR_RATE && lossOf(evidence, 'tests', targets) > 0;
  return [
    ...(low > 0 ? [{ loss: lossOf(evidence, 'forecast', targets), text: `${low} of ${seen.length} below ${percent(LOW_RECALL)} recall` }] : []),
    ...(showsTests ? [{ loss: lossOf(evidence, 'tests', targets), text: `${percent(forgotten / sums.tests.weight)} forgotten lately` }] : []),
    ...(leeches > 0 ? [{ loss: leeches, text: `${leeches} ${leeches === 1 ? 'leech' : 'leeches'}, suspended` }] : []),
  ];
}

function numberReasons(evidence: AreaEvidence, { day, targets }: ReasonWorld): Reason[] {
  const loss = lossOf(evidence, 'numbers', targets);
  const worst = weakestFamily(evidence, day);
  if (worst === undefined || loss <= 0) return [];
  const own = evidence.numbers.filter(({ family }) => family === worst.family);
  const missed = own.filter(({ outcome }) => outcome === 'missed' || outcome === 'dimension' || outcome === 'skipped').length;
  const name = FAMILIES[worst.family].name.toLowerCase();
  if (missed * 2 >= own.length) return [{ loss, text: `sums: ${missed} of ${own.length} missed (${name})` }];
  return [{ loss, text: `sums off by a factor of ${(10 ** worst.error).toFixed(1)} (${name})` }];
}

/** The family of sums with the largest error among those that were asked in an area. */
export function weakestFamily({ numbers }: AreaEvidence, day: number): ReturnType<typeof measureFamilies>[number] | undefined {
  return measureFamilies(numbers, day).filter(({ answers }) => answers > 0).toSorted((a, b) => b.error - a.error)[0];
}

function mockReasons(evidence: AreaEvidence, { progress, targets, titles }: ReasonWorld): Reason[] {
  const { area, sessions, points, absentPoints } = evidence;
  const last = sessions.at(-1);
  const loss = lossOf(evidence, 'points', targets) + lossOf(evidence, 'pacing', targets);
  if (last === undefined || loss <= 0) return [];
  const score = finalScore(progress, last);
  switch (area.kind) {
    case 'category':
      return absentPoints === 0 ? [] : [{ loss, text: `mock: ${absentPoints} of ${points} missed` }];
    case 'problem':
      return [{ loss, text: `mock: ${score.total} of 100 (${shortDate(last.day)})` }];
    case 'dimension': {
      const scores = sessions.slice(-LATE_SESSIONS).map((record) => finalScore(progress, record).dimensions[area.dimension] ?? 0);
      const title = titles.find(({ id }) => id === last.problem)?.title ?? last.problem;
      const lately = (scores.reduce((sum, each) => sum + each, 0) / scores.length).toFixed(1);
      const inLast = scores.length === 1 ? title : `${(score.dimensions[area.dimension] ?? 0).toFixed(1)} in ${title}`;
      return [{ loss, text: `mock: ${lately} of 4 (${inLast}, ${shortDate(last.day)})` }];
    }
  }
}

function soundReason({ seen, cards, sessions, numbers }: AreaEvidence, { mean }: Strength): string {
  if (seen.length > 0) {
    const recall = seen.reduce((sum, card) => sum + card.recall, 0) / seen.length;
    return `${seen.length} of ${cards} seen, ${percent(recall)} recall`;
  }
  if (sessions.length > 0) return `${sessions.length} mock ${sessions.length === 1 ? 'session' : 'sessions'}, ${percent(mean)} of the credit`;
  return `${numbers.length} ${numbers.length === 1 ? 'sum' : 'sums'} answered`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
