import { expect, test } from 'vitest';
import { memoryWorld } from '../../helpers/memory-devices.ts';
import { runDevices } from '../../helpers/sync-devices.ts';

const RUNS = 20;

test('three devices that review, undo, edit, go back and break off come to the same, and lose nothing', { timeout: 60_000 }, async () => {
  const faults: string[] = [];
  let cuts = 0;
  let events = 0;
  for (let i = 0; i < RUNS; i++) {
    const run = await runDevices(memoryWorld(`few ${i}`), `few ${i}`, 40);
    faults.push(...run.faults);
    cuts += run.cuts;
    events += run.events;
  }
  expect(faults).toEqual([]);
  expect(cuts).toBeGreaterThan(RUNS);
  expect(events).toBeGreaterThan(10 * RUNS);
});
