import type { Problem } from '../../../core/decks/problem.ts';
import type { MockSession } from '../../../core/mock/session.ts';
import type { ThemedLine } from '../../components/themed-line.ts';
import { FRAME_ROWS, type Size, WIDE_COLUMNS } from '../../size.ts';
import { type PanelItems, panelItems, panelPages, rowsOfWords, slimPanelLines } from './panel-lines.ts';
import type { PanelMode } from './room-state.ts';

/** Where panel and notes stand. */
export interface RoomLayout {
  readonly isWide: boolean;
  readonly panel: { readonly lines: readonly ThemedLine[]; readonly columns: number; readonly rows: number };
  /** Whether something of the panel is not seen. */
  readonly isCut: boolean;
  /** How many pages hold all of the panel; none where all is seen as it is. */
  readonly pages: number;
  readonly notes: { readonly columns: number; readonly rows: number };
}

const PANEL_COLUMNS = 40;
/** More only where the interviewer says more. */
const SLIM_ROWS = 5;
const FEWEST_NOTE_ROWS = 4;

/** Lays the room out: the panel at the right of a wide terminal, else above the notes. */
export function layOutRoom(session: MockSession, problem: Problem, mode: PanelMode, size: Size): RoomLayout {
  const columns = size.columns - 4;
  const rows = Math.max(1, size.rows - FRAME_ROWS);
  if (mode === 'folded') return { isWide: false, panel: { lines: [], columns, rows: 0 }, isCut: true, pages: 0, notes: { columns, rows } };
  if (size.columns >= WIDE_COLUMNS) return besideNotes(panelItems(session, problem, PANEL_COLUMNS - 3), mode, columns, rows);
  return aboveNotes(panelItems(session, problem, columns), mode, columns, rows);
}

function aboveNotes(items: PanelItems, mode: Exclude<PanelMode, 'folded'>, columns: number, rows: number): RoomLayout {
  const slim = slimPanelLines(items, Math.min(Math.max(SLIM_ROWS, rowsOfWords(items)), Math.floor(rows / 2)));
  const isCut = slim.length < rowsOfAll(items);
  const pages = isCut ? panelPages(items, Math.max(1, rows - FEWEST_NOTE_ROWS - 1)) : [];
  const lines = mode === 'slim' ? slim : (pageOf(pages, mode.page) ?? slim);
  return { isWide: false, panel: { lines, columns, rows: lines.length }, isCut, pages: pages.length, notes: { columns, rows: Math.max(1, rows - lines.length - 1) } };
}

/** Where something is not seen, the last row stays free to say how to see it. */
function besideNotes(items: PanelItems, mode: Exclude<PanelMode, 'folded'>, columns: number, rows: number): RoomLayout {
  const all = panelPages(items, rows);
  const isLoose = all.length === 1;
  const isCut = !isLoose && rowsOfAll(items) > rows;
  const pages = isCut ? panelPages(items, Math.max(1, rows - 1)) : [];
  const slim = isLoose ? (all[0] ?? []) : slimPanelLines(items, isCut ? Math.max(1, rows - 1) : rows);
  const lines = mode === 'slim' ? slim : (pageOf(pages, mode.page) ?? slim);
  return { isWide: true, panel: { lines, columns: PANEL_COLUMNS - 3, rows }, isCut, pages: pages.length, notes: { columns: columns - PANEL_COLUMNS, rows } };
}

/** The terminal may have grown since the page was turned. */
function pageOf<Page>(pages: readonly Page[], page: number): Page | undefined {
  return pages[Math.min(page, pages.length - 1)];
}

function rowsOfAll(items: PanelItems): number {
  return items.reduce((sum, { lines }) => sum + lines.length, 0);
}
