import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSettings, SETTING_KEYS, SETTINGS } from '../../../src/core/settings.ts';
import { dataPaths, type DataFolder } from '../../../src/store/disk/data-folder.ts';
import { readSettings, writeSetting } from '../../../src/store/settings/settings-file.ts';
import { bundleScript } from '../../helpers/bundle-script.ts';
import { faultyFileSystem, readOnlyFileSystem } from '../../helpers/faulty-file-system.ts';
import { tempFolder } from '../../helpers/temp-home.ts';

function folderWithConfig(text: string): { folder: DataFolder; path: string } {
  const folder = tempFolder();
  const { config: path } = dataPaths(folder.home);
  writeFileSync(path, text);
  return { folder, path };
}

describe('readSettings', () => {
  test('gives the defaults where there is no file, and makes none', () => {
    const folder = tempFolder();
    expect(readSettings(folder)).toEqual({ settings: defaultSettings(), problems: [] });
    expect(readdirSync(folder.home)).toEqual([]);
  });

  test('takes what a person may have typed by hand', () => {
    const { folder } = folderWithConfig(
      '{"newCardsPerDay": "5", "reviewsPerDay": null, "fuzz": false, "desiredRetention": "88%", "__internal__": {}}',
    );
    const settings = { ...defaultSettings(), newCardsPerDay: 5, fuzz: false, desiredRetention: 0.88 };
    expect(readSettings(folder)).toEqual({ settings, problems: [] });
  });

  test('reports each entry that is unknown or invalid, uses the default, and leaves the file alone', () => {
    const text = '{"newCardsPerDay": 5000, "colour": "red", "learningSteps": [1, 10], "editor": {"a": 1}, "theme": "dark"}';
    const { folder, path } = folderWithConfig(text);
    const { settings, problems } = readSettings(folder);
    expect(settings).toEqual({ ...defaultSettings(), theme: 'dark' });
    expect(problems.map((problem) => problem.message)).toEqual([
      `${path}: newCardsPerDay needs a whole number from 0 to 999, not "5000". It is left alone, and the default is used.`,
      `${path} has an entry that this sysdrill does not know: "colour". It is left alone.`,
      `${path}: learningSteps needs one value, not a list or an object. It is left alone, and the default is used.`,
      `${path}: editor needs one value, not a list or an object. It is left alone, and the default is used.`,
    ]);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test.each(['', '{"theme":', '[]', '\0\0\0'])('sets a damaged file aside: %j', (text) => {
    const { folder, path } = folderWithConfig(text);
    const { settings, problems } = readSettings(folder);
    expect(settings).toEqual(defaultSettings());
    expect(problems).toMatchObject([{ kind: 'damaged', path }]);
    const kept = readdirSync(folder.home).filter((file) => file.startsWith('config.json.damaged-'));
    expect(kept.map((file) => readFileSync(join(folder.home, file), 'utf8'))).toEqual([text]);
    expect(readSettings(folder).problems).toEqual([]);
  });

  test('reports a file that cannot be read', () => {
    const { folder, path } = folderWithConfig('{"theme":"dark"}');
    const fs = faultyFileSystem(({ name }) => (name === 'readFileSync' ? 'EACCES' : null));
    expect(readSettings({ ...folder, fs })).toMatchObject({ problems: [{ kind: 'unreadable-file', path }] });
    expect(readFileSync(path, 'utf8')).toBe('{"theme":"dark"}');
  });
});

describe('writeSetting', () => {
  test.each(SETTING_KEYS)('%s: is read back as it was written', async (key) => {
    const folder = tempFolder();
    const values = [SETTINGS[key].default, OTHER[key]];
    for (const value of values) {
      expect(await writeSetting(folder, key, value as never)).toEqual({ ok: true, value: null });
      expect(readSettings(folder)).toEqual({ settings: { ...defaultSettings(), [key]: value }, problems: [] });
    }
  });

  test('keeps every other entry, known or not, readable for people and for the owner only', async () => {
    const { folder, path } = folderWithConfig('{"colour": {"deep": [1]}, "a.b": 1, "newCardsPerDay": 5000}');
    await writeSetting(folder, 'theme', 'dark');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      colour: { deep: [1] },
      'a.b': 1,
      newCardsPerDay: 5000,
      theme: 'dark',
    });
    expect(readFileSync(path, 'utf8')).toContain('\n  "theme": "dark"');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('sets a damaged file aside before it writes', async () => {
    const { folder, path } = folderWithConfig('{"theme": "dark", "edi');
    expect((await writeSetting(folder, 'fuzz', false)).ok).toBe(true);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ fuzz: false });
    expect(readdirSync(folder.home).filter((file) => file.includes('damaged'))).toHaveLength(1);
  });

  test('says so when the folder is read-only', async () => {
    const { folder, path } = folderWithConfig('{"theme":"dark"}');
    const result = await writeSetting({ ...folder, fs: readOnlyFileSystem() }, 'fuzz', false);
    expect(result).toMatchObject({ ok: false, error: { kind: 'read-only' } });
    expect(readFileSync(path, 'utf8')).toBe('{"theme":"dark"}');
  });

  test.each([2500, 50_000])('keeps the old settings when %i bytes do not fit on the disk', (length) => {
    const { folder, path } = folderWithConfig('{"theme":"dark"}');
    const script = bundleScript(new URL('../workers/write-setting.ts', import.meta.url), folder.home);
    const run = spawnSync('bash', ['-c', 'ulimit -f 2; exec "$0" "$@"', process.execPath, script, folder.home, String(length)]);
    expect(JSON.parse(run.stdout.toString())).toMatchObject({ ok: false, error: { kind: 'full', path } });
    expect(readFileSync(path, 'utf8')).toBe('{"theme":"dark"}');
    expect(readdirSync(folder.home).filter((file) => file.includes('tmp'))).toEqual([]);
  });
});

const OTHER = {
  newCardsPerDay: 0,
  reviewsPerDay: 150,
  cardsUpTo: 'core',
  numberSet: 'classic',
  desiredRetention: 0.87,
  learningSteps: [],
  relearningSteps: [5, 120],
  maximumIntervalDays: 90,
  learnAheadMin: 0,
  fuzz: false,
  loadBalancing: false,
  daysOff: [0, 6],
  planner: false,
  level: 'staff',
  numbersPerDay: 0,
  mockEveryDays: null,
  syncTarget: 'git@host:drill.git',
  syncSettings: true,
  interviewDate: '2026-09-01',
  minutesPerDay: 45,
  rolloverHour: 0,
  theme: 'mono',
  editor: 'code --wait',
} as const;
