import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Event } from '../../src/core/events/event.ts';
import type { Settings } from '../../src/core/settings.ts';
import { PROGRAM } from './pty-terminal.ts';

export interface Seed {
  /** Texts of the user's own card decks by name. */
  readonly decks?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Partial<Record<keyof Settings, unknown>>>;
  /** Other files by their path in the folder. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Makes a data folder with decks, settings and files in it; the caller removes it. */
export function makeHome({ decks = {}, settings, files = {} }: Seed = {}): string {
  const home = mkdtempSync(join(tmpdir(), 'sysdrill-test-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  };
  for (const [name, text] of Object.entries(decks)) write(`decks/cards/${name}.yaml`, text);
  if (settings !== undefined) write('config.json', JSON.stringify(settings));
  for (const [path, text] of Object.entries(files)) write(path, text);
  return home;
}

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program without a terminal, to its end. */
export function runProgram(home: string, args: readonly string[], { input = '', env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {}): Run {
  const [node, launcher] = PROGRAM;
  const { status, stdout, stderr } = spawnSync(node, [launcher, ...args], {
    encoding: 'utf8',
    input,
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], HOME: home, LANG: 'C.UTF-8', SYSDRILL_HOME: home, ...env },
    timeout: 30_000,
  });
  return { status, stdout, stderr };
}

/** What a command prints with --json. */
export function runJson(home: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): unknown {
  const { status, stdout, stderr } = runProgram(home, [...args, '--json'], { env });
  if (status !== 0) throw new Error(`sysdrill ${args.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

/** The logs of a data folder, whole lines only. */
export function logFiles(home: string): string[] {
  const folder = join(home, 'log');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.endsWith('.jsonl')).map((name) => join(folder, name));
}

/** All events of a data folder, in the order in which each log has them. */
export function readEvents(home: string): Event[] {
  return logFiles(home).flatMap((path) => {
    const lines = readFileSync(path, 'utf8').split('\n');
    // After the last newline: nothing, or the line that a kill has torn.
    return lines.slice(0, -1).map((text) => JSON.parse(text) as Event);
  });
}

/** The grades of a data folder as `card grade`, in the order in which they were given. */
export function gradesOf(home: string): string[] {
  return readEvents(home).flatMap((event) => (event.type === 'review' ? [`${event.data.card} ${event.data.grade}`] : []));
}

/** Every file of a folder with its text, as a seed for another one. Compiled decks stay out: they know where they lie. */
export function textsOf(folder: string): Record<string, string> {
  const files = Object.entries(filesOf(folder)).filter(([path]) => !path.startsWith('cache'));
  return Object.fromEntries(files.map(([path, bytes]) => [path, Buffer.from(bytes, 'latin1').toString('utf8')]));
}

/** Every file of a folder with its bytes. */
export function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}
