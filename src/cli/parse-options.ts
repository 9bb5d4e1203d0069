import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestWord } from '../core/decks/nearest-word.ts';
import { UsageError } from './exit-codes.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the words after a command; what it does not know, and words beyond `mostWords`, are usage errors. */
export function parseOptions<T extends Options>(args: readonly string[], options: T, usage: string, mostWords = 0) {
  const parsed = parse(args, options, usage);
  const surplus = parsed.positionals[mostWords];
  if (surplus !== undefined) throw new UsageError(`"${surplus}" is not understood. Usage: sysdrill ${usage}`);
  return parsed;
}

function parse<T extends Options>(args: readonly string[], options: T, usage: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const unknown = /'(--?[^'= ]+)/u.exec(error.message)?.[1];
    const near = unknown && nearestWord(unknown.replace(/^-+/u, ''), Object.keys(options));
    const isUnknown = error.message.startsWith('Unknown option');
    const what = isUnknown ? `there is no option ${unknown}${near ? `; did you mean --${near}?` : '.'}` : error.message.split('.')[0];
    throw new UsageError(`${what} Usage: sysdrill ${usage}`);
  }
}

/** A whole number above 0 from an option's text. */
export function positiveNumber(text: string | undefined, option: string): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new UsageError(`${option} needs a whole number above 0, not "${text}".`);
}
