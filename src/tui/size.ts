/** The terminal in character cells. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Below this nothing can be laid out; a plain message takes the screen. */
export const SMALLEST: Size = { columns: 40, rows: 12 };

/** From this many columns on a second column of information is shown. */
export const WIDE_COLUMNS = 110;

/** Text is set no wider than this: longer lines are hard to read. */
export const TEXT_COLUMNS = 84;
