import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileProblems, type CompiledProblems } from '../src/core/decks/problem-compile.ts';
import type { Point } from '../src/core/decks/problem.ts';
import { compilePoints } from '../src/core/mock/match/compile-points.ts';
import { explainMatches, matchPoints, type MatchReport, type PointLabel } from '../src/core/mock/match/match-points.ts';
import { readDecks } from '../src/store/decks/deck-folder.ts';

/** Notes that may be looked at; those of a set but `tune` lie in a folder of its name. */
const OPEN_SETS = ['tune', 'natural', 'near-miss'] as const;

/**
 * Measures the matcher on labelled notes, or shows what it makes of a text.
 * `PROBLEM [POINT] --text TEXT` shows each point (or the one); `--tune` measures on the notes of the tuning half and lists every
 * disagreement, `--natural` and `--near-miss` on further notes that were learned from; `--held-out` gives the overall figures of the
 * other half alone; `--time` measures how long it takes.
 */
export function run(root: string, args: readonly string[]): void {
  const decks = compileProblems(readDecks([join(root, 'decks/problems')], root).files);
  const textAt = args.indexOf('--text');
  const open = OPEN_SETS.find((set) => args.includes(`--${set}`));
  if (textAt >= 0) showMatches(decks, args.slice(0, textAt), args.slice(textAt + 1).join(' '));
  else if (open !== undefined) showFigures(measureSet(root, decks, open), args.filter((arg) => arg !== `--${open}`));
  else if (args.includes('--held-out')) showOverall(measureSet(root, decks, 'held-out'));
  else if (args.includes('--time')) showTimes(decks);
  else throw new Error('PROBLEM [POINT] --text TEXT, --tune|--natural|--near-miss [PROBLEM...], --held-out or --time');
}

function showMatches(decks: CompiledProblems, [problemId, pointId]: readonly string[], text: string): void {
  const points = pointsOf(decks, problemId ?? '').filter(({ id }) => pointId === undefined || id === pointId);
  if (points.length === 0) throw new Error(`there is no problem ${problemId} with a point ${pointId ?? ''}`);
  for (const report of explainMatches(text, compilePoints(points))) console.log(formatReport(report));
}

function formatReport({ id, label, evidence, pattern, reason, struck }: MatchReport): string {
  const lines = [`${id}: ${label}`];
  if (evidence !== null) lines.push(`  evidence: ${evidence}`, `  pattern:  ${pattern}`);
  if (reason !== null) lines.push(`  reason:   ${reason}`);
  for (const { pattern: text, strike } of struck) lines.push(`  struck:   ${text} (${strike})`);
  return lines.join('\n');
}

function pointsOf({ problems, commonPoints }: CompiledProblems, id: string): readonly Point[] {
  const problem = problems.find((each) => each.id === id);
  return problem === undefined ? [] : [...problem.points, ...commonPoints];
}

const TIMED_WORDS = 500;
const TIMED_RUNS = 8;

/** Times notes of 500 words, the exemplars cut short: each several times, after all of them once to warm up. */
function showTimes({ problems, commonPoints }: CompiledProblems): void {
  const notes = problems.map((problem) => {
    const text = Object.values(problem.exemplar).join('\n\n').split(/(?<=\s)/u).slice(0, TIMED_WORDS).join('');
    return { text, points: [...problem.points, ...commonPoints] };
  });
  const first = notes.map(({ text, points }) => {
    const [compileMs, compiled] = timeOf(() => compilePoints(points));
    const [matchMs] = timeOf(() => matchPoints(text, compiled));
    return { compileMs, matchMs };
  });
  const compiled = notes.map(({ text, points }) => ({ text, points: compilePoints(points) }));
  const warmMs = compiled.map(({ text, points }) => medianOf(Array.from({ length: TIMED_RUNS }, () => timeOf(() => matchPoints(text, points))[0])));
  const warmCompileMs = notes.map(({ points }) => medianOf(Array.from({ length: TIMED_RUNS }, () => timeOf(() => compilePoints(points))[0])));
  console.log(`notes of ${TIMED_WORDS} words, ${problems.length} problems; the middle of ${TIMED_RUNS} runs each, after one round to warm up`);
  console.log(formatTimes('matching', warmMs));
  console.log(formatTimes('reading the patterns', warmCompileMs));
  console.log(`first of all, nothing warm: matching ${formatMs(first[0]?.matchMs ?? 0)}, reading the patterns ${formatMs(first[0]?.compileMs ?? 0)}`);
}

