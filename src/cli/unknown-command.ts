import { nearestWord } from '../core/decks/nearest-word.ts';
import { COMMANDS } from './command-table.ts';
import type { CompletionList, CompletionLists } from './completion/complete.ts';
import { completionLists } from './completion/completion-lists.ts';
import { CommandError, UsageError } from './exit-codes.ts';
import { openForCommand } from './open.ts';
import type { CliWorld } from './world.ts';

/** What may be done with a word that names no command but something else; the first that fits is told. */
const USES: readonly (readonly [list: CompletionList, name: string, use: string])[] = [
  ['problems', 'a problem', 'sysdrill mock'],
  ['categories', 'a category', 'sysdrill review --category'],
  ['tags', 'a tag', 'sysdrill review --tag'],
  ['families', 'a part of the numbers drill', 'sysdrill quiz'],
  ['settings', 'a setting', 'sysdrill config get'],
  ['cards', 'a card', 'sysdrill show'],
];

/** What to say of a command that there is not: the command that was meant, or what else the word is and how that is used. */
export async function explainUnknownCommand(name: string, world: CliWorld): Promise<UsageError> {
  const near = nearestWord(name, Object.keys(COMMANDS));
  const hint = near === undefined ? await explainWord(name, world) : `; did you mean "${near}"?`;
  return new UsageError(`there is no command "${name}"${hint} See: sysdrill --help`);
}

async function explainWord(word: string, world: CliWorld): Promise<string> {
  if (word.startsWith('-')) return '.';
  const lists = await openLists(world);
  const known = USES.find(([list]) => lists?.[list]().includes(word));
  if (known !== undefined) return `; it is ${known[1]}: ${known[2]} ${word}.`;
  return /^[\w-]+$/u.test(word) ? `; to look for it in the cards: sysdrill browse ${word}.` : '.';
}

/** Null where the data cannot be opened: the command is wrong whatever it holds. */
async function openLists(world: CliWorld): Promise<CompletionLists | null> {
  try {
    return completionLists(await openForCommand(world), []);
  } catch (error) {
    if (error instanceof CommandError) return null;
    throw error;
  }
}
