import type { HomeFacts } from '../../../app/home-facts.ts';
import type { Notice } from '../../components/frame.tsx';
import type { ThemedLine } from '../../components/themed-line.ts';
import { FRAME_ROWS, type Size, TEXT_COLUMNS } from '../../size.ts';
import { categoryLines } from './category-lines.ts';
import { PLAN_COLUMNS, remarkLines, todayLines } from './today-lines.ts';

export type Choice = 'today' | 'more-new' | 'mock' | 'numbers' | 'weak' | 'browse' | 'stats' | 'add' | 'settings' | 'quit';

/** A window onto lines, in columns and rows. */
export interface Pane {
  readonly lines: readonly ThemedLine[];
  readonly columns: number;
}

/** What Home shows and where: Ink draws from it, and the first frame is painted from it before Ink is there. */
export interface HomeLayout {
  readonly right: string;
  readonly notice: Notice | null;
  /** Blank rows above today's lines, and between them and the menu. */
  readonly airRows: 0 | 1;
  readonly today: Pane;
  readonly menu: readonly { readonly label: string; readonly value: Choice }[];
  /** Rows that the menu may take. */
  readonly menuRows: number;
  /** To the right of the rest; null where there is no room or nothing is due. */
  readonly categories: Pane | null;
}

const CATEGORIES_FROM_COLUMNS = 76;
/** Columns between today's plan and the categories. */
export const GAP_COLUMNS = 4;
/** Columns that the frame and Home leave free at each side. */
export const MARGIN_COLUMNS = 2;
/** Below so many rows Home goes without air, and its menu comes before remarks. */
const LOW_ROWS = 20;

/** Lays out Home in a frame of a size. */
export function layOutHome(facts: HomeFacts, size: Size): HomeLayout {
  const showsCategories = size.columns >= CATEGORIES_FROM_COLUMNS && facts.categories.length > 0;
  const whole = size.columns - 2 * MARGIN_COLUMNS;
  const categoryColumns = Math.min(48, Math.floor(size.columns / 2) - 6);
  const columns = showsCategories ? Math.min(PLAN_COLUMNS, whole - categoryColumns - GAP_COLUMNS) : Math.min(TEXT_COLUMNS, whole);
  const menu = menuItems(facts.steps.some(({ kind }) => kind !== 'mock'));
  const airRows = size.rows < LOW_ROWS ? 0 : 1;
  const plan = todayLines(facts, columns);
  const room = size.rows - FRAME_ROWS - 2 * airRows - plan.length;
  const remarks = remarkLines(facts, columns, Math.max(0, room - menu.length));
  const lines = [...plan, ...remarks];
  return {
    right: rightOf(facts),
    notice: facts.notice,
    airRows,
    today: { lines, columns },
    menu,
    menuRows: Math.max(1, room - remarks.length),
    categories: showsCategories ? { lines: categoryLines(facts.categories, categoryColumns, size.rows - 7), columns: categoryColumns } : null,
  };
}

function menuItems(hasWork: boolean): HomeLayout['menu'] {
  return [
    hasWork ? { label: "Start today's work", value: 'today' } : { label: 'Learn five more new cards', value: 'more-new' },
    { label: 'Mock session', value: 'mock' },
    { label: 'Numbers', value: 'numbers' },
    { label: 'Weak areas', value: 'weak' },
    { label: 'Browse cards', value: 'browse' },
    { label: 'Statistics', value: 'stats' },
    { label: 'Add a card', value: 'add' },
    { label: 'Settings', value: 'settings' },
    { label: 'Quit', value: 'quit' },
  ];
}

function rightOf({ streakDays, daysToInterview }: HomeFacts): string {
  const parts = streakDays === 0 ? [] : [`${streakDays} ${streakDays === 1 ? 'day' : 'days'} in a row`];
  if (daysToInterview === 0) parts.push('interview today: good luck');
  else if (daysToInterview !== null) parts.push(`interview in ${daysToInterview} ${daysToInterview === 1 ? 'day' : 'days'}`);
  return parts.join(' · ');
}
