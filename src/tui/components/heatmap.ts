import type { ThemedLine, ThemedSpan } from './themed-line.ts';

/** Weeks of days, the first one a Monday; null for a day that has not come yet. */
export interface Heatmap {
  readonly days: readonly (number | null)[];
  /** What stands above a week, by its position. */
  readonly months: ReadonlyMap<number, string>;
}

const DAYS = ['Mon', '', 'Wed', '', 'Fri', '', 'Sun'] as const;
const LABEL_COLUMNS = 4;
const COLUMNS_PER_WEEK = 2;
/** From nothing to the busiest quarter of the days; each its own character, so that no colour is needed. */
const LEVELS = ['·', '░', '▒', '▓', '█'] as const;

/** How many weeks fit. */
export function heatmapWeeks(columns: number): number {
  return Math.max(1, Math.floor((columns - LABEL_COLUMNS) / COLUMNS_PER_WEEK));
}

/** A year (or less) of days as a grid of weeks: months above, a legend below; nine lines in all. */
export function heatmap({ days, months }: Heatmap, unit: string): readonly ThemedLine[] {
  const bounds = risingBounds(days.flatMap((value) => (value === null || value <= 0 ? [] : [value])));
  const weeks = Math.ceil(days.length / 7);
  const rows = DAYS.map((name, weekday): ThemedLine => {
    const cells = Array.from({ length: weeks }, (_, week) => cellOf(days[week * 7 + weekday] ?? null, bounds));
    return { wide: false, aloud: '', spans: [{ text: name.padEnd(LABEL_COLUMNS), roles: ['dim'] }, ...cells] };
  });
  return [{ wide: false, aloud: '', spans: [{ text: monthsText(months, weeks), roles: ['dim'] }] }, ...rows, legend(bounds, unit)];
}

function cellOf(value: number | null, bounds: readonly number[]): ThemedSpan {
  if (value === null) return { text: '  ', roles: [] };
  const level = value <= 0 ? 0 : 1 + bounds.filter((bound) => value > bound).length;
  return { text: `${LEVELS[level] ?? '█'} `, roles: [level === 0 ? 'dim' : level > 2 ? 'accent' : 'good'] };
}

/** Whole values up to which lie about a quarter, half and three quarters of those given; each is larger than the one before, also where all are alike. */
function risingBounds(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return [];
  let last = 0;
  return [0.25, 0.5, 0.75].map((share) => {
    last = Math.max(last + 1, Math.ceil(sorted[Math.floor(share * (sorted.length - 1))] ?? 0));
    return last;
  });
}

function monthsText(months: ReadonlyMap<number, string>, weeks: number): string {
  let text = ' '.repeat(LABEL_COLUMNS);
  for (let week = 0; week < weeks; week++) {
    const month = months.get(week);
    const at = LABEL_COLUMNS + week * COLUMNS_PER_WEEK;
    if (month !== undefined && at >= text.length) text = `${text.padEnd(at)}${month} `;
  }
  return text.trimEnd();
}

function legend(bounds: readonly number[], unit: string): ThemedLine {
  const [low, middle, high] = bounds;
  const words = low === undefined ? [`${LEVELS[0]} nothing yet`] : [`${LEVELS[0]} none`, `${LEVELS[1]} to ${low}`, `${LEVELS[2]} to ${middle}`, `${LEVELS[3]} to ${high}`, `${LEVELS[4]} more ${unit}`];
  return { wide: false, aloud: '', spans: [{ text: `${' '.repeat(LABEL_COLUMNS)}${words.join('  ')}`, roles: ['dim'] }] };
}
