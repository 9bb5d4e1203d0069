import type { Problem } from '../../../core/decks/problem.ts';
import { interviewerLines, type Said } from '../../../core/mock/interviewer.ts';
import type { MockSession } from '../../../core/mock/session.ts';
import { STEP_GUIDES } from '../../../core/mock/step-guide.ts';
import type { ThemedLine } from '../../components/themed-line.ts';
import { wrapLine } from '../../editor/wrap-line.ts';
import type { Role } from '../../theme.ts';

/** What belongs together: cut as a whole where there is no room, the highest rank first. */
interface Item {
  readonly lines: readonly ThemedLine[];
  readonly rank: number;
}

/** What stands in the panel, in order: the twist, the guide, the step's own questions, the task and the answers. */
export type PanelItems = readonly Item[];

/** What has to be seen comes first; a question without an answer tells least. */
const RANKS = { asked: 0, change: 1, newest: 2, goal: 3, guide: 4, task: 5, answer: 6, leftOpen: 7 } as const;
/** In the first step the task and the answers are what is worked with. */
const FIRST_STEP_GUIDE_RANK = 6.5;

/** The panel of the present step, laid out for so many columns. In later steps the task and the answers may be looked up. */
export function panelItems(session: MockSession, problem: Problem, columns: number): PanelItems {
  const isFirst = session.clock.step === 'requirements';
  const { goal, strong, prompts } = STEP_GUIDES[session.clock.step];
  const guideRank = isFirst ? FIRST_STEP_GUIDE_RANK : RANKS.guide;
  const said = interviewerLines(session, problem);
  const itemsOf = (kinds: readonly Said['kind'][], some = said): readonly Item[] =>
    some.filter(({ kind }) => kinds.includes(kind)).map((each, index) => ({ lines: saidLines(each, index, columns), rank: rankOf(each, index, some.length) }));
  const earlier = isFirst ? said : interviewerLines({ ...session, twist: null, clock: { ...session.clock, step: 'requirements' } }, problem);
  const task = itemsOf(['prompt', 'answer'], earlier);
  return [
    ...itemsOf(['twist']),
    { lines: labelled('Goal', 'accent', goal, 'text', columns), rank: RANKS.goal },
    { lines: labelled('Strong', 'dim', strong, 'dim', columns), rank: guideRank },
    { lines: labelled('Think', 'dim', prompts.join(' '), 'dim', columns), rank: guideRank },
    ...itemsOf(['deep-dive', 'failure']),
    ...(isFirst ? task.map((item, index) => (index === task.length - 1 ? { ...item, rank: RANKS.newest } : item)) : task),
  ];
}

/** Of two answers the newer one has the lower rank. */
function rankOf(said: Said, index: number, count: number): number {
  const isOlder = (count - index) / (count + 1);
  switch (said.kind) {
    case 'prompt':
      return RANKS.task;
    case 'answer':
      return (said.isLeftOpen ? RANKS.leftOpen : RANKS.answer) + isOlder / 2;
    case 'twist':
      return RANKS.change;
    case 'deep-dive':
    case 'failure':
      return RANKS.asked;
  }
}

/** All of it, with an empty line between, in pages of at most so many rows; what belongs together is torn only where it fills a page. */
export function panelPages(items: PanelItems, rows: number): readonly (readonly ThemedLine[])[] {
  const pages: ThemedLine[][] = [[]];
  for (const { lines } of items) {
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && page.length + 1 + lines.length <= rows) page.push(EMPTY, ...lines);
    else for (let from = 0; from < lines.length; from += rows) startPage(pages).push(...lines.slice(from, from + rows));
  }
  return pages;
}

function startPage(pages: ThemedLine[][]): ThemedLine[] {
  const last = pages.at(-1);
  if (last?.length === 0) return last;
  const page: ThemedLine[] = [];
  pages.push(page);
  return page;
}

/** How many rows the goal, the step's own questions and the newest other words of the interviewer take. */
export function rowsOfWords(items: PanelItems): number {
  const isNeeded = ({ rank }: Item): boolean => rank <= RANKS.goal;
  return items.filter(isNeeded).reduce((sum, { lines }) => sum + lines.length, 0);
}

/** As much as fits into so many rows, in the order in which it stands; what has to be seen is taken first. */
export function slimPanelLines(items: PanelItems, rows: number): readonly ThemedLine[] {
  const byRank = items.toSorted((a, b) => a.rank - b.rank);
  const shown = new Set<Item>();
  let left = rows;
  for (const item of byRank) {
    if (item.lines.length > left) continue;
    shown.add(item);
    left -= item.lines.length;
  }
  const first = byRank[0];
  if (first !== undefined && !shown.has(first)) return cutLines(first.lines, rows);
  return items.filter((item) => shown.has(item)).flatMap(({ lines }) => lines);
}

const EMPTY: ThemedLine = { spans: [], wide: false };
const LABEL_COLUMNS = 8;

function saidLines(said: Said, index: number, columns: number): readonly ThemedLine[] {
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

function labelled(label: string, labelRole: Role, text: string, role: Role, columns: number): readonly ThemedLine[] {
  return wrapLine(text, Math.max(10, columns - LABEL_COLUMNS)).map((row, index) => ({
    wide: false,
    spans: [
      { text: (index === 0 ? label : '').padEnd(LABEL_COLUMNS), roles: [labelRole] },
      { text: row.text, roles: [role] },
    ],
  }));
}

function cutLines(lines: readonly ThemedLine[], rows: number): readonly ThemedLine[] {
  return lines.slice(0, rows).map((line, index) => (index === rows - 1 ? { ...line, spans: [...line.spans, { text: ' …', roles: ['dim'] }] } : line));
}
