/** What a column needs: unwrapped, and for its longest unbreakable word. */
export interface ColumnNeed {
  readonly naturalColumns: number;
  readonly longestColumns: number;
}

/** The columns given to each table column, and whether the sum is more than there is. */
export interface TableWidths {
  readonly columnWidths: readonly number[];
  readonly wide: boolean;
}

/** Narrower than this a column of prose cannot be read; words longer than this may be broken. */
const narrowestColumns = 8;
/** In a table that scrolls sideways anyway, cells still wrap at this. */
const widestScrolledColumns = 36;

/**
 * Shares the columns of a table: short ones get what they need, long ones wrap to about the same number of lines, words
 * stay whole as far as possible.
 *
 * @example chooseTableWidths([{ naturalColumns: 3, longestColumns: 3 }, { naturalColumns: 90, longestColumns: 9 }], 40) // widths 3 and 37
 */
export function chooseTableWidths(needs: readonly ColumnNeed[], availableColumns: number): TableWidths {
  const natural = needs.map((need) => Math.max(2, need.naturalColumns));
  if (sum(natural) <= availableColumns) return { columnWidths: natural, wide: false };
  const floors = natural.map((width) => Math.min(width, narrowestColumns));
  const spareColumns = availableColumns - sum(floors);
  if (spareColumns >= 0) return { columnWidths: shareColumns(natural, fitWords(needs, floors, spareColumns), availableColumns), wide: false };
  const scrolled = needs.map((need, column) => Math.max(need.longestColumns, Math.min(natural[column] ?? 2, widestScrolledColumns)));
  return { columnWidths: scrolled, wide: true };
}

// Columns that lack least come first: so the fewest are left with broken words.
function fitWords(needs: readonly ColumnNeed[], floors: readonly number[], spareColumns: number): readonly number[] {
  const widths = [...floors];
  const lacks = needs.map((need, column) => ({ column, lack: Math.max(0, need.longestColumns - (floors[column] ?? 0)) }));
  let spare = spareColumns;
  for (const { column, lack } of lacks.toSorted((a, b) => a.lack - b.lack)) {
    const given = Math.min(lack, spare);
    widths[column] = (widths[column] ?? 0) + given;
    spare -= given;
  }
  return widths;
}

// One at a time to the column that wraps most: the table ends up as low as whole steps allow.
function shareColumns(natural: readonly number[], floors: readonly number[], availableColumns: number): readonly number[] {
  const widths = [...floors];
  for (let spare = availableColumns - sum(floors); spare > 0; spare -= 1) {
    const lineCounts = widths.map((width, column) => (natural[column] ?? 0) / width);
    const most = Math.max(...lineCounts);
    if (most <= 1) break;
    const column = lineCounts.indexOf(most);
    widths[column] = (widths[column] ?? 0) + 1;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
