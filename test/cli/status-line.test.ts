import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { quietWorld, showProgress, watchOpening, withStatus } from '../../src/cli/status-line.ts';
import type { CliWorld } from '../../src/cli/world.ts';

function makeWorld() {
  const said: string[] = [];
  const world: Partial<CliWorld> = { status: (text) => void said.push(text) };
  return { world: world as CliWorld, said };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a bar', () => {
  test('is not shown for work of less than half a second', () => {
    const { world, said } = makeWorld();
    const bar = showProgress(world, 'Reading');
    bar.show(1, 10);
    vi.advanceTimersByTime(400);
    bar.show(5, 10);
    bar.clear();
    expect(said).toEqual([]);
  });

  test('is drawn at most ten times a second after that, and wiped at the end', () => {
    const { world, said } = makeWorld();
    const bar = showProgress(world, 'Reading');
    vi.advanceTimersByTime(600);
    bar.show(3, 10);
    bar.show(4, 10);
    vi.advanceTimersByTime(100);
    bar.show(10, 10);
    bar.clear();
    expect(said).toEqual(['Reading [#########                     ] 3 of 10', `Reading [${'#'.repeat(30)}] 10 of 10`, '']);
  });

  test('says nothing any more once it was wiped', () => {
    const { world, said } = makeWorld();
    const bar = showProgress(world, 'Reading');
    vi.advanceTimersByTime(600);
    bar.clear();
    bar.show(1, 2);
    expect(said).toEqual([]);
  });
});

describe('a status', () => {
  test('stands from the beginning to the end of the work, with the seconds that it has taken', async () => {
    const { world, said } = makeWorld();
    const work = withStatus(world, 'Backing up', () => new Promise((done) => setTimeout(done, 2500, 'made')));
    await vi.advanceTimersByTimeAsync(2500);
    expect(await work).toBe('made');
    expect(said).toEqual(['Backing up…', 'Backing up… 1 s', 'Backing up… 2 s', '']);
  });

  test('is wiped when the work fails', async () => {
    const { world, said } = makeWorld();
    await expect(withStatus(world, 'Backing up', () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(said).toEqual(['Backing up…', '']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(said).toHaveLength(2);
  });

  test('is not shown beside JSON', async () => {
    const { world, said } = makeWorld();
    expect(await withStatus(quietWorld(world, true), 'Backing up', () => 1)).toBe(1);
    expect(quietWorld(world, false)).toBe(world);
    expect(said).toEqual([]);
  });
});

test('a large deck that is compiled is told, a small one is not, and nothing once all is open', () => {
  const { world, said } = makeWorld();
  const { compiling, clear } = watchOpening(world, {} as Parameters<typeof watchOpening>[1]);
  compiling('/home/ada/decks/cards/small.yaml', 20_000);
  compiling('/home/ada/decks/cards/large.yaml', 2_000_000);
  expect(said).toEqual(['Reading the deck large.yaml, for the first time…']);
  clear();
  compiling('/home/ada/decks/cards/large.yaml', 2_000_000);
  expect(said.slice(1)).toEqual(['']);
});

test('reading for long is told until it is over, and what is read is as it was', () => {
  const { world, said } = makeWorld();
  const disk = { readSync: (_fd: number, buffer: Uint8Array) => buffer.fill(7).length, size: 3 };
  const { fs, clear } = watchOpening(world, disk as unknown as Parameters<typeof watchOpening>[1]);
  const buffer = new Uint8Array(400_000);
  expect(fs.readSync(1, buffer, 0, 400_000, 0)).toBe(400_000);
  vi.advanceTimersByTime(600);
  fs.readSync(1, buffer, 0, 400_000, 0);
  expect(said).toEqual(['Working out where you stand… 0.8 MB read']);
  expect(buffer[9]).toBe(7);
  expect(fs).toHaveProperty('size', 3);
  clear();
  vi.advanceTimersByTime(600);
  fs.readSync(1, buffer, 0, 400_000, 0);
  expect(said.slice(1)).toEqual(['']);
});
