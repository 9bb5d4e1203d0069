import { type Calibration, RANGES_NEEDED } from '../../../core/numbers/calibration.ts';
import { timesText } from '../../../core/numbers/describe-guess.ts';
import type { NumberStatistics } from '../../../core/insights/number-statistics.ts';
import { barText } from '../../components/bar.ts';
import { sparkline } from '../../components/sparkline.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';
import { counted, figure, type PageWorld, percent } from './figures.ts';

const NAME_COLUMNS = 30;
const FACTOR_COLUMNS = 8;
const ANSWERS_COLUMNS = 8;
const GAP_COLUMNS = 2;
const MOST_BAR_COLUMNS = 40;
const SPARK_WEEKS = 26;
/** A bar is full at a factor of ten. */
const FULL_LOG10 = 1;

/** How the sums go: in all, by week and by kind. */
export function numberLines({ statistics, columns }: PageWorld): readonly ThemedLine[] {
  const { numbers } = statistics;
  if (numbers.answers === 0) return [line('No sums answered yet.', 'strong'), line('Press n at Home for a drill, or run: sysdrill quiz', 'dim')];
  const barColumns = Math.max(0, Math.min(MOST_BAR_COLUMNS, columns - NAME_COLUMNS - FACTOR_COLUMNS - ANSWERS_COLUMNS - GAP_COLUMNS));
  return [
    ...recentLines(numbers),
    weekLine(numbers),
    figure('Ranges', { text: rangesText(numbers.ranges), roles: ['dim'] }),
    line(''),
    line(`${'Off by a factor of'.padEnd(NAME_COLUMNS)}${'lately'.padStart(FACTOR_COLUMNS)}${'answers'.padStart(ANSWERS_COLUMNS)}`, 'heading'),
    ...numbers.families.map(({ name, answers, offByFactor }): ThemedLine => {
      return {
        wide: false,
        spans: [
          { text: name.padEnd(NAME_COLUMNS), roles: [] },
          { text: alignedTimes(offByFactor).padStart(FACTOR_COLUMNS), roles: [offByFactor > 3 ? 'warn' : 'text'] },
          { text: String(answers).padStart(ANSWERS_COLUMNS), roles: ['dim'] },
          ...(barColumns === 0 ? [] : [{ text: ' '.repeat(GAP_COLUMNS), roles: [] }, { text: barText(Math.log10(offByFactor) / FULL_LOG10, barColumns), roles: ['accent'] as const }]),
        ],
      };
    }),
  ];
}

/** In a column all factors below ten have their decimal. */
function alignedTimes(factor: number): string {
  const text = timesText(factor);
  return /^\d$/u.test(text) ? `${text}.0` : text;
}

const ADVICE: Readonly<Record<Calibration['verdict'], string>> = { few: '', over: ': make them wider', under: ': they may be narrower', fair: ': well judged' };

function rangesText({ ranges, hits, sureShare, verdict }: Calibration): string {
  if (verdict === 'few') return `${ranges} of the ${RANGES_NEEDED} that it takes to judge your confidence`;
  return `${hits} of ${ranges} held (${percent(hits / ranges)}), you were ${percent(sureShare)} sure${ADVICE[verdict]}`;
}

function recentLines({ answers, answers30Days, good30DaysShare, offByFactor30Days, secondsPerAnswer30Days }: NumberStatistics): readonly ThemedLine[] {
  if (good30DaysShare === null || offByFactor30Days === null) return [figure('30 days', 'no sums', { text: `; ${answers} in all`, roles: ['dim'] })];
  return [
    figure('30 days', `${counted(answers30Days, 'sum')}, ${percent(good30DaysShare)} within a factor of two`, {
      text: `, off by ${timesText(offByFactor30Days)}, ${Math.round(secondsPerAnswer30Days ?? 0)} s each`,
      roles: ['dim'],
    }),
  ];
}

function weekLine({ byWeek }: NumberStatistics): ThemedLine {
  const weeks = byWeek.slice(-SPARK_WEEKS).map(({ offByFactor }) => (offByFactor === null ? null : Math.log10(offByFactor)));
  const known = weeks.filter((error) => error !== null);
  return figure('By week', { text: sparkline(weeks, 0, Math.max(0.3, ...known)), roles: ['accent'] }, { text: '  lower is better', roles: ['dim'] });
}
