import type { Problem } from '../../../core/decks/problem.ts';
import type { MockSession } from '../../../core/mock/session.ts';
import type { ThemedLine } from '../../components/themed-line.ts';
import { FRAME_ROWS } from '../../components/frame.tsx';
import { type Size, WIDE_COLUMNS } from '../../size.ts';
import { allPanelLines, panelItems, rowsOfWords, slimPanelLines } from './panel-lines.ts';
import type { PanelMode } from './room-store.ts';

/** Where panel and notes stand. */
export interface RoomLayout {
  readonly isWide: boolean;
  readonly panel: { readonly lines: readonly ThemedLine[]; readonly columns: number; readonly rows: number };
  /** Whether something of the panel is not seen. */
  readonly isCut: boolean;
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
  if (mode === 'folded') return { isWide: false, panel: { lines: [], columns, rows: 0 }, isCut: true, notes: { columns, rows } };
  if (size.columns >= WIDE_COLUMNS) return besideNotes(session, problem, columns, rows);
  const items = panelItems(session, problem, columns);
  const all = allPanelLines(items);
  const slimRows = Math.min(Math.max(SLIM_ROWS, rowsOfWords(items)), Math.floor(rows / 2));
  const lines = mode === 'full' ? all.slice(0, Math.max(1, rows - FEWEST_NOTE_ROWS - 1)) : slimPanelLines(items, slimRows);
  const shown = lines.filter(({ spans }) => spans.length > 0).length;
  const isCut = shown < all.filter(({ spans }) => spans.length > 0).length;
  return { isWide: false, panel: { lines, columns, rows: lines.length }, isCut, notes: { columns, rows: Math.max(1, rows - lines.length - 1) } };
}

function besideNotes(session: MockSession, problem: Problem, columns: number, rows: number): RoomLayout {
  const items = panelItems(session, problem, PANEL_COLUMNS - 3);
  const all = allPanelLines(items);
  const isCut = all.length > rows;
  const lines = isCut ? slimPanelLines(items, rows) : all;
  return { isWide: true, panel: { lines, columns: PANEL_COLUMNS - 3, rows }, isCut, notes: { columns: columns - PANEL_COLUMNS, rows } };
}
