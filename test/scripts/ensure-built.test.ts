import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isStale } from '../../scripts/ensure-built.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sysdrill-stale-'));
  for (const path of ['src/cli/main.ts', 'src/core/old.ts', 'decks/cards/caching.yaml', 'README.md']) write(path, 1000);
  write('dist/meta.json', 2000);
  for (const path of ['src', 'src/cli', 'src/core', 'decks', 'decks/cards']) setTime(path, 1000);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('isStale', () => {
  test('is false when every input is older', () => {
    expect(isStale(folder)).toBe(false);
  });

  test('is true without a build', () => {
    rmSync(join(folder, 'dist'), { recursive: true });
    expect(isStale(folder)).toBe(true);
  });

  test.each(['src/cli/main.ts', 'decks/cards/caching.yaml', 'package-lock.json'])('is true when %s is newer', (path) => {
    write(path, 3000);
    expect(isStale(folder)).toBe(true);
  });

  test('is true when a file was deleted', () => {
    rmSync(join(folder, 'src/core/old.ts'));
    expect(isStale(folder)).toBe(true);
  });

  test('does not mind files that the build does not read', () => {
    write('README.md', 3000);
    expect(isStale(folder)).toBe(false);
  });
});

function write(path: string, timeSec: number): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), '');
  setTime(path, timeSec);
}

function setTime(path: string, timeSec: number): void {
  utimesSync(join(folder, path), timeSec, timeSec);
}
