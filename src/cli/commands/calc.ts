import { toCalcJson } from '../../core/quantity/calc-json.ts';
import { evaluate } from '../../core/quantity/evaluate.ts';
import { renderQuantityError } from '../../core/quantity/quantity-error.ts';
import { spellBillions } from '../../core/quantity/spell-billions.ts';
import { EXIT, UsageError } from '../exit-codes.ts';
import type { RunCommand } from '../world.ts';

const USAGE = "calc EXPR... [--json], for example: sysdrill calc '500M * 0.2 / day'";

/** Works out an expression with units. Every word but `--json` is part of it, as `-2^2` is no option. */
export const run: RunCommand = async (args, world) => {
  const isJson = args.includes('--json');
  const text = args.filter((arg) => arg !== '--json').join(' ');
  if (text.trim() === '') throw new UsageError(`what is to be worked out? Usage: sysdrill ${USAGE}`);
  const understood = spellBillions(text);
  const result = evaluate(understood);
  if (!result.ok) throw new UsageError(renderQuantityError(understood, result.error));
  if (understood !== text) world.err(`read as: ${understood} (a space, as in 1 B, says bytes)\n`);
  const answer = toCalcJson(result.value);
  world.out(isJson ? `${JSON.stringify(answer)}\n` : `${answer.text}\n`);
  return EXIT.done;
};
