import { rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { makeHome, type Seed } from './seed-home.ts';

/** A data folder with decks, settings and files in it, removed when the test ends. */
export function seedHome(seed: Seed = {}): string {
  const home = makeHome(seed);
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}
