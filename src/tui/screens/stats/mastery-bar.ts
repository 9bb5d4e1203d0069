import type { CardCounts } from '../../../core/insights/mastery.ts';
import type { ThemedSpan } from '../../components/themed-line.ts';

export const MASTERY_LEGEND = '█ mature (21 days and more)  ▓ young  ░ learning  · new';

/** Cards as one bar, the best known at the left; kinds differ by character. Exactly `columns` wide. */
export function masterySpans(counts: CardCounts, columns: number): readonly ThemedSpan[] {
  const whole = Math.max(1, counts.mature + counts.young + counts.learning + counts.suspended + counts.new);
  let before = 0;
  let used = 0;
  const part = (cards: number): number => {
    before += cards;
    const end = Math.round((before / whole) * columns);
    const own = end - used;
    used = end;
    return own;
  };
  const mature = part(counts.mature);
  const young = part(counts.young);
  const learning = part(counts.learning);
  return [
    { text: '█'.repeat(mature), roles: ['good'] },
    { text: '▓'.repeat(young), roles: ['accent'] },
    { text: '░'.repeat(learning), roles: ['warn'] },
    { text: '·'.repeat(Math.max(0, columns - used)), roles: ['dim'] },
  ];
}