function timeOf<T>(work: () => T): readonly [ms: number, result: T] {
  const startMs = performance.now();
  const result = work();
  return [performance.now() - startMs, result];
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

function formatTimes(name: string, eachMs: readonly number[]): string {
  return `${name.padEnd(22)} median ${formatMs(medianOf(eachMs))}  quickest ${formatMs(Math.min(...eachMs))}  slowest ${formatMs(Math.max(...eachMs))}`;
}

function formatMs(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}

/** One point of one labelled note, by a person and by the matcher. */
export interface LabelledMatch {
  readonly note: string;
  readonly problem: string;
  readonly point: string;
  readonly says: string;
  readonly expected: PointLabel;
  readonly expectedEvidence: string | null;
  readonly found: MatchReport;
  /** One of the points that all problems share. */
  readonly isCommon: boolean;
}

interface NoteLabels {
  readonly problem: string;
  readonly set: (typeof OPEN_SETS)[number] | 'held-out';
  readonly points: Readonly<Record<string, { readonly label: PointLabel; readonly evidence: string | null }>>;
}

/** Matches every labelled note of one half. Points without concepts are left out. */
export function measureSet(root: string, decks: CompiledProblems, set: NoteLabels['set']): readonly LabelledMatch[] {
  const isApart = set === 'natural' || set === 'near-miss';
  const dir = join(root, 'test/fixtures/mock-notes', isApart ? set : '.');
  const commonIds = new Set(decks.commonPoints.map(({ id }) => id));
  const names = readdirSync(dir).filter((name) => name.endsWith('.json'));
  return names.flatMap((name) => {
    const labels = JSON.parse(readFileSync(join(dir, name), 'utf8')) as NoteLabels;
    if (labels.set !== set) return [];
    const points = pointsOf(decks, labels.problem).filter(({ concepts }) => concepts !== undefined);
    const text = readFileSync(join(dir, name.replace('.json', '.md')), 'utf8');
    const reports = new Map(explainMatches(text, compilePoints(points)).map((report) => [report.id, report]));
    return points.flatMap(({ id, says }) => {
      const label = labels.points[id];
      const found = reports.get(id);
      if (label === undefined || found === undefined) return [];
      return [{ note: name.replace('.json', ''), problem: labels.problem, point: id, says, expected: label.label, expectedEvidence: label.evidence, found, isCommon: commonIds.has(id) }];
    });
  });
}

/** What may be known of notes that nobody tunes on. */
function showOverall(matches: readonly LabelledMatch[]): void {
  console.log(formatFigures('all', matches));
  console.log(formatFigures('own points', matches.filter(({ isCommon }) => !isCommon)));
  console.log(formatFigures('common points', matches.filter(({ isCommon }) => isCommon)));
}

function showFigures(matches: readonly LabelledMatch[], only: readonly string[]): void {
  const chosen = matches.filter(({ problem, point }) => only.length === 0 || only.includes(problem) || only.includes(point));
  for (const match of chosen) if (match.expected !== match.found.label) console.log(formatDisagreement(match));
  const problems = [...new Set(chosen.map(({ problem }) => problem))];
  for (const problem of problems) console.log(formatFigures(problem, chosen.filter((match) => match.problem === problem)));
  showOverall(chosen);
}

function formatDisagreement({ note, point, says, expected, expectedEvidence, found }: LabelledMatch): string {
  const lines = [`${note} ${point}: is ${expected}, found ${found.label}`, `  says:     ${says}`];
  if (expectedEvidence !== null) lines.push(`  theirs:   ${expectedEvidence}`);
  if (found.evidence !== null) lines.push(`  ours:     ${found.evidence}`, `  pattern:  ${found.pattern}`);
  if (found.reason !== null) lines.push(`  reason:   ${found.reason}`);
  for (const { pattern, strike } of found.struck) lines.push(`  struck:   ${pattern} (${strike})`);
  return `${lines.join('\n')}\n`;
}

/** How well the matcher does: covered (named or justified) against absent, and named against justified where both say covered. */
export function figuresOf(matches: readonly LabelledMatch[]) {
  const count = (test: (match: LabelledMatch) => boolean) => matches.filter(test).length;
  const both = count(({ expected, found }) => expected !== 'absent' && found.label !== 'absent');
  const wrongly = count(({ expected, found }) => expected === 'absent' && found.label !== 'absent');
  const missed = count(({ expected, found }) => expected !== 'absent' && found.label === 'absent');
  const same = count(({ expected, found }) => expected !== 'absent' && expected === found.label);
  const precision = both / Math.max(1, both + wrongly);
  const recall = both / Math.max(1, both + missed);
  return { points: matches.length, both, wrongly, missed, precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall), agreement: same / Math.max(1, both) };
}

function formatFigures(name: string, matches: readonly LabelledMatch[]): string {
  const { points, both, wrongly, missed, precision, recall, f1, agreement } = figuresOf(matches);
  const share = (value: number) => value.toFixed(3);
  return `${name.padEnd(22)} points ${points}  both ${both}  wrongly ${wrongly}  missed ${missed}  precision ${share(precision)}  recall ${share(recall)}  F1 ${share(f1)}  named/justified ${share(agreement)}`;
}
