import { BACK, ENDS, HELP, MOVE, PAGE, SIDEWAYS, type Binding } from './keys/binding.ts';
import { MOCK_KEYS } from './keys/mock-keys.ts';
import { NUMBERS_KEYS } from './keys/numbers-keys.ts';
import { REVIEW_KEYS } from './keys/review-keys.ts';
import { EDITOR_BINDINGS } from './editor/editor-bindings.ts';

type FieldBinding = Exclude<(typeof EDITOR_BINDINGS)[number], { readonly command: 'indent' | 'outdent' }>;
/** In a form Tab leads to the next field. */
const FIELD_BINDINGS = EDITOR_BINDINGS.filter((binding): binding is FieldBinding => binding.command !== 'indent' && binding.command !== 'outdent');

/** Every key of every screen. Input, footers and help are made from this table alone. */
export const KEYMAP = {
  everywhere: [
    { command: 'leave', keys: ['ctrl-c'], label: 'leave; everything is saved' },
    { command: 'suspend-program', keys: ['ctrl-z'], label: 'to the shell; fg comes back' },
    { command: 'redraw', keys: ['ctrl-l'], label: 'draw the screen anew' },
  ],
  welcome: [
    ...MOVE,
    { command: 'start', keys: ['enter', 'space'], label: 'start', footer: true },
    { command: 'fewer', keys: ['left', 'h', '-'], label: 'before', footer: true },
    { command: 'more', keys: ['right', 'l', '+'], label: 'next', footer: true },
    { command: 'date', keys: ['d'], label: 'type a date', footer: true },
    HELP,
    { command: 'back', keys: ['esc', 'q'], label: 'skip', footer: true },
  ],
  menu: [{ command: 'open', keys: ['space'], label: 'open' }, ...ENDS],
  home: [
    ...MOVE,
    ...ENDS,
    { command: 'open', keys: ['enter', 'space'], label: 'open', footer: true },
    { command: 'pick', keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], label: 'open the entry of that number' },
    { command: 'today', keys: ['t'], label: "start today's work" },
    { command: 'mock', keys: ['m'], label: 'mock session', footer: true },
    { command: 'numbers', keys: ['n'], label: 'numbers', footer: true },
    { command: 'weak', keys: ['w'], label: 'weak areas', footer: true },
    { command: 'browse', keys: ['/', 'b'], label: 'browse cards' },
    { command: 'stats', keys: ['i'], label: 'statistics' },
    { command: 'add', keys: ['a'], label: 'add a card' },
    { command: 'settings', keys: ['s'], label: 'settings', footer: true },
    HELP,
    { command: 'back', keys: ['q', 'esc'], label: 'quit', footer: true },
  ],
  browse: [
    ...MOVE,
    ...PAGE,
    ...ENDS,
    { command: 'open', keys: ['enter'], label: 'open', footer: true },
    { command: 'search', keys: ['/'], label: 'search', footer: true },
    { command: 'cram', keys: ['c'], label: 'cram these', footer: true },
    { command: 'suspend', keys: ['s'], label: 'suspend, take up', footer: true },
    { command: 'flag', keys: ['f'], label: 'flag or unflag' },
    { command: 'edit', keys: ['e'], label: 'edit', footer: true },
    HELP,
    BACK,
  ],
  search: [
    { command: 'submit', keys: ['enter', 'down'], label: 'to the list', footer: true },
    { command: 'back', keys: ['esc'], label: 'back', footer: true },
  ],
  card: [
    ...MOVE,
    ...SIDEWAYS,
    ...PAGE,
    ...ENDS,
    { command: 'suspend', keys: ['s'], label: 'suspend, take up', footer: true },
    { command: 'flag', keys: ['f'], label: 'flag or unflag', footer: true },
    { command: 'edit', keys: ['e'], label: 'edit', footer: true },
    HELP,
    BACK,
  ],
  settings: [
    ...MOVE,
    ...PAGE,
    ...ENDS,
    { command: 'edit', keys: ['enter', 'space', 'e'], label: 'change', footer: true },
    { command: 'default', keys: ['d'], label: 'back to the default', footer: true },
    HELP,
    BACK,
  ],
  editing: [
    { command: 'submit', keys: ['enter'], label: 'save', footer: true },
    { command: 'back', keys: ['esc'], label: 'leave it', footer: true },
  ],
  form: [
    { command: 'next', keys: ['tab', 'down'], label: 'next field', footer: true },
    { command: 'previous', keys: ['shift-tab', 'up'], label: 'previous field' },
    { command: 'submit', keys: ['ctrl-s'], label: 'save', footer: true },
    { command: 'advance', keys: ['enter'], label: 'next, then save', footer: true },
    { command: 'help', keys: ['ctrl-g'], label: 'keys', footer: true },
    { command: 'back', keys: ['esc'], label: 'leave', footer: true },
  ],
  'card-form': [
    { command: 'submit', keys: ['ctrl-s'], label: 'save', footer: true },
    { command: 'next', keys: ['tab'], label: 'next field', footer: true },
    { command: 'previous', keys: ['shift-tab'], label: 'previous field' },
    { command: 'editor', keys: ['ctrl-o'], label: 'your editor', footer: true },
    { command: 'shipped', keys: ['ctrl-t'], label: 'shipped text', footer: true },
    { command: 'restore', keys: ['ctrl-r'], label: 'back to the shipped text', footer: true },
    { command: 'help', keys: ['ctrl-g'], label: 'keys', footer: true },
    { command: 'back', keys: ['esc'], label: 'leave', footer: true },
    ...FIELD_BINDINGS,
  ],
  reading: [...MOVE, ...PAGE, ...ENDS, HELP, BACK],
  weak: [
    ...MOVE,
    ...PAGE,
    ...ENDS,
    { command: 'open', keys: ['enter', 'space'], label: 'start', footer: true },
    { command: 'cram', keys: ['c'], label: 'cram these', footer: true },
    { command: 'numbers', keys: ['n'], label: 'drill sums', footer: true },
    { command: 'mock', keys: ['m'], label: 'mock session', footer: true },
    HELP,
    BACK,
  ],
  stats: [
    { command: 'next', keys: ['tab', 'right', 'l'], label: 'next page', footer: true },
    { command: 'previous', keys: ['shift-tab', 'left', 'h'], label: 'previous page' },
    { command: 'overview', keys: ['1'], label: 'overview' },
    { command: 'retention', keys: ['2'], label: 'retention' },
    { command: 'load', keys: ['3'], label: 'load' },
    { command: 'categories', keys: ['4'], label: 'categories' },
    { command: 'numbers', keys: ['5'], label: 'numbers' },
    { command: 'mock', keys: ['6'], label: 'mock sessions' },
    ...MOVE,
    ...PAGE,
    ...ENDS,
    HELP,
    BACK,
  ],
  message: [{ command: 'back', keys: ['enter', 'space', 'q', 'esc'], label: 'go on', footer: true }],
  ...REVIEW_KEYS,
  ...NUMBERS_KEYS,
  ...MOCK_KEYS,
} as const satisfies Readonly<Record<string, readonly Binding[]>>;

export type Context = keyof typeof KEYMAP;
export type Command<C extends Context> = (typeof KEYMAP)[C][number]['command'];

/** The command that a key means in a context; null if none. `commandOf('answer', '3')` is 'good'. */
export function commandOf<C extends Context>(context: C, key: string): Command<C> | null {
  const bindings: readonly Binding<Command<C>>[] = KEYMAP[context];
  return bindings.find((binding) => binding.keys.includes(key))?.command ?? null;
}
