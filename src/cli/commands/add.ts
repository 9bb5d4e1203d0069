import { CATEGORIES, isCategory } from '../../core/decks/categories.ts';
import { CommandError, EXIT, UsageError } from '../exit-codes.ts';
import { openForCommand, openTui } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { readLines } from '../plain/line-reader.ts';
import type { CliWorld, RunCommand } from '../world.ts';

const USAGE = 'add [--front TEXT --back TEXT [--category C] [--why TEXT] [--force]] [--plain]';

/** Puts a card into the user's own deck: a form in a terminal, or all in one line. */
export const run: RunCommand = async (args, world) => {
  const { values } = parseOptions(
    args,
    { front: { type: 'string' }, back: { type: 'string' }, category: { type: 'string' }, why: { type: 'string' }, force: { type: 'boolean' }, plain: { type: 'boolean' } },
    USAGE,
  );
  const { category = 'fundamentals', plain: isPlain = false } = values;
  if (!isCategory(category)) throw new UsageError(`there is no category "${category}". There are: ${Object.keys(CATEGORIES).join(', ')}`);
  if (values.front === undefined && values.back === undefined && world.isInteractive && !isPlain) return openTui(world, () => ({ name: 'add', category }));
  const { front, back, why } = isPlain ? await askForCard(world, values) : values;
  if (!front?.trim() || !back?.trim()) throw new UsageError(`a card needs a question and an answer. Usage: sysdrill ${USAGE}`);
  const app = await openForCommand(world);
  const { findTwin } = await import('../../app/find-twin.ts');
  const twin = values.force === true ? null : findTwin(app, { front, back });
  if (twin !== null) throw new CommandError(EXIT.notMet, `this card is there already: ${twin.id} (${twin.place}). To add it once more: the same with --force`);
  const added = await app.addCard({ front, back, category, ...(why === undefined ? {} : { why }) });
  if (!added.ok) throw new CommandError(EXIT.data, added.error.message);
  world.out(`${added.value.id}\n`);
  world.err(`Added to ${added.value.file}:${added.value.line}.\n`);
  return EXIT.done;
};

interface CardTexts {
  readonly front?: string;
  readonly back?: string;
  readonly why?: string;
}

/** Asks line by line for what was not given. */
async function askForCard({ out, stdin }: CliWorld, given: CardTexts): Promise<CardTexts> {
  const lines = readLines(stdin);
  const ask = async (question: string): Promise<string> => {
    out(`${question} `);
    return (await lines.next()) ?? '';
  };
  const front = given.front ?? (await ask('Question:'));
  const back = given.back ?? (await ask('Answer:'));
  const why = given.why ?? (await ask('Why, or an empty line:')).trim();
  lines.close();
  return { front, back, ...(why === '' ? {} : { why }) };
}
