import type { Phase } from '../decks/card.ts';

/** A heading that names a step. `further`: a part of a step, which is a heading of its own only where it is not below another. */
export interface StepHeading {
  readonly step: Phase;
  /** 1 for `#`, 2 for `##`. */
  readonly level: number;
  readonly rank: 'main' | 'further';
}

type Names = Readonly<Record<Phase, readonly string[]>>;

const MAIN_NAMES: Names = {
  requirements: ['requirements', 'requirement', 'reqs', 'functional requirements', 'requirements and scope', 'requirements and estimates', 'requirements and estimation', 'requirements and scale'],
  api: ['api', 'apis', 'api design', 'api and data model', 'interface', 'interfaces', 'api contract', 'api layer'],
  plumbing: ['plumbing', 'hld', 'high level', 'high level design', 'high level architecture', 'architecture', 'overall design'],
  internals: ['internals', 'lld', 'low level', 'low level design', 'detailed design', 'component design'],
  'deep-dives': ['deep dives', 'deep dive', 'deepdive', 'deepdives', 'deep diving'],
  scale: ['scale', 'scaling', 'scalability', 'reliability', 'scale and reliability', 'scaling and reliability', 'scalability and reliability', 'reliability and scale', 'scale and failures', 'scale and operations'],
};

const FURTHER_NAMES: Names = {
  requirements: ['scope', 'clarifications', 'clarifying questions', 'questions', 'assumptions', 'estimates', 'estimation', 'estimations', 'capacity estimation', 'capacity estimates', 'back of the envelope', 'non functional requirements', 'nfr', 'nfrs', 'goals', 'use cases'],
  api: ['endpoints', 'rest api', 'routes'],
  plumbing: ['components', 'diagram', 'boxes and arrows', 'data flow'],
  internals: ['data model', 'schema', 'database', 'database design', 'db', 'storage', 'algorithms'],
  'deep-dives': ['trade offs', 'tradeoffs'],
  scale: ['bottlenecks', 'failure modes', 'failures', 'monitoring', 'observability', 'operations'],
};

const STEP_OF_NAME = new Map([...nameEntries(FURTHER_NAMES, 'further'), ...nameEntries(MAIN_NAMES, 'main')]);

const HEADING = /^ {0,3}(#{1,6})(?!#)(.*)$/su;
/** `1.`, `2)`, `Step 3:`, `R -`, `Phase 4 -`. */
const NUMBERING = /^(?:(?:step|phase|part)\s*)?(?:\d{1,2}\s*(?:[.):/-]\s*|\s)|[RAPIDS]\s*[-:.)]\s+)/iu;

/** The step that a Markdown heading names; null for other lines and headings. `stepOfLine('## 1. API design')?.step` is `api`. */
export function stepOfLine(line: string): StepHeading | null {
  const [, marks, title] = HEADING.exec(line) ?? [];
  if (marks === undefined || title === undefined) return null;
  const named = stepOfTitle(title.replace(/\s#+\s*$/u, ''));
  return named === null ? null : { ...named, level: marks.length };
}

/**
 * The step that a title names, with or without number, time and explanation after a colon, dash or slash.
 * `stepOfTitle('3. High-level design (10 min)')?.step` is `plumbing`.
 */
export function stepOfTitle(title: string): Pick<StepHeading, 'step' | 'rank'> | null {
  const plain = title.replaceAll(/[*_`]/gu, '').trim();
  const bare = plain.replace(/\(.*$|\[.*$/u, '').replace(/[,;]?\s*\d+\s*(?:min|minutes|m|')\s*$/iu, '');
  for (const text of [bare, bare.replace(NUMBERING, '')]) {
    const named = STEP_OF_NAME.get(nameOf(text)) ?? STEP_OF_NAME.get(nameOf(text.split(/[:/|]| [-–—] /u)[0] ?? ''));
    if (named !== undefined) return named;
  }
  return null;
}

/** Whether a line holds the main name of a step and nothing else: `**Requirements**`, `API:`. */
export function hasStepName(line: string): boolean {
  const text = line.trim();
  const isMarked = /^(?:\*\*|__).*(?:\*\*|__):?$/u.test(text) || text.endsWith(':') || /^[A-Z][\w -]*$/u.test(text);
  const named = isMarked ? STEP_OF_NAME.get(nameOf(text.replaceAll(/[*_:]/gu, '').replace(NUMBERING, ''))) : undefined;
  return named?.rank === 'main';
}

function nameOf(text: string): string {
  const words = text.toLowerCase().replaceAll('&', ' and ').replaceAll('+', ' and ');
  return words.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function nameEntries(names: Names, rank: StepHeading['rank']) {
  return (Object.entries(names) as [Phase, readonly string[]][]).flatMap(([step, texts]) => texts.map((text) => [text, { step, rank }] as const));
}
