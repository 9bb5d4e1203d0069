import { randomBytes } from 'node:crypto';
import { nodeFileSystem } from '../../../src/store/disk/file-system.ts';
import { writeSetting } from '../../../src/store/settings/settings-file.ts';

/** Sets the editor to a text of the given length, and prints what became of it. */
const [home = '', length = ''] = process.argv.slice(2);
const folder = { home, fs: nodeFileSystem, now: Date.now, randomBytes };
process.stdout.write(JSON.stringify(await writeSetting(folder, 'editor', 'x'.repeat(Number(length)))));
