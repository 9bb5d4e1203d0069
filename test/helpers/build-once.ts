import { ensureBuilt } from '../../scripts/ensure-built.js';

/** Global set-up of the end-to-end tests: they drive dist/, so it has to be of today's sources. */
export async function setup(): Promise<void> {
  await ensureBuilt();
}
