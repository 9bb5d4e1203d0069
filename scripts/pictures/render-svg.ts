import type { Cell } from '../../test/helpers/pty-terminal.ts';

const CELL_WIDTH = 8.4;
const CELL_HEIGHT = 18;
const MARGIN = 16;
const TITLE_HEIGHT = 30;

/** The 16 colours of a calm dark terminal; those above are computed. */
const PALETTE = [
  '#3b4252', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d8dee9',
  '#7b869b', '#ff7a85', '#a9d78b', '#f2cf8d', '#7fc1ff', '#d792ea', '#6fd0dc', '#ffffff',
] as const;
const FOREGROUND = '#d8dee9';
const BACKGROUND = '#1e222a';

type Colour = Cell['foreground'];

/** What of a screen a picture shows. */
export interface Frame {
  readonly columns: number;
  readonly rows: number;
  cell(x: number, y: number): Cell;
}

/** Draws a terminal's screen as SVG: text stays text, so that it can be selected, searched and read aloud. */
export function renderSvg(frame: Frame, title: string): string {
  const width = round(frame.columns * CELL_WIDTH + 2 * MARGIN);
  const height = round(frame.rows * CELL_HEIGHT + TITLE_HEIGHT + MARGIN);
  const rows = Array.from({ length: frame.rows }, (_row, y) => renderRow(frame, y));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}">
<style>text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;white-space:pre}</style>
<rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>
<g fill="#4c566a"><circle cx="18" cy="15" r="5"/><circle cx="36" cy="15" r="5"/><circle cx="54" cy="15" r="5"/></g>
${rows.filter((row) => row !== '').join('\n')}
</svg>
`;
}

interface Run {
  readonly x: number;
  cells: number;
  text: string;
  readonly style: string;
  readonly background: string | null;
}

function renderRow(frame: Frame, y: number): string {
  const top = TITLE_HEIGHT + y * CELL_HEIGHT;
  return runsOf(frame, y)
    .flatMap(({ x, cells, text, style, background }) => {
      const left = round(MARGIN + x * CELL_WIDTH);
      const width = round(cells * CELL_WIDTH);
      const box = background === null ? [] : [`<rect x="${left}" y="${top}" width="${width}" height="${CELL_HEIGHT}" fill="${background}"/>`];
      if (text.trim() === '') return box;
      return [...box, `<text x="${left}" y="${top + 13}" textLength="${width}" lengthAdjust="spacingAndGlyphs"${style}>${escape(text)}</text>`];
    })
    .join('');
}

/** Neighbouring cells of one look; blanks at the ends of unmarked runs are dropped, as they draw nothing. */
function runsOf(frame: Frame, y: number): Run[] {
  const runs: Run[] = [];
  for (let x = 0; x < frame.columns; x++) {
    const cell = frame.cell(x, y);
    if (cell.text === '' && x > 0) {
      // The second half of a wide character.
      const last = runs.at(-1);
      if (last) last.cells++;
      continue;
    }
    const { style, background } = lookOf(cell);
    const last = runs.at(-1);
    if (last && last.style === style && last.background === background) {
      last.text += cell.text || ' ';
      last.cells++;
    } else runs.push({ x, cells: 1, text: cell.text || ' ', style, background });
  }
  return runs.map((run) => (run.background === null ? trimmed(run) : run));
}

function trimmed(run: Run): Run {
  const lead = run.text.length - run.text.trimStart().length;
  const tail = run.text.length - run.text.trimEnd().length;
  if (lead === run.text.length) return run;
  return { ...run, x: run.x + lead, text: run.text.trim(), cells: run.cells - lead - tail };
}

function lookOf(cell: Cell): { readonly style: string; readonly background: string | null } {
  const front = colourOf(cell.foreground, FOREGROUND);
  const back = colourOf(cell.background, BACKGROUND);
  const [foreground, background] = cell.isInverse ? [back, front] : [front, back];
  const marks = [
    ` fill="${foreground}"`,
    cell.isBold ? ' font-weight="bold"' : '',
    cell.isDim ? ' opacity="0.65"' : '',
    cell.isUnderlined ? ' text-decoration="underline"' : '',
  ];
  return { style: marks.join(''), background: background === BACKGROUND ? null : background };
}

function colourOf({ mode, value }: Colour, fallback: string): string {
  if (mode === 'default') return fallback;
  if (mode === 'rgb') return `#${value.toString(16).padStart(6, '0')}`;
  return PALETTE[value] ?? colourOfCube(value);
}

/** Colours 16 to 231 are a cube of six steps each, 232 to 255 greys, as xterm defines them. */
function colourOfCube(value: number): string {
  if (value >= 232) return hex([8 + (value - 232) * 10, 8 + (value - 232) * 10, 8 + (value - 232) * 10]);
  const steps = [Math.floor((value - 16) / 36), Math.floor((value - 16) / 6) % 6, (value - 16) % 6];
  return hex(steps.map((step) => (step === 0 ? 0 : 55 + step * 40)));
}

function hex(parts: readonly number[]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
