import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFsrsBinding, globalPackageFolders } from '../../src/store/fsrs-binding.ts';
import { fakeBinding } from '../helpers/fake-binding.ts';
import { tempHome } from '../helpers/temp-home.ts';

describe('findFsrsBinding', () => {
  test('says how to get the package where it is missing', () => {
    const home = tempHome();
    const found = findFsrsBinding(home, []);
    const message = `Fitting needs the package @open-spaced-repetition/binding, which is not installed. Install it with: npm install --prefix "${join(home, 'optimizer')}" @open-spaced-repetition/binding`;
    expect(found).toEqual({ ok: false, error: { message } });
  });

  test.each(['the data folder', 'a global folder'])('finds it in %s', async (place) => {
    const home = tempHome();
    const global = join(tempHome(), 'lib', 'node_modules');
    fakeBinding(place === 'the data folder' ? join(home, 'optimizer', 'node_modules') : global, [1, 2, 3]);
    const found = findFsrsBinding(home, [global]);
    if (!found.ok) throw new Error(found.error.message);
    const item = [{ grade: 3, elapsedDays: 0 }, { grade: 1, elapsedDays: 4 }];
    expect(await found.value.fit([item], 1)).toEqual([1, 2, 3]);
  });

  test('tells of one that does not load or is not known', () => {
    const home = tempHome();
    const folder = fakeBinding(join(home, 'optimizer', 'node_modules'), []);
    writeFileSync(join(folder, 'index.js'), 'throw new Error("wrong machine")');
    expect(findFsrsBinding(home, [])).toMatchObject({ ok: false, error: { message: expect.stringContaining('does not load: wrong machine.') } });
    const other = tempHome();
    const strange = join(other, 'optimizer', 'node_modules', '@open-spaced-repetition', 'binding');
    mkdirSync(strange, { recursive: true });
    writeFileSync(join(strange, 'index.js'), 'module.exports = {}');
    expect(findFsrsBinding(other, [])).toMatchObject({ ok: false, error: { message: expect.stringContaining('not a version that sysdrill knows') } });
  });
});

test('global packages lie beside the running Node, and where NODE_PATH says', () => {
  expect(globalPackageFolders('/usr/local/bin/node', '/a:/b', 'linux')).toEqual(['/usr/local/lib/node_modules', '/a', '/b']);
  expect(globalPackageFolders('/usr/local/bin/node', undefined, 'darwin')).toEqual(['/usr/local/lib/node_modules']);
});
