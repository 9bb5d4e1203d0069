/** The terminal in character cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Below this nothing can be laid out; a plain message takes the screen. */
export const SMALLEST: Size = { columns: 40, rows: 12 };

/** Beyond this a frame stands in the middle of the terminal: two texts beside each other have their measure. */
const LARGEST: Size = { columns: 160, rows: 60 };

/** The part of a terminal that a frame takes. `frameSize({ columns: 250, rows: 80 })` is 160x60. */
export function frameSize({ columns, rows }: Size): Size {
  return { columns: Math.min(columns, LARGEST.columns), rows: Math.min(rows, LARGEST.rows) };
}

/** Rows of a screen that the frame itself takes: title, rule, notice, keys. */
export const FRAME_ROWS = 4;

/** From this many columns on a second column of information is shown. */
export const WIDE_COLUMNS = 110;

/** Text is set no wider than this: longer lines are hard to read. */
export const TEXT_COLUMNS = 84;
