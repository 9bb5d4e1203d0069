import type { App } from '../app.ts';
import type { FirstPaint } from '../app/first-paint.ts';
import type { Screen } from '../app/screen.ts';
import { realSurroundings, type Surroundings } from '../app/surroundings.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { quietWorld, watchOpening } from './status-line.ts';
import type { CliWorld } from './world.ts';

/** This process's surroundings; an error for the person where no data folder can be named. */
export function surroundingsOf(world: CliWorld): Surroundings {
  const surroundings = realSurroundings(world.shippedDecksDir);
  if (!surroundings.ok) throw new CommandError(EXIT.data, surroundings.error.message);
  return surroundings.value;
}

/** Opens decks, settings and log for a command that draws nothing; damage that was found is told on stderr. */
export async function openForCommand(world: CliWorld): Promise<App> {
  const { openApp } = await import('../app.ts');
  const app = await openWatched(openApp, surroundingsOf(world), world);
  for (const problem of app.problems) world.err(`sysdrill: ${problem.message}\n`);
  return app;
}

async function openWatched(open: (surroundings: Surroundings) => Promise<App>, surroundings: Surroundings, world: CliWorld): Promise<App> {
  const { fs, compiling, clear } = watchOpening(world, surroundings.folder.fs);
  const app = await open({ ...surroundings, folder: { ...surroundings.folder, fs }, compiling });
  clear();
  return app;
}

/**
 * Opens the program in the terminal at a screen; resolves to the exit code after it was left. Home is painted as soon as may
 * be: for the command `home` from what the last session left, before anything is opened.
 */
export async function openTui(world: CliWorld, first: (app: App) => Screen, startsAtHome = false): Promise<number> {
  const surroundings = surroundingsOf(world);
  // From here on keys belong to the program: what is typed while it loads counts, and nothing is echoed into the frame.
  world.setRawMode(true);
  let painted = startsAtHome ? await paintAsLeft(surroundings) : null;
  try {
    const { openApp } = await import('../app.ts');
    const app = await openWatched(openApp, surroundings, quietWorld(world, painted !== null));
    const screen = first(app);
    if (screen.name === 'home') painted ??= await paintAsIs(app);
    const { runTui } = await import('../tui/run-tui.tsx');
    const running = runTui(app, screen, painted !== null);
    painted?.handOver();
    painted = null;
    const { interrupted, summary } = await running;
    world.out(summary);
    return interrupted ? EXIT.interrupted : EXIT.done;
  } finally {
    painted?.undo();
    world.setRawMode(false);
  }
}

async function paintAsLeft(surroundings: Surroundings): Promise<FirstPaint | null> {
  const [{ readHomeFacts }, { paintFirst }] = await Promise.all([import('../app/due-summary.ts'), import('../tui/paint-first.ts')]);
  const left = readHomeFacts(surroundings);
  return left === null ? null : paintFirst(left.facts, left.settings);
}

async function paintAsIs(app: App): Promise<FirstPaint | null> {
  const [{ homeFacts }, { paintFirst }] = await Promise.all([import('../app/home-facts.ts'), import('../tui/paint-first.ts')]);
  return paintFirst(homeFacts(app, app.today()), app.settings());
}
