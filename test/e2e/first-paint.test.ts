import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Terminal } from '@xterm/headless';
import { expect, test } from 'vitest';
import { DRILL, drillDeck } from '../helpers/fixture-deck.ts';
import type { PtyTerminal } from '../helpers/pty-terminal.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';
import { openTerminal } from '../helpers/terminal.ts';
import { grade, openReview } from './drive-review.ts';

const ENTERED = '\u001B[?1049h';
const LEFT = '\u001B[?1049l';
const PAINTED = '\u001B[?2026l';

async function usedHome(settings: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const home = seedHome({ decks: { drill: drillDeck() }, settings });
  const terminal = await openReview(DRILL.first, { home });
  await grade(terminal, DRILL.first, 4, DRILL.second);
  terminal.press('ctrl-c');
  await terminal.waitForExit();
  return home;
}

/** What stood on the screen before Ink drew: the text and the looks of each cell. */
async function paintedCells(output: string, columns: number, rows: number): Promise<string[]> {
  const screen = new Terminal({ cols: columns, rows, allowProposedApi: true });
  const end = output.indexOf(PAINTED);
  await new Promise<void>((done) => screen.write(output.slice(0, end), done));
  return cellsOf(columns, rows, (x, y) => {
    const cell = screen.buffer.active.getLine(y)?.getCell(x);
    return [cell?.getChars(), cell?.getFgColor(), cell?.isBold() !== 0, cell?.isDim() !== 0];
  });
}

function drawnCells(terminal: PtyTerminal, columns: number, rows: number): string[] {
  return cellsOf(columns, rows, (x, y) => {
    const { text, foreground, isBold, isDim } = terminal.cell(x, y);
    return [text, foreground.value, isBold, isDim];
  });
}

/** Of a blank cell the looks cannot be seen. */
function cellsOf(columns: number, rows: number, cellAt: (x: number, y: number) => readonly unknown[]): string[] {
  return Array.from({ length: rows }, (_row, y) =>
    Array.from({ length: columns }, (_column, x) => {
      const cell = cellAt(x, y);
      return String(cell[0] ?? '').trim() === '' ? ' ' : cell.join();
    }).join(' '),
  );
}

test.each([
  ['auto', { TERM: 'xterm-256color', COLORTERM: undefined }, 80, 24],
  ['dark', {}, 120, 40],
  ['contrast', {}, 50, 16],
  ['light', { NO_COLOR: '1' }, 80, 24],
])('what stands on the screen before Ink is loaded is what Ink draws: %s', async (theme, env, columns, rows) => {
  const terminal = openTerminal({ home: await usedHome({ theme }), env, columns, rows });
  await terminal.waitFor('› ');
  terminal.type('j');
  await terminal.waitFor(/› Mock session/u);
  terminal.type('k');
  await terminal.waitFor(/› Start/u);
  const output = terminal.output();
  expect(output.split(ENTERED)).toHaveLength(2);
  expect(await paintedCells(output, columns, rows)).toEqual(drawnCells(terminal, columns, rows));
  terminal.type('q');
  await terminal.waitForExit();
  expect(terminal.output().split(LEFT)).toHaveLength(2);
  expect(terminal.isAlternateScreen()).toBe(false);
});

test('nothing is left of what was painted and does not hold any more', async () => {
  const home = await usedHome();
  const path = join(home, 'progress.json');
  const left = readFileSync(path, 'utf8');
  expect(left).toContain('"remarks":[]');
  writeFileSync(path, left.replace('"remarks":[]', '"remarks":["It pushes the menu down"]'));
  const drawn = async (): Promise<{ readonly painted: string[]; readonly cells: string[] }> => {
    const terminal = openTerminal({ home });
    await terminal.waitFor('› ');
    terminal.type('j');
    await terminal.waitFor(/› Mock session/u);
    const shown = { painted: await paintedCells(terminal.output(), 80, 24), cells: drawnCells(terminal, 80, 24) };
    terminal.type('q');
    await terminal.waitForExit();
    return shown;
  };
  const stale = await drawn();
  const fresh = await drawn();
  expect(stale.painted).not.toEqual(fresh.painted);
  expect(stale.cells).toEqual(fresh.cells);
});

test('a signal that ends the program before Ink is there gives the terminal back', async () => {
  const terminal = openTerminal({ home: await usedHome() });
  await terminal.waitFor(() => terminal.output().includes(PAINTED));
  terminal.kill('SIGTERM');
  await terminal.waitForExit();
  expect(terminal.output()).toContain(LEFT);
  expect(terminal.isAlternateScreen()).toBe(false);
});
