import { type Problem, STEPS } from '../decks/problem.ts';
import { formatClock } from './clock.ts';
import { deepDiveAsks } from './interviewer.ts';
import { SCORE_MARK, writeNotes } from './notes-markdown.ts';
import type { MockSession } from './session.ts';

const MS_PER_MINUTE = 60_000;
/** Begins an item of a list in the front matter. */
const ITEM = '  - ';

/**
 * A session as Markdown: front matter in YAML that says what happened, a title, and the notes, which `parseNotes` gives back
 * exactly. `utcOffsetMin` sets the date and time of the beginning.
 */
export function writeTranscript(session: MockSession, problem: Problem, utcOffsetMin: number): string {
  const date = localTime(session.startedAtMs, utcOffsetMin).slice(0, 10);
  const front = frontMatter(session, problem, utcOffsetMin);
  return `---\n${front.join('\n')}\n---\n\n# ${problem.title}, ${date}\n\n${writeNotes(session.notes)}`;
}

/** What was asked in a session, as its transcript says it. */
export interface AskedInSession {
  /** The answers to clarifying questions. */
  readonly answers: readonly string[];
  readonly deepDives: readonly string[];
  /** Components of the failure walk. */
  readonly failures: readonly string[];
  readonly hasTwist: boolean;
}

/** Reads from a transcript what was asked; lines that were changed by hand and are none of ours are left out. `readAsked(text).hasTwist` */
export function readAsked(transcript: string): AskedInSession {
  const lines = transcript.split('\n');
  const front = lines.slice(1, Math.max(1, lines.indexOf('---', 1)));
  const itemsOf = (name: string): readonly string[] => {
    const from = front.indexOf(`${name}:`) + 1;
    if (from === 0) return [];
    const end = front.findIndex((line, at) => at >= from && !line.startsWith(ITEM));
    return front.slice(from, end < 0 ? front.length : end).map((line) => line.slice(ITEM.length));
  };
  return {
    answers: itemsOf('questions').flatMap((item) => unquote(/, answer: ("(?:[^"\\]|\\.)*") \}$/u.exec(item)?.[1] ?? '')),
    deepDives: itemsOf('deepDives').flatMap(unquote),
    failures: itemsOf('failureWalk').flatMap(unquote),
    hasTwist: front.some((line) => line.startsWith('twist: ')),
  };
}

/**
 * A name for the transcript's file that sorts by time and no other session has: `2026-01-31-1015-kiosk-9f3c2a1b.md`.
 */
export function transcriptName(session: MockSession, utcOffsetMin: number): string {
  const time = localTime(session.startedAtMs, utcOffsetMin).slice(0, 16).replace('T', '-').replace(':', '');
  return `${time}-${session.problem}-${session.id.slice(-8)}.md`;
}

/** One point of the score. */
export interface ScoredPoint {
  readonly says: string;
  readonly label: string;
  /** Words of the notes; empty where there are none. */
  readonly evidence: string;
}

/** What the score adds to a transcript. */
export interface ScorePart {
  /** 0 to 100. */
  readonly total: number;
  readonly verdict: string;
  /** 0 to 4 each; null where it was not judged. */
  readonly dimensions: readonly { readonly name: string; readonly score: number | null }[];
  readonly points: readonly ScoredPoint[];
}

/** A transcript with its score at the end, in place of a former one. The notes stay as they are. */
export function withScore(transcript: string, score: ScorePart): string {
  return `${notesPart(transcript)}\n${SCORE_MARK}\n\n${scoreLines(score).join('\n')}\n`;
}

function notesPart(transcript: string): string {
  const lines = transcript.split('\n');
  const mark = lines.findIndex((line) => line.trimEnd() === SCORE_MARK);
  const notes = mark < 0 ? lines : lines.slice(0, mark);
  // The empty line above the mark, and the line end of the file.
  const kept = notes.at(-1) === '' ? notes.slice(0, -1) : notes;
  return kept.map((line) => `${line}\n`).join('');
}

function scoreLines({ total, verdict, dimensions, points }: ScorePart): readonly string[] {
  const rows = dimensions.map(({ name, score }) => `| ${name} | ${score === null ? 'not judged' : `${score} of 4`} |`);
  const items = points.map(({ says, label, evidence }) => `- ${label}: ${says}${evidence === '' ? '' : `\n  > ${evidence.trim().replaceAll(/\s+/gu, ' ')}`}`);
  return ['## Score', '', `${total} of 100: ${verdict}. A practice estimate.`, '', '| dimension | score |', '|---|---|', ...rows, '', ...items];
}

function frontMatter(session: MockSession, problem: Problem, utcOffsetMin: number): readonly string[] {
  const { clock, twist } = session;
  const times = STEPS.map((step) => `  ${step}: { planned: ${quote(formatClock(clock.plannedMs[step]))}, spent: ${quote(formatClock(clock.spentMs[step]))} }`);
  return [
    `session: ${session.id}`,
    `problem: ${session.problem}`,
    `started: ${quote(localTime(session.startedAtMs, utcOffsetMin))}`,
    `level: ${session.level}`,
    `minutes: ${session.minutes}`,
    `seed: ${session.seed}`,
    'time:',
    ...times,
    ...(twist === null ? [] : [`twist: { step: ${twist.step}, at: ${quote(formatClock(twist.spentMs))}, text: ${quote(problem.twist.text)} }`]),
    ...listOf('questions', session.asked.map(({ question, answer }) => `{ ask: ${quote(question)}, answer: ${answer === null ? 'null' : quote(answer)} }`)),
    ...listOf('deepDives', deepDiveAsks(session, problem).map(quote)),
    ...listOf('failureWalk', (session.failureWalk ?? []).map(quote)),
  ];
}

function listOf(name: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`${name}:`, ...items.map((item) => `${ITEM}${item}`)];
}

/** JSON's quotes are YAML's as well. */
function quote(text: string): string {
  return JSON.stringify(text);
}

/** What `quote` wrote; nothing for other texts. */
function unquote(text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? [value] : [];
  } catch {
    return [];
  }
}

/** `2026-01-31T10:15:00+01:00` */
function localTime(atMs: number, utcOffsetMin: number): string {
  const local = new Date(atMs + utcOffsetMin * MS_PER_MINUTE).toISOString().slice(0, 19);
  const minutes = Math.abs(utcOffsetMin);
  const parts = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${local}${utcOffsetMin < 0 ? '-' : '+'}${parts.join(':')}`;
}
