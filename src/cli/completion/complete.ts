import { COMMANDS } from '../command-table.ts';

/** What a word of a command line may be, beside the words of the table of commands; each is made when it is asked for. */
export type CompletionList = 'categories' | 'tags' | 'problems' | 'families' | 'settings' | 'cards' | 'backups';
export type CompletionLists = Readonly<Record<CompletionList, () => readonly string[]>> & {
  /** What a setting can be, where that is a few words. */
  readonly valuesOf: (setting: string) => readonly string[];
};

/** Asked of the shell: the names of files. */
const FILES = ':files';

/** Which list a placeholder of a usage line stands for; with its command before it where that matters. */
const LIST_OF: Readonly<Record<string, CompletionList>> = {
  'restore NAME': 'backups',
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
  return [...new Set(candidates(words, lists))].filter((word) => word === FILES || word.startsWith(current));
}

function candidates(words: readonly string[], lists: CompletionLists): readonly string[] {
  const [name = '', ...rest] = words;
  if (words.length <= 1) return [...Object.keys(COMMANDS).filter((command) => command !== 'home'), '--help', '--version'];
  const usage = Object.hasOwn(COMMANDS, name) ? (COMMANDS[name]?.usage ?? '') : '';
  const previous = rest.at(-2) ?? '';
  const valueOf = previous.startsWith('-') ? placeholderOf(usage, previous) : undefined;
  if (valueOf !== undefined) return meaning(name, valueOf, lists);
  if ((rest.at(-1) ?? '').startsWith('-')) return [...usage.matchAll(/--[a-z-]+/gu)].map(([option]) => option);
  const typed = rest.slice(0, -1).filter((word) => !word.startsWith('-'));
  return positional(usage, name, typed).flatMap((word) => (word === 'VALUE' ? lists.valuesOf(typed.at(-1) ?? '') : meaning(name, word, lists)));
}

/** The placeholder after an option: `C` for `--category` in `review [--category C]`; undefined where it takes none. */
function placeholderOf(usage: string, option: string): string | undefined {
  const words = usage.split(/[\s[\]()]+/u);
  const next = words[words.indexOf(option) + 1] ?? '';
  return words.includes(option) && (isPlaceholder(next) || isChoice(next)) ? next : undefined;
}

/** The words of a usage line, or their placeholders, that may follow those that were typed after the command. */
function positional(usage: string, name: string, typed: readonly string[]): readonly string[] {
  const bare = usage.replaceAll(/--?[a-z-]+(?: (?:[A-Z][\w.]*|[a-z]+(?:\|[a-z]+)+))?/gu, '').replaceAll(/[[\]()]|\.\.\./gu, ' ');
  const alternatives = bare.split(/ \| |, or: /u).map((part) => part.split(/\s+/u).filter((word) => word !== '' && word !== name));
  const fitting = alternatives.filter((words) => typed.every((word, i) => isPlaceholder(words[i] ?? '') || words[i] === word));
  return fitting.flatMap((words) => words[typed.length] ?? []);
}

function isChoice(word: string): boolean {
  return /^[a-z]+(?:\|[a-z]+)+$/u.test(word);
}

function isPlaceholder(word: string): boolean {
  return /^[A-Z]/u.test(word);
}

function meaning(command: string, word: string, lists: CompletionLists): readonly string[] {
  if (!isPlaceholder(word)) return word.split('|');
  if (FILE_PLACEHOLDERS.has(word)) return [FILES];
  const list = LIST_OF[`${command} ${word}`] ?? LIST_OF[word];
  return list === undefined ? (WORDS_OF[word] ?? []) : lists[list]();
}
