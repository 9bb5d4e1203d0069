import { COMMANDS } from '../command-table.ts';

/** What a word of a command line may be, beside the words of the table of commands; each is made when it is asked for. */
export type CompletionList = 'categories' | 'tags' | 'problems' | 'families' | 'settings' | 'cards';
export type CompletionLists = Readonly<Record<CompletionList, () => readonly string[]>>;

/** Asked of the shell: the names of files. */
const FILES = ':files';

/** Which list a placeholder of a usage line stands for. */
const LIST_OF: Readonly<Record<string, CompletionList>> = {
  C: 'categories',
  T: 'tags',
  P: 'problems',
  PROBLEM: 'problems',
  FAMILY: 'families',
  KEY: 'settings',
  CARD: 'cards',
};
const WORDS_OF: Readonly<Record<string, readonly string[]>> = { SHELL: ['bash', 'zsh', 'fish'], L: ['mid', 'senior', 'staff'] };
const FILE_PLACEHOLDERS = new Set(['FILE', 'PATH', 'NOTES.md', 'TARGET']);

/**
 * What may stand for the last of the words after `sysdrill`, read off the usage lines: commands, options, and what their
 * placeholders stand for. `complete(['review', '--cat'], lists)` is `['--category']`.
 */
export function complete(words: readonly string[], lists: CompletionLists): readonly string[] {
  const current = words.at(-1) ?? '';
  return candidates(words, lists).filter((word) => word === FILES || word.startsWith(current));
}

function candidates(words: readonly string[], lists: CompletionLists): readonly string[] {
  const [name = '', ...rest] = words;
  if (words.length <= 1) return [...Object.keys(COMMANDS).filter((command) => command !== 'home'), '--help', '--version'];
  const usage = Object.hasOwn(COMMANDS, name) ? (COMMANDS[name]?.usage ?? '') : '';
  const previous = rest.at(-2) ?? '';
  const valueOf = previous.startsWith('-') ? placeholderOf(usage, previous) : undefined;
  if (valueOf !== undefined) return meaning(valueOf, lists);
  if ((rest.at(-1) ?? '').startsWith('-')) return [...usage.matchAll(/--[a-z-]+/gu)].map(([option]) => option);
  return positional(usage, rest, lists);
}

/** The placeholder after an option: `C` for `--category` in `review [--category C]`; undefined where it takes none. */
function placeholderOf(usage: string, option: string): string | undefined {
  const words = usage.split(/[\s[\]]+/u);
  const next = words[words.indexOf(option) + 1] ?? '';
  return words.includes(option) && isPlaceholder(next) ? next : undefined;
}

function positional(usage: string, rest: readonly string[], lists: CompletionLists): readonly string[] {
  const withoutOptions = usage.replaceAll(/--?[a-z-]+( [A-Z][\w.]*)?/gu, '');
  const [, ...parts] = withoutOptions.replaceAll(/[[\]]/gu, ' ').replaceAll(/\.\.\./gu, '').trim().split(/\s+/u);
  const alternatives = parts.join(' ').split(' | ').map((part) => part.split(' '));
  const typed = rest.slice(0, -1).filter((word) => !word.startsWith('-'));
  const fitting = alternatives.filter((words) => typed.every((word, i) => isPlaceholder(words[i] ?? '') || words[i] === word));
  return fitting.flatMap((words) => {
    const next = words[typed.length] ?? '';
    return isPlaceholder(next) ? meaning(next, lists) : next === '' ? [] : [next];
  });
}

function isPlaceholder(word: string): boolean {
  return /^[A-Z]/u.test(word);
}

function meaning(placeholder: string, lists: CompletionLists): readonly string[] {
  if (FILE_PLACEHOLDERS.has(placeholder)) return [FILES];
  const list = LIST_OF[placeholder];
  return list === undefined ? (WORDS_OF[placeholder] ?? []) : lists[list]();
}
