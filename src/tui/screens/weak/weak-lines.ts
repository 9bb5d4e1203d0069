import type { WeakArea } from '../../../core/insights/weak-areas.ts';
import { intervalPlot } from '../../components/interval-plot.ts';
import { line, type ThemedLine } from '../../components/themed-line.ts';
import type { Role } from '../../theme.ts';

const NAME_COLUMNS = 27;
const MARK_COLUMNS = 2;
const SHARE_COLUMNS = 6;
/** Wider terminals have room for a longer line of strength. */
const PLOT_COLUMNS = { narrow: 12, wide: 30 } as const;
const WIDE_FROM_COLUMNS = 100;
/** Below this the line of strength gives way to the reason. */
const PLOT_FROM_COLUMNS = 66;
/** In less than this a reason says nothing; it stands below the list as well. */
const LEAST_REASON_COLUMNS = 14;

const HEADINGS: Readonly<Record<WeakArea['standing'], string>> = {
  weak: 'Weak',
  unsure: 'Maybe weak',
  sound: 'Good enough',
  few: 'Not enough seen yet',
};

const ROLES: Readonly<Record<WeakArea['standing'], Role>> = { weak: 'bad', unsure: 'warn', sound: 'good', few: 'dim' };

const KINDS: Readonly<Record<WeakArea['area']['kind'], string>> = { category: 'category', problem: 'problem', dimension: 'interview skill' };

/** What the marks of the list mean; empty where there is no room for them. */
export function legendText(columns: number): string {
  return columns < PLOT_FROM_COLUMNS ? '' : '● estimate  ━ range, 80 % sure  │ good enough';
}

/** A line of the list: a heading, or an area that can be chosen. */
export type WeakRow = { readonly kind: 'heading'; readonly text: string } | { readonly kind: 'area'; readonly area: WeakArea };

/** The areas under their headings, in the order in which they are ranked. */
export function weakRows(areas: readonly WeakArea[]): readonly WeakRow[] {
  return areas.flatMap((area, i): WeakRow[] => {
    const row: WeakRow = { kind: 'area', area };
    return area.standing === areas[i - 1]?.standing ? [row] : [{ kind: 'heading', text: HEADINGS[area.standing] }, row];
  });
}

/** A row as it is drawn: name, strength with its range, and the first reason. */
export function weakLine(row: WeakRow, isSelected: boolean, columns: number): ThemedLine {
  if (row.kind === 'heading') return line(row.text, 'heading');
  const { area } = row;
  const role = ROLES[area.standing];
  const plotColumns = columns >= WIDE_FROM_COLUMNS ? PLOT_COLUMNS.wide : columns >= PLOT_FROM_COLUMNS ? PLOT_COLUMNS.narrow : 0;
  const room = columns - MARK_COLUMNS - NAME_COLUMNS - plotColumns - SHARE_COLUMNS - 2;
  const reason = room < LEAST_REASON_COLUMNS ? '' : shorten(area.reasons[0] ?? '', room);
  return {
    wide: false,
    spans: [
      { text: `${isSelected ? '› ' : '  '}${cut(area.name, NAME_COLUMNS - 1).padEnd(NAME_COLUMNS)}`, roles: [isSelected ? 'selected' : 'text'] },
      ...intervalPlot(area.strength, plotColumns, role),
      { text: percent(area.strength.mean).padStart(SHARE_COLUMNS), roles: [role] },
      { text: `  ${reason}`, roles: ['dim'] },
    ],
  };
}

/** All that is known of the chosen area, and what its keys start. */
export function detailLines({ area, name, strength, standing, evidence, reasons, remedies }: WeakArea, columns: number): readonly ThemedLine[] {
  const range = `  ${KINDS[area.kind]}: ${percent(strength.mean)}, likely ${Math.round(strength.low * 100)} to ${percent(strength.high)}`;
  const seen = [
    ...(evidence.cards > 0 ? [count(evidence.cards, 'card')] : []),
    ...(evidence.sums > 0 ? [count(evidence.sums, 'sum')] : []),
    ...(evidence.mockSessions > 0 ? [count(evidence.mockSessions, 'mock session')] : []),
  ];
  const [first, ...others] = remedies;
  return [
    { wide: false, spans: [{ text: cut(name, columns), roles: ['strong'] }, { text: cut(range, columns - name.length), roles: ['text'] }] },
    line(cut(reasons.join(' · '), columns), standing === 'few' ? 'dim' : 'text'),
    line(cut(`from ${seen.join(', ')}; good enough is ${percent(strength.target)}`, columns), 'dim'),
    {
      wide: false,
      spans: first === undefined ? [] : [{ text: 'Enter ', roles: ['key'] }, { text: cut([first, ...others].map(({ text }) => text).join(', or '), columns - 6), roles: ['text'] }],
    },
  ];
}

/** A reason without what stands in brackets where there is no room for that. */
function shorten(reason: string, columns: number): string {
  return cut(reason.length > columns ? reason.replace(/ \([^)]*\)$/u, '') : reason, columns);
}

function cut(text: string, columns: number): string {
  return text.length <= columns ? text : `${text.slice(0, Math.max(0, columns - 1))}…`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
