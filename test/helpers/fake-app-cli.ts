import { Readable } from 'node:stream';
import { vi } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { CommandError } from '../../src/cli/exit-codes.ts';
import type { CliWorld } from '../../src/cli/world.ts';
import { type FakeWorld, makeFakeWorld } from './fake-app.ts';
import type { FixtureCard } from './fixture-cards.ts';

/** What a command did: its exit code and what it wrote; an error is told as the program tells it. */
export interface CommandRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface FakeCli extends FakeWorld {
  /** Runs a command as the shell would: `run('review --plain', '\n3\n')`, or with its words apart. */
  readonly run: (words: string | readonly string[], input?: string, isInteractive?: boolean) => Promise<CommandRun>;
}

/** A data folder with fixture decks, on which commands run within this process and by its clock. */
export function makeFakeCli(cards?: readonly FixtureCard[], settings: Parameters<typeof makeFakeWorld>[1] = {}): FakeCli {
  const world = makeFakeWorld(cards, settings);
  vi.stubEnv('SYSDRILL_HOME', world.home);
  return {
    ...world,
    run: async (words, input = '', isInteractive = false) => {
      const [name = '', ...args] = typeof words === 'string' ? words.split(' ') : words;
      const written = { out: '', err: '' };
      const cli: CliWorld = {
        out: (text) => void (written.out += text),
        err: (text) => void (written.err += text),
        stdin: Readable.from([Buffer.from(input)]),
        isInteractive,
        status: () => {},
        setRawMode: () => {},
        shippedDecksDir: world.surroundings.shippedDecksDir,
      };
      try {
        const command = await COMMANDS[name]?.load();
        if (command === undefined) throw new Error(`no command ${name}`);
        return { code: await command.run(args, cli), ...written };
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        return { code: error.exitCode, out: written.out, err: `${written.err}sysdrill: ${error.message}\n` };
      }
    },
  };
}
