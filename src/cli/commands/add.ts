import { CATEGORIES, isCategory } from '../../core/decks/categories.ts';
import { CommandError, EXIT, UsageError } from '../exit-codes.ts';
import { openForCommand, openTui } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import type { RunCommand } from '../world.ts';

const USAGE = 'add [--front TEXT --back TEXT [--category C] [--why TEXT]]';

/** Puts a card into the user's own deck: a form in a terminal, or all in one line. */
export const run: RunCommand = async (args, world) => {
  const { values } = parseOptions(
    args,
    { front: { type: 'string' }, back: { type: 'string' }, category: { type: 'string' }, why: { type: 'string' } },
    USAGE,
  );
  const { front, back, why, category = 'fundamentals' } = values;
  if (!isCategory(category)) throw new UsageError(`there is no category "${category}". There are: ${Object.keys(CATEGORIES).join(', ')}`);
  if (front === undefined && back === undefined && world.isInteractive) return openTui(world, () => ({ name: 'add', category }));
  if (!front?.trim() || !back?.trim()) throw new UsageError(`a card needs a question and an answer. Usage: sysdrill ${USAGE}`);
  const app = await openForCommand(world);
  const added = await app.addCard({ front, back, category, ...(why === undefined ? {} : { why }) });
  if (!added.ok) throw new CommandError(EXIT.data, added.error.message);
  world.out(`${added.value.id}\n`);
  world.err(`Added to ${added.value.file}:${added.value.line}.\n`);
  return EXIT.done;
};
