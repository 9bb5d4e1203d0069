import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { DataFolder } from '../../src/store/disk/data-folder.ts';
import { nodeFileSystem } from '../../src/store/disk/file-system.ts';

/** A fresh folder that is removed when the test ends. */
export function tempHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'sysdrill-test-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** A data folder in a fresh place, with a clock that goes on by a second with each look. */
export function tempFolder(overrides: Partial<DataFolder> = {}): DataFolder {
  let nowMs = Date.UTC(2026, 0, 31, 10, 15);
  return { home: tempHome(), fs: nodeFileSystem, now: () => (nowMs += 1000), randomBytes, ...overrides };
}

/** A folder for all tests of a file, made when it is first asked for and removed after the last of them. */
export function sharedTempFolder(): () => string {
  let folder: string | null = null;
  afterAll(() => {
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  });
  return () => (folder ??= mkdtempSync(join(tmpdir(), 'sysdrill-test-')));
}
