import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PtyTerminal } from '../test/helpers/pty-terminal.ts';
import { renderSvg } from './pictures/render-svg.ts';
import { makeSampleHome } from './pictures/sample-home.ts';
import { SCENES } from './pictures/scenes.ts';

/** A Monday morning. */
const NOW_MS = Date.UTC(2026, 8, 14, 9, 0);

/** Draws the pictures of the README from the built program, each in a real terminal. `npm run pictures [-- NAME...]` */
export async function run(root: string, names: readonly string[]): Promise<void> {
  mkdirSync(join(root, 'docs'), { recursive: true });
  for (const scene of SCENES.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const { name, title, args, columns, rows, play } = scene;
    const home = makeSampleHome(root, NOW_MS);
    const terminal = new PtyTerminal({ home, args, columns, rows, fakeNow: NOW_MS, env: { COLORTERM: 'truecolor' } });
    try {
      await play(terminal);
      const svg = renderSvg({ columns, rows, cell: (x, y) => terminal.cell(x, y) }, title);
      writeFileSync(join(root, `docs/${name}.svg`), svg);
      console.log(`docs/${name}.svg`);
    } finally {
      await terminal.close();
      rmSync(home, { recursive: true, force: true });
    }
  }
}
