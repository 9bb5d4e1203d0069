import { plainWidth } from './plain-width.ts';

interface Clip {
  readonly x1?: number | undefined;
  readonly x2?: number | undefined;
  readonly y1?: number | undefined;
  readonly y2?: number | undefined;
}

/** A change of one line of a text, as its looks are. */
type Transformer = (line: string, index: number) => string;

interface Write {
  readonly type: 'write';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly transformers: readonly Transformer[];
}

type Operation = Write | { readonly type: 'clip'; readonly clip: Clip } | { readonly type: 'unclip' };

/** What Ink's Output has. */
export interface InkOutput {
  readonly width: number;
  readonly height: number;
  operations: readonly Operation[];
  get(): { readonly output: string; readonly height: number };
}

/** A line of text where it stands in its row. */
interface Piece {
  readonly x: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Ink's Output draws each frame into cells, character by character, and makes text of them again. Here a row of texts that
 * are one column a character, whole and beside each other is put together as text; other rows are left to Ink.
 */
export function quickOutput(Base: new (size: { width: number; height: number }) => InkOutput): typeof Base {
  return class QuickOutput extends Base {
    override get() {
      const { rows, leftOver } = layOutRows(this.operations, this.height);
      const lines = rows.map(joinPieces);
      if (leftOver.size > 0) {
        const drawn = this.#drawByInk(leftOver);
        for (const y of leftOver) lines[y] = drawn[y] ?? '';
      }
      return { output: lines.join('\n'), height: this.height };
    }

    #drawByInk(rows: ReadonlySet<number>): readonly string[] {
      const all = this.operations;
      this.operations = all.filter((operation) => operation.type !== 'write' || rowsOf(operation).some((y) => rows.has(y)));
      const { output } = super.get();
      this.operations = all;
      return output.split('\n');
    }
  };
}

function layOutRows(operations: readonly Operation[], height: number) {
  const rows: Piece[][] = Array.from({ length: height }, () => []);
  const leftOver = new Set<number>();
  const clips: Clip[] = [];
  for (const operation of operations) {
    if (operation.type === 'clip') clips.push(within(clips.at(-1) ?? {}, operation.clip));
    else if (operation.type === 'unclip') clips.pop();
    else placeText(operation, clips.at(-1) ?? {}, rows, leftOver);
  }
  return { rows, leftOver };
}

function within(outer: Clip, inner: Clip): Clip {
  return { x1: tighter(outer.x1, inner.x1, Math.max), x2: tighter(outer.x2, inner.x2, Math.min), y1: tighter(outer.y1, inner.y1, Math.max), y2: tighter(outer.y2, inner.y2, Math.min) };
}

function tighter(a: number | undefined, b: number | undefined, choose: (a: number, b: number) => number): number | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : choose(a, b);
}

function placeText(write: Write, { x1 = 0, x2 = Infinity, y1 = 0, y2 = Infinity }: Clip, rows: readonly Piece[][], leftOver: Set<number>): void {
  const lines = write.text.split('\n');
  // A look that goes on over the end of a line would be lost.
  const isPlain = lines.every((line) => plainWidth(line) !== null);
  for (const [i, line] of lines.entries()) {
    const y = write.y + i;
    const row = rows[y];
    if (row === undefined || y < y1 || y >= y2 || line === '') continue;
    const piece = isPlain ? placeLine(line, i, write) : null;
    if (piece === null || piece.x < x1 || piece.end > x2 || !insert(row, piece)) leftOver.add(y);
  }
}

function placeLine(line: string, index: number, { x, transformers }: Write): Piece | null {
  const text = transformers.reduce((changed, transform) => transform(changed, index), line);
  const columns = plainWidth(text);
  return columns === null ? null : { x, end: x + columns, text };
}

/** Puts a piece into its place in a row; false where it would cover another. */
function insert(row: Piece[], piece: Piece): boolean {
  let at = row.length;
  while (at > 0 && (row[at - 1] as Piece).x >= piece.end) at--;
  if (at > 0 && (row[at - 1] as Piece).end > piece.x) return false;
  row.splice(at, 0, piece);
  return true;
}

function rowsOf({ y, text }: Write): readonly number[] {
  return text.split('\n').map((_line, i) => y + i);
}

function joinPieces(pieces: readonly Piece[]): string {
  let joined = '';
  let column = 0;
  for (const { x, end, text } of pieces) {
    joined += ' '.repeat(x - column) + text;
    column = end;
  }
  return joined.trimEnd();
}
