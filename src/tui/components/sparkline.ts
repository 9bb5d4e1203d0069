const EIGHTHS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** Values as a row of bars, one column each, from `low` to `high`; a space where there is none. `sparkline([0, 1, null], 0, 1)` is `▁█ `. */
export function sparkline(values: readonly (number | null)[], low: number, high: number): string {
  const span = high - low;
  return values
    .map((value) => {
      if (value === null) return ' ';
      const share = span <= 0 ? 0 : Math.min(1, Math.max(0, (value - low) / span));
      return EIGHTHS[Math.round(share * (EIGHTHS.length - 1))];
    })
    .join('');
}
