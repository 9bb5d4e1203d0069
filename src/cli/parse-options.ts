import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestWord } from '../core/decks/nearest-word.ts';
import { UsageError } from './exit-codes.ts';

const NEGATIVE = /^-\.?\d/u;

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
    const parsed = parseArgs({ args: shieldNegatives(args, options), options, allowPositionals: true, strict: true });
    return { ...parsed, positionals: parsed.positionals.map((word) => (NEGATIVE.test(word.trimStart()) ? word.trimStart() : word)) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const unknown = /'(--?[^'= ]+)/u.exec(error.message)?.[1];
    const near = unknown && nearestWord(unknown.replace(/^-+/u, ''), Object.keys(options));
    const isUnknown = error.message.startsWith('Unknown option');
    const what = isUnknown ? `there is no option ${unknown}${near ? `; did you mean --${near}?` : '.'}` : error.message.split('.')[0];
    throw new UsageError(`${what} Usage: sysdrill ${usage}`);
  }
}

/** No option begins with a digit: `-5` is the word or the value that it looks like. */
function shieldNegatives(args: readonly string[], options: Options): string[] {
  return args.flatMap((word, i) => {
    const next = args[i + 1] ?? '';
    if (isValued(word, options) && NEGATIVE.test(next)) return [`${word}=${next}`];
    if (!NEGATIVE.test(word)) return [word];
    return isValued(args[i - 1] ?? '', options) ? [] : [` ${word}`];
  });
}

function isValued(word: string, options: Options): boolean {
  return word.startsWith('--') && options[word.slice(2)]?.type === 'string';
}

/** A whole number above 0 from an option's text. */
export function positiveNumber(text: string | undefined, option: string): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new UsageError(`${option} needs a whole number above 0, not "${text}".`);
}
