import xterm from '@xterm/headless';
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { type InkOutput, quickOutput } from '../../../scripts/build/quick-output.ts';

type Output = InkOutput & {
  write: (x: number, y: number, text: string, options: { transformers: readonly ((line: string, index: number) => string)[] }) => void;
  clip: (bounds: { x1?: number; x2?: number; y1?: number; y2?: number }) => void;
  unclip: () => void;
};
type Draw = (output: Output) => void;

const path = '../../../node_modules/ink/build/output.js';
const { default: Ink } = (await import(/* @vite-ignore */ path)) as { default: new (size: { width: number; height: number }) => Output };
const Quick = quickOutput(Ink) as typeof Ink;

const COLUMNS = 24;
const ROWS = 6;
const screen = new xterm.Terminal({ cols: COLUMNS + 10, rows: ROWS, allowProposedApi: true });
afterAll(() => screen.dispose());

const paint = (on: string, off: string) => (line: string) => `\u001b[${on}m${line}\u001b[${off}m`;

describe('quickOutput', () => {
  test('puts texts beside each other, whatever was written first', () => {
    expect(rowsOf(draw(Quick, (output) => {
      output.write(10, 0, 'right ', { transformers: [] });
      output.write(1, 0, 'left', { transformers: [paint('1', '22')] });
      output.write(0, 2, 'a\nb', { transformers: [] });
    }))).toEqual([' \u001b[1mleft\u001b[22m     right', '', 'a', 'b', '', '']);
  });

  test('draws rows of plain texts without Ink', () => {
    const get = vi.spyOn(Ink.prototype, 'get');
    draw(Quick, (output) => output.write(2, 1, '─ plain →', { transformers: [] }));
    expect(get).not.toHaveBeenCalled();
    draw(Quick, (output) => output.write(2, 1, '日本', { transformers: [] }));
    expect(get).toHaveBeenCalledOnce();
    get.mockRestore();
  });

  test('leaves a row to Ink in which a text covers another or is cut', () => {
    expect(rowsOf(draw(Quick, (output) => {
      output.write(0, 0, 'covered', { transformers: [] });
      output.write(2, 0, 'XX', { transformers: [] });
      output.clip({ x1: 0, x2: 4 });
      output.write(1, 1, 'cut here', { transformers: [] });
      output.unclip();
      output.write(0, 2, 'plain', { transformers: [] });
    }))).toEqual(['coXXred', ' cut', 'plain', '', '', '']);
  });

  test('draws the same a second time', () => {
    const output = new Quick({ width: COLUMNS, height: ROWS });
    output.write(0, 0, '日本', { transformers: [] });
    output.write(0, 1, 'plain', { transformers: [] });
    expect(output.get()).toEqual(output.get());
  });

  test('shows the cells that Ink shows', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'bc ', ' ', '─', '→', '日', '⌚', 'e\u0301', '\n', '\u001b[1mx\u001b[22m', '\u001b[31m', '\u001b[39m', '\u001b[2my\u001b[1mz\u001b[22m', '\u00ad'), { maxLength: 6 })
      .map((pieces) => pieces.join(''));
    const write = fc.record({ x: fc.integer({ min: -2, max: COLUMNS - 1 }), y: fc.integer({ min: -1, max: ROWS }), text, isPainted: fc.boolean() });
    const across = fc.record({ x1: fc.integer({ min: 0, max: 10 }), x2: fc.integer({ min: 0, max: COLUMNS }) });
    const down = fc.record({ y1: fc.integer({ min: 0, max: 2 }), y2: fc.integer({ min: 0, max: ROWS }) });
    const clip = fc.oneof(across, down, fc.tuple(across, down).map(([x, y]) => ({ ...x, ...y })));
    const step = fc.oneof(
      { weight: 5, arbitrary: write.map(({ x, y, text: written, isPainted }): Draw => (output) => output.write(x, y, written, { transformers: isPainted ? [paint('36', '39')] : [] })) },
      { weight: 1, arbitrary: clip.map((bounds): Draw => (output) => output.clip(bounds)) },
      { weight: 1, arbitrary: fc.constant<Draw>((output) => output.unclip()) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const all: Draw = (output) => steps.forEach((draw) => draw(output));
        expect(await cellsOf(draw(Quick, all))).toEqual(await cellsOf(draw(Ink, all)));
      }),
      { numRuns: 100 },
    );
  });
});

function draw(Output: typeof Ink, steps: Draw): string {
  const output = new Output({ width: COLUMNS, height: ROWS });
  steps(output);
  return output.get().output;
}

function rowsOf(frame: string): readonly string[] {
  return frame.split('\n');
}

/** Characters with their looks, as a terminal shows the frame. */
async function cellsOf(frame: string): Promise<readonly string[]> {
  screen.reset();
  await new Promise<void>((done) => screen.write(frame.replaceAll('\n', '\r\n'), done));
  return Array.from({ length: ROWS }, (_row, y) => {
    const line = screen.buffer.active.getLine(y);
    return Array.from({ length: COLUMNS + 10 }, (_column, x) => {
      const cell = line?.getCell(x);
      return `${cell?.getChars() || ' '}${cell?.getFgColor() ?? ''}${cell?.isBold() ? 'b' : ''}${cell?.isDim() ? 'd' : ''}`;
    }).join('|');
  });
}
