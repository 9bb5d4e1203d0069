import type { Phase } from '../decks/card.ts';
import { STEPS } from '../decks/problem.ts';
import { hasStepName, stepOfLine, stepOfTitle, type StepHeading } from './step-heading.ts';

/** What was written in each step. Lines end in `\n`. */
export type Notes = Readonly<Record<Phase, string>>;

/** The heading of each step in a Markdown file. */
export const STEP_TITLES: Readonly<Record<Phase, string>> = {
  requirements: 'Requirements',
  api: 'API',
  plumbing: 'Plumbing',
  internals: 'Internals',
  'deep-dives': 'Deep dives',
  scale: 'Scale',
};

/** Begins what the program adds below the notes; the notes end here. */
export const SCORE_MARK = '<!-- sysdrill: score -->';

const CANONICAL: ReadonlyMap<string, Phase> = new Map(STEPS.map((step) => [`## ${STEP_TITLES[step]}`, step]));
const FENCE = /^ {0,3}(`{3,}|~{3,})/u;

/** Notes in which nothing was written yet. */
export function emptyNotes(): Notes {
  return { requirements: '', api: '', plumbing: '', internals: '', 'deep-dives': '', scale: '' };
}

/**
 * Writes the six steps as Markdown, so that `parseNotes` gives them back exactly: lines that would be read as a heading of a
 * step get a backslash. `writeNotes({ ...emptyNotes(), api: 'GET /x' })` holds `## API\n\nGET /x\n`.
 */
export function writeNotes(notes: Notes): string {
  const sections = STEPS.map((step) => {
    const body = notes[step] === '' ? '' : `${notes[step].split('\n').map(escapeLine).join('\n')}\n\n`;
    return `## ${STEP_TITLES[step]}\n\n${body}`;
  });
  return sections.join('').slice(0, -1);
}

/**
 * Reads notes from Markdown, also from files written by hand: numbered, longer or shorter headings of any level
 * (`# Requirements`, `## 2. API design`, `### HLD`), steps out of order or twice. Text before the first heading counts as
 * requirements, other headings stay where they are; front matter, a title and what follows the score mark are left out.
 * `parseNotes('## API\nGET /x').api` is `GET /x`.
 */
export function parseNotes(markdown: string): Notes {
  const lines = bodyLines(markdown);
  const sections = cutSections(lines);
  const found: Record<Phase, string[]> = { requirements: [], api: [], plumbing: [], internals: [], 'deep-dives': [], scale: [] };
  const [preamble, ...rest] = sections;
  const before = textBeforeHeadings(preamble?.lines ?? []);
  if (before !== '') found.requirements.push(before);
  for (const { step, lines: own } of rest) found[step].push(textOfSection(own));
  const entries = STEPS.map((step) => [step, joinParts(found[step])] as const);
  return Object.fromEntries(entries) as Record<Phase, string>;
}

interface Section {
  readonly step: Phase;
  readonly lines: string[];
}

/** The first section is what stands before all headings. */
function cutSections(lines: readonly string[]): readonly Section[] {
  const hasHeadings = lines.some((line) => stepOfLine(line) !== null);
  const shielded = shieldedLines(lines);
  const sections: Section[] = [{ step: 'requirements', lines: [] }];
  let level = Infinity;
  lines.forEach((line, index) => {
    const heading = shielded.has(index) ? null : headingOf(line, hasHeadings);
    if (heading === null || (heading.rank === 'further' && heading.level > level)) {
      sections.at(-1)?.lines.push(unescapeLine(line));
      return;
    }
    level = heading.level;
    sections.push({ step: heading.step, lines: [] });
  });
  return sections;
}

/** A file without any heading may still name its steps on lines of their own. */
function headingOf(line: string, hasHeadings: boolean): StepHeading | null {
  if (hasHeadings) return stepOfLine(line);
  const step = hasStepName(line) ? stepOfTitle(line)?.step : undefined;
  return step === undefined ? null : { step, level: 1, rank: 'main' };
}

/** A `# comment` in a block of code is no heading; but no block reaches beyond a heading as this program writes it. */
function shieldedLines(lines: readonly string[]): ReadonlySet<number> {
  const shielded = new Set<number>();
  let open: { readonly at: number; readonly mark: string } | null = null;
  lines.forEach((line, index) => {
    if (CANONICAL.has(line)) open = null;
    const mark = FENCE.exec(line)?.[1];
    if (mark === undefined) return;
    if (open === null) open = { at: index, mark };
    else if (mark.startsWith(open.mark)) {
      for (let inside = open.at; inside <= index; inside++) shielded.add(inside);
      open = null;
    }
  });
  return shielded;
}

/**
 * The Markdown of the notes alone, with their headings: without front matter, which holds what the interviewer said, and
 * without what follows the score mark.
 */
export function notesBody(markdown: string): string {
  return bodyLines(markdown).join('\n');
}

function bodyLines(markdown: string): readonly string[] {
  const lines = markdown.replace(/^\uFEFF/u, '').split(/\r\n|\n/u);
  const body = lines.slice(frontMatterLines(lines));
  const mark = body.findIndex((line) => line.trimEnd() === SCORE_MARK);
  return mark < 0 ? body : body.slice(0, mark);
}

/** How many lines at the beginning are front matter; a rule (`---`) above a text is none. */
function frontMatterLines(lines: readonly string[]): number {
  const isRule = (line: string | undefined): boolean => line?.trimEnd() === '---';
  if (!isRule(lines[0]) || !/^[\w-]+\s*:/u.test(lines[1] ?? '')) return 0;
  const end = lines.findIndex((line, index) => index > 0 && isRule(line));
  return end > 0 && lines.slice(1, end).every((line) => /^(?:[\w-]+\s*:|[\s#-]|$)/u.test(line)) ? end + 1 : 0;
}

/** A title says which problem it is, nothing about the design. */
function textBeforeHeadings(lines: readonly string[]): string {
  const text = lines.join('\n').trim();
  return text.replace(/^# [^\n]*(?:\n|$)/u, '').trim();
}

/** One empty line after the heading and one before the next belong to the form, not to the notes. */
function textOfSection(lines: readonly string[]): string {
  const start = lines[0] === '' ? 1 : 0;
  const end = lines.length > start && lines.at(-1) === '' ? lines.length - 1 : lines.length;
  return lines.slice(start, end).join('\n');
}

function joinParts(parts: readonly string[]): string {
  return parts.length <= 1 ? (parts[0] ?? '') : parts.filter((part) => part !== '').join('\n');
}

function escapeLine(line: string): string {
  return isSpecial(line.replace(/^\\+/u, '')) ? `\\${line}` : line;
}

function unescapeLine(line: string): string {
  return line.startsWith('\\') && isSpecial(line.replace(/^\\+/u, '')) ? line.slice(1) : line;
}

function isSpecial(line: string): boolean {
  return stepOfLine(line) !== null || line.trimEnd() === SCORE_MARK;
}
