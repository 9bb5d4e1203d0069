import { COMMANDS } from './command-table.ts';
import { CommandError, EXIT } from './exit-codes.ts';
import { processWorld } from './process-world.ts';
import { usageText } from './usage.ts';
import { VERSION } from './version.ts';

/** The one place where failures end: a line for the person, an exit code for the shell. */
async function main(args: readonly string[]): Promise<number> {
  const isDebug = args.includes('--debug');
  const world = processWorld(import.meta.url);
  try {
    return await runCommand(args.filter((arg) => arg !== '--debug'));
  } catch (error) {
    if (isDebug || !(error instanceof Error)) throw error;
    if (error instanceof CommandError) {
      world.err(`sysdrill: ${error.message}\n`);
      return error.exitCode;
    }
    world.err(`sysdrill: a fault in the program: ${error.message}\nRun the same with --debug for its place; your data is safe.\n`);
    return EXIT.notMet;
  }

  async function runCommand([name, ...rest]: readonly string[]): Promise<number> {
    if (name === '--version' || name === '-v') {
      world.out(`${VERSION}\n`);
      return EXIT.done;
    }
    const wantsHelp = name === '--help' || name === '-h' || name === 'help';
    if (wantsHelp || rest.includes('--help')) {
      world.out(usageText(wantsHelp ? rest[0] : name));
      return EXIT.done;
    }
    if (name === undefined || (name === '--plain' && rest.length === 0)) return runLoaded('home', name === undefined ? [] : [name]);
    if (name === 'home' || !Object.hasOwn(COMMANDS, name)) {
      const { explainUnknownCommand } = await import('./unknown-command.ts');
      throw await explainUnknownCommand(name, world);
    }
    return runLoaded(name, rest);
  }

  async function runLoaded(name: string, rest: readonly string[]): Promise<number> {
    const command = await COMMANDS[name]?.load();
    if (command === undefined) throw new Error(`no command ${name}`);
    return command.run(rest, world);
  }
}

process.exitCode = await main(process.argv.slice(2));
