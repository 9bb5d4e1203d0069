import { execFileSync } from 'node:child_process';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findDataFolder, userHome } from '../../../src/store/disk/paths.ts';
import { tempHome } from '../../helpers/temp-home.ts';

/** Where conf puts its file, asked in a process of its own, as conf makes the folder that it names. */
function folderOfConf(platform: string, env: Readonly<Record<string, string>>): string {
  const conf = pathToFileURL(new URL(import.meta.resolve('conf')).pathname).href;
  const script = `
    Object.defineProperty(process, 'platform', { value: '${platform}' });
    const { default: Conf } = await import('${conf}');
    process.stdout.write(new Conf({ projectName: 'sysdrill', projectSuffix: '' }).path);`;
  return dirname(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env }).toString());
}

function find(platform: string, env: Readonly<Record<string, string>>, userHome = env['HOME'] ?? ''): string {
  const found = findDataFolder({ env, platform, userHome });
  return found.ok ? found.value : found.error.message;
}

describe('findDataFolder', () => {
  test.each(['linux', 'freebsd', 'darwin'])('is where conf puts it on %s', (platform) => {
    const env = { HOME: tempHome() };
    expect(find(platform, env)).toBe(folderOfConf(platform, env));
  });

  test('is where conf puts it with XDG_CONFIG_HOME', () => {
    const env = { HOME: tempHome(), XDG_CONFIG_HOME: tempHome() };
    expect(find('linux', env)).toBe(folderOfConf('linux', env));
    expect(find('linux', { ...env, XDG_CONFIG_HOME: '' })).toBe(`${env.HOME}/.config/sysdrill`);
  });

  test('is where conf puts it on Windows', () => {
    expect(find('win32', { APPDATA: 'C:\\Users\\Ada\\AppData\\Roaming' })).toBe(
      'C:\\Users\\Ada\\AppData\\Roaming\\sysdrill\\Config',
    );
    expect(find('win32', {}, 'C:\\Users\\Ada')).toBe('C:\\Users\\Ada\\AppData\\Roaming\\sysdrill\\Config');
  });

  test('is SYSDRILL_HOME before all else', () => {
    expect(find('linux', { SYSDRILL_HOME: '/data/drill', XDG_CONFIG_HOME: '/x', HOME: '/h' })).toBe('/data/drill');
    expect(find('linux', { SYSDRILL_HOME: '', HOME: '/h' })).toBe('/h/.config/sysdrill');
  });

  test('needs a home folder, or says which variable to set', () => {
    const found = findDataFolder({ env: {}, platform: 'linux', userHome: '' });
    expect(found).toMatchObject({ ok: false, error: { kind: 'no-home' } });
    if (!found.ok) expect(found.error.message).toContain('SYSDRILL_HOME');
  });
});

describe('userHome', () => {
  test('is what the system says', () => {
    expect(userHome()).toBe(homedir());
  });
});
