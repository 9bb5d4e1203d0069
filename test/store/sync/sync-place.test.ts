import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFileSystem } from '../../../src/store/disk/file-system.ts';
import { readPlace, shownPlace } from '../../../src/store/sync/sync-place.ts';
import { makeRepository } from '../../helpers/git-devices.ts';
import { tempHome } from '../../helpers/temp-home.ts';

const read = (text: string, cwd = '/nowhere') => readPlace(text, nodeFileSystem, '/home/ada', cwd);

test.each([
  ['https://example.org/ada/drill.git', 'git', 'https://example.org/ada/drill.git'],
  ['ssh://git@example.org:2222/drill', 'git', 'ssh://git@example.org:2222/drill'],
  ['git@example.org:ada/drill.git', 'git', 'git@example.org:ada/drill.git'],
  ['example.org:drill', 'git', 'example.org:drill'],
  ['~/Sync/drill', 'folder', '/home/ada/Sync/drill'],
  ['shared', 'folder', '/nowhere/shared'],
  [' /mnt/share/ ', 'folder', '/mnt/share'],
])('%s is %s', (text, kind, place) => {
  expect(read(text)).toEqual({ ok: true, value: { kind, place } });
});

test('a bare repository is told from a folder by what is in it', () => {
  const root = tempHome();
  makeRepository(join(root, 'bare'));
  mkdirSync(join(root, 'plain'));
  expect(read('bare', root)).toEqual({ ok: true, value: { kind: 'git', place: join(root, 'bare') } });
  expect(read('plain', root)).toEqual({ ok: true, value: { kind: 'folder', place: join(root, 'plain') } });
});

test.each(['', '--upload-pack=touch x', '-x', 'ext::sh -c touch', 'ssh://-oProxyCommand=x/y', 'ssh://a@-oProxyCommand=x/y', 'no-such.git', 'a\nb'])('%j is refused', (text) => {
  expect(read(text).ok).toBe(false);
});

test('an address is shown without its password', () => {
  expect(shownPlace('https://ada:secret@example.org/x.git')).toBe('https://example.org/x.git');
  expect(shownPlace('git@example.org:x.git')).toBe('git@example.org:x.git');
});
