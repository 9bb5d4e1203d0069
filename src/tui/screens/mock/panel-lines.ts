import type { Problem } from '../../../core/decks/problem.ts';
import { interviewerLines, type Said } from '../../../core/mock/interviewer.ts';
import type { MockSession } from '../../../core/mock/session.ts';
import { STEP_GUIDES } from '../../../core/mock/step-guide.ts';
import type { ThemedLine } from '../../components/themed-line.ts';
import { wrapLine } from '../../editor/wrap-line.ts';
import type { Role } from '../../theme.ts';

/** What belongs together: cut as a whole where there is no room. */
type Item = readonly ThemedLine[];

/** The goal and what a strong answer produces; then what the interviewer says. */
export interface PanelItems {
  readonly guide: readonly Item[];
  /** The step's own questions, which have to be seen. */
  readonly asked: readonly Item[];
  readonly said: readonly Item[];
  /** The task and the answers, in later steps: who forgot them may look them up. */
  readonly earlier: readonly Item[];
}

/** The panel of the present step, laid out for so many columns. */
export function panelItems(session: MockSession, problem: Problem, columns: number): PanelItems {
  const { goal, strong, prompts } = STEP_GUIDES[session.clock.step];
  return {
    guide: [
      labelled('Goal', 'accent', goal, 'text', columns),
      labelled('Strong', 'dim', strong, 'dim', columns),
      labelled('Think', 'dim', prompts.join(' '), 'dim', columns),
    ],
    ...sortSaid(interviewerLines(session, problem), columns),
    earlier: earlierLines(session, problem).map((said, index) => saidItem(said, index, columns)),
  };
}

/** All of it, what was said last; for a panel that has the room. */
export function allPanelLines({ guide, asked, said, earlier }: PanelItems): readonly ThemedLine[] {
  const parts = [...guide, ...asked, ...said, ...earlier];
  return parts.flatMap((item, index) => (index === 0 ? item : [EMPTY, ...item]));
}

/** How many rows the goal, the step's own questions and the newest other words of the interviewer take. */
export function rowsOfWords({ guide, asked, said }: PanelItems): number {
  return [guide[0] ?? [], ...asked, said.at(-1) ?? []].reduce((sum, item) => sum + item.length, 0);
}

/**
 * As much as fits into so many rows, in the order in which it stands: the step's own questions, then the newest other words of
 * the interviewer, then the guide, and what was said earlier.
 */
export function slimPanelLines({ guide, asked, said, earlier }: PanelItems, rows: number): readonly ThemedLine[] {
  const shown = new Set<Item>();
  let left = rows;
  for (const item of [...asked, ...said.toReversed(), ...guide, ...earlier]) {
    if (item.length > left) continue;
    shown.add(item);
    left -= item.length;
  }
  const first = asked[0] ?? said.at(-1);
  if (first !== undefined && !shown.has(first)) return cutLines(first, rows);
  return [...guide, ...asked, ...said, ...earlier].filter((item) => shown.has(item)).flat();
}

const EMPTY: ThemedLine = { spans: [], wide: false };
const LABEL_COLUMNS = 8;

function earlierLines(session: MockSession, problem: Problem): readonly Said[] {
  if (session.clock.step === 'requirements') return [];
  return interviewerLines({ ...session, twist: null, clock: { ...session.clock, step: 'requirements' } }, problem);
}

function sortSaid(lines: readonly Said[], columns: number): Pick<PanelItems, 'asked' | 'said'> {
  const items = lines.map((said, index) => ({ said, item: saidItem(said, index, columns) }));
  const isQuestion = ({ said }: (typeof items)[number]): boolean => said.kind === 'deep-dive' || said.kind === 'failure';
  const itemsOf = (some: typeof items): readonly Item[] => some.map(({ item }) => item);
  return { asked: itemsOf(items.filter(isQuestion)), said: itemsOf(items.filter((each) => !isQuestion(each))) };
}

function saidItem(said: Said, index: number, columns: number): Item {
  switch (said.kind) {
    case 'prompt':
      return labelled('Task', 'accent', said.text.replaceAll(/\s+/gu, ' ').trim(), 'text', columns);
    case 'answer':
      return [...labelled('?', 'dim', said.question, 'dim', columns), ...labelled('', 'dim', said.text, 'text', columns)];
    case 'twist':
      return labelled('Change', 'warn', said.text, 'text', columns);
    case 'deep-dive':
      return labelled(`Ask ${index + 1}`, 'accent', said.text, 'text', columns);
    case 'failure':
      return labelled('Fails', 'accent', said.text, 'text', columns);
  }
}

function labelled(label: string, labelRole: Role, text: string, role: Role, columns: number): Item {
  return wrapLine(text, Math.max(10, columns - LABEL_COLUMNS)).map((row, index) => ({
    wide: false,
    spans: [
      { text: (index === 0 ? label : '').padEnd(LABEL_COLUMNS), roles: [labelRole] },
      { text: row.text, roles: [role] },
    ],
  }));
}

function cutLines(item: Item, rows: number): readonly ThemedLine[] {
  return item.slice(0, rows).map((line, index) => (index === rows - 1 ? { ...line, spans: [...line.spans, { text: ' …', roles: ['dim'] }] } : line));
}
