import { readDueSummary, summarize } from '../../app/due-summary.ts';
import { EXIT } from '../exit-codes.ts';
import { openForCommand, surroundingsOf } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import type { RunCommand } from '../world.ts';

/** Counts for prompts and status bars: what is left of today's work. */
export const run: RunCommand = async (args, world) => {
  const { values } = parseOptions(args, { json: { type: 'boolean' } }, 'due [--json]');
  const due = readDueSummary(surroundingsOf(world)) ?? summarize((await openForCommand(world)).today());
  const cards = due.reviews + due.fresh + due.learning;
  world.out(
    values.json
      ? `${JSON.stringify({ cards, reviews: due.reviews, newCards: due.fresh, learning: due.learning, minutes: due.minutes, planned: due.isPlanned })}\n`
      : `${cards}\n`,
  );
  return EXIT.done;
};
