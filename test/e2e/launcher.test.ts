import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

test('prints the version of the package', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/sysdrill.js', '--version'], { encoding: 'utf8' });
  expect({ status, stdout: stdout.trim(), stderr }).toEqual({ status: 0, stdout: manifest.version, stderr: '' });
});

test.each(['18.20.8', '20.18.3'])('refuses Node %s in one line', (version) => {
  const folder = makeFolder();
  const preload = join(folder, 'old-node.cjs');
  writeFileSync(preload, `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', preload, 'bin/sysdrill.js', '--version'], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe(`sysdrill needs Node 20.19 or newer; this is Node ${version}.\n`);
});

test('says how to build a clone that is not built', () => {
  const folder = makeFolder();
  cpSync('bin', join(folder, 'bin'), { recursive: true });
  cpSync('package.json', join(folder, 'package.json'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/sysdrill.js')], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe('sysdrill is not built yet: run `npm ci && npm start` once in its folder.\n');
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sysdrill-launcher-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
