import type { App } from '../app.ts';
import type { Screen } from '../app/screen.ts';
import { realSurroundings, type Surroundings } from '../app/surroundings.ts';
import { CommandError, EXIT } from './exit-codes.ts';
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
  const app = await openApp(surroundingsOf(world));
  for (const problem of app.problems) world.err(`sysdrill: ${problem.message}\n`);
  return app;
}

/** Opens the program in the terminal at a screen; resolves to the exit code after it was left. */
export async function openTui(world: CliWorld, first: (app: App) => Screen): Promise<number> {
  const surroundings = surroundingsOf(world);
  // From here on keys belong to the program: what is typed while it loads counts, and nothing is echoed into the frame.
  world.setRawMode(true);
  try {
    const [{ openApp }, { runTui }] = await Promise.all([import('../app.ts'), import('../tui/run-tui.tsx')]);
    const app = await openApp(surroundings);
    const { interrupted, summary } = await runTui(app, first(app));
    world.out(summary);
    return interrupted ? EXIT.interrupted : EXIT.done;
  } finally {
    world.setRawMode(false);
  }
}
