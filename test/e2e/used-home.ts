import { rmSync } from 'node:fs';
import { beforeAll } from 'vitest';
import { drillDeck } from '../helpers/fixture-deck.ts';
import { makeHome, runProgram, type Seed, textsOf } from '../helpers/seed-home.ts';
import { seedHome } from '../helpers/seed-home-in-test.ts';

export interface UsedHome {
  /** The files of the folder by path. */
  readonly files: () => Readonly<Record<string, string>>;
  /** Another copy of the folder, removed when the test ends. */
  readonly copy: () => string;
}

/** A data folder in which the drill was reviewed once, line by line; the program runs once for all copies of it. */
export function reviewDrillOnce(settings: NonNullable<Seed['settings']>, input: string): UsedHome {
  let files: Record<string, string> = {};
  beforeAll(() => {
    const home = makeHome({ decks: { drill: drillDeck() }, settings });
    runProgram(home, ['review', '--tag', 'drill', '--plain'], { input });
    files = textsOf(home);
    rmSync(home, { recursive: true });
  });
  return { files: () => files, copy: () => seedHome({ files }) };
}
