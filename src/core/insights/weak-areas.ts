import type { CardIndexEntry } from '../decks/card.ts';
import type { ProblemTitle } from '../decks/problem.ts';
import type { Progress } from '../events/progress.ts';
import type { Settings } from '../settings.ts';
import { type Area, nameOfArea } from './weak/area.ts';
import { doubtShare, estimateStrength, shortfall, type Strength, type Targets, usualStrength } from './weak/estimate-strength.ts';
import { type AreaEvidence, gatherEvidence } from './weak/gather-evidence.ts';
import { reasonsOf } from './weak/reasons.ts';
import { describeRemedy, type Remedy, remediesOf } from './weak/remedies.ts';

/** What is known of one area, why, and what helps. */
export interface WeakArea {
  readonly area: Area;
  readonly name: string;
  /**
   * weak: the whole range lies below what is good enough. unsure: most of it does. sound: it does not. few: too little was seen
   * to say.
   */
  readonly standing: 'weak' | 'unsure' | 'sound' | 'few';
  readonly strength: Strength;
  /** Pieces of evidence that there are, whatever they weigh. */
  readonly evidence: { readonly cards: number; readonly sums: number; readonly mockSessions: number };
  /** The strongest first; never empty. */
  readonly reasons: readonly string[];
  /** With what it is called; the first one helps most. */
  readonly remedies: readonly (Remedy & { readonly text: string })[];
}

/** What weak areas are found from. */
export interface WeakWorld {
  readonly index: readonly CardIndexEntry[];
  readonly progress: Progress;
  readonly day: number;
  readonly settings: Pick<Settings, 'desiredRetention' | 'level'>;
  /** Asked only where there is evidence on a problem. */
  problemTitles(): readonly ProblemTitle[];
}

/** Less evidence than this does not make an estimate: five cards tested today, or ten points of mock sessions. */
const ENOUGH_WEIGHT = 5;

/** From here on the odds are seven to three that an area is weaker than it should be. */
const UNSURE_FROM = 0.4;

/** Within a factor of two, three times of four. */
const GOOD_NUMBERS = 0.75;
/** The share of credit with which the rubric says hire. */
const HIRE_CREDIT: Readonly<Record<Settings['level'], number>> = { mid: 0.47, senior: 0.55, staff: 0.64 };
const GOOD_PACING = 0.75;

/**
 * Every area of which anything was seen, by standing; within one the weakest first, by how far even the upper bound of the estimate
 * falls short of what would be good enough. Areas with too little evidence come last, those with most of it first; unseen ones do
 * not come at all.
 * `rankWeakAreas({ index, progress, day, settings, problemTitles })`
 */
export function rankWeakAreas({ index, progress, day, settings, problemTitles }: WeakWorld): readonly WeakArea[] {
  const targets = targetsOf(settings);
  const { areas, all } = gatherEvidence(index, progress, day);
  const usual = usualStrength(all, targets);
  const titles = areas.some(({ area, sessions }) => area.kind === 'problem' || sessions.length > 0) ? problemTitles() : [];
  const world = { progress, day, targets, titles };
  const judged = areas
    .filter(({ area }) => isThere(area, titles))
    .map((evidence) => judge(evidence, estimateStrength(evidence.sums, usual, targets), world));
  const of = (wanted: WeakArea['standing']): readonly WeakArea[] => judged.filter(({ standing }) => standing === wanted);
  const known = [of('weak'), of('unsure'), of('sound')].flatMap((areas) => areas.toSorted((a, b) => shortfall(b.strength) - shortfall(a.strength)));
  return [...known, ...of('few').toSorted((a, b) => b.strength.weight - a.strength.weight)];
}

/** Cards may still name a problem that was taken out. */
function isThere(area: Area, titles: readonly ProblemTitle[]): boolean {
  return area.kind !== 'problem' || titles.some(({ id }) => id === area.problem);
}

function judge(evidence: AreaEvidence, strength: Strength, world: Parameters<typeof remediesOf>[2]): WeakArea {
  const { area, seen, numbers, sessions } = evidence;
  const name = nameOfArea(area, world.titles);
  return {
    area,
    name,
    standing: standingOf(strength),
    strength,
    evidence: { cards: seen.length, sums: numbers.length, mockSessions: sessions.length },
    reasons: reasonsOf(evidence, strength, world),
    remedies: remediesOf(evidence, name, world).map((remedy) => ({ ...remedy, text: describeRemedy(remedy, world.titles) })),
  };
}

function standingOf(strength: Strength): WeakArea['standing'] {
  if (strength.weight < ENOUGH_WEIGHT) return 'few';
  const doubt = doubtShare(strength);
  if (doubt > 1) return 'weak';
  return doubt > UNSURE_FROM ? 'unsure' : 'sound';
}

function targetsOf({ desiredRetention, level }: WeakWorld['settings']): Targets {
  return { forecast: desiredRetention, tests: desiredRetention, numbers: GOOD_NUMBERS, points: HIRE_CREDIT[level], pacing: GOOD_PACING };
}
