import { EDITOR_BINDINGS } from './editor/editor-keys.ts';

/** One key or several that do the same thing on a screen. The first is the one that footers show. */
export interface Binding<Command extends string = string> {
  readonly command: Command;
  readonly keys: readonly string[];
  readonly label: string;
  /** Shown at the foot of the screen; all are shown in the help. */
  readonly footer?: true;
}

const MOVE = [
  { command: 'up', keys: ['up', 'k'], label: 'up' },
  { command: 'down', keys: ['down', 'j'], label: 'down' },
] as const;

type FieldBinding = Exclude<(typeof EDITOR_BINDINGS)[number], { readonly command: 'indent' | 'outdent' }>;
/** In a form Tab leads to the next field. */
const FIELD_BINDINGS = EDITOR_BINDINGS.filter((binding): binding is FieldBinding => binding.command !== 'indent' && binding.command !== 'outdent');

const PAGE = [
  { command: 'page-up', keys: ['pageup', 'ctrl-b'], label: 'page up' },
  { command: 'page-down', keys: ['pagedown', 'ctrl-f'], label: 'page down' },
] as const;

const SIDEWAYS = [
  { command: 'left', keys: ['left', 'h'], label: 'scroll left' },
  { command: 'right', keys: ['right', 'l'], label: 'scroll right' },
] as const;

const BACK = { command: 'back', keys: ['q', 'esc'], label: 'back', footer: true } as const;
const HELP = { command: 'help', keys: ['?'], label: 'keys', footer: true } as const;

const CARD_ACTIONS = [
  { command: 'undo', keys: ['u'], label: 'undo', footer: true },
  { command: 'bury', keys: ['b'], label: 'bury until tomorrow' },
  { command: 'suspend', keys: ['s'], label: 'suspend' },
  { command: 'flag', keys: ['f'], label: 'flag or unflag' },
  { command: 'info', keys: ['i'], label: 'info: history and sources' },
  { command: 'edit', keys: ['e'], label: 'edit this card' },
  { command: 'add', keys: ['a'], label: 'add a card of your own' },
] as const;

const GRADES = [
  { command: 'again', keys: ['1'], label: 'grade: again' },
  { command: 'hard', keys: ['2'], label: 'grade: hard' },
  { command: 'good', keys: ['3'], label: 'grade: good' },
  { command: 'easy', keys: ['4'], label: 'grade: easy' },
] as const;

/** Every key of every screen. Input, footers and help are made from this table alone. */
export const KEYMAP = {
  everywhere: [
    { command: 'leave', keys: ['ctrl-c'], label: 'leave; everything is saved' },
    { command: 'suspend-program', keys: ['ctrl-z'], label: 'to the shell; fg comes back' },
    { command: 'redraw', keys: ['ctrl-l'], label: 'draw the screen anew' },
  ],
  welcome: [
    ...MOVE,
    { command: 'fewer', keys: ['left', 'h', '-'], label: 'before', footer: true },
    { command: 'more', keys: ['right', 'l', '+'], label: 'next', footer: true },
    { command: 'date', keys: ['d'], label: 'type a date', footer: true },
    { command: 'start', keys: ['enter', 'space'], label: 'start', footer: true },
    { command: 'back', keys: ['esc', 'q'], label: 'skip', footer: true },
  ],
  menu: [{ command: 'open', keys: ['space'], label: 'open' }],
  home: [
    ...MOVE,
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
  question: [
    { command: 'reveal', keys: ['space', 'enter'], label: 'show the answer', footer: true },
    { command: 'hint', keys: ['h'], label: 'hint' },
    ...CARD_ACTIONS,
    ...MOVE,
    ...PAGE,
    HELP,
    BACK,
  ],
  choice: [
    ...MOVE,
    { command: 'choose', keys: ['enter', 'space'], label: 'choose', footer: true },
    { command: 'first', keys: ['1'], label: 'choose the first' },
    { command: 'second', keys: ['2'], label: 'choose the second' },
    { command: 'third', keys: ['3'], label: 'choose the third' },
    { command: 'fourth', keys: ['4'], label: 'choose the fourth' },
    { command: 'fifth', keys: ['5'], label: 'choose the fifth' },
    { command: 'hint', keys: ['h'], label: 'hint' },
    ...CARD_ACTIONS,
    ...PAGE,
    HELP,
    BACK,
  ],
  number: [
    { command: 'submit', keys: ['enter'], label: 'answer; left empty: show it', footer: true },
    { command: 'back', keys: ['esc'], label: 'back', footer: true },
    ...PAGE,
  ],
  // No figure begins with one of these: they act as long as nothing was typed.
  'empty-number': [
    { command: 'hint', keys: ['h'], label: 'hint' },
    ...CARD_ACTIONS,
    { command: 'help', keys: ['?'], label: 'keys', footer: true },
    { command: 'back', keys: ['q'], label: 'back' },
  ],
  answer: [
    ...GRADES,
    { command: 'accept', keys: ['enter', 'space'], label: 'accept the marked grade', footer: true },
    ...CARD_ACTIONS,
    ...MOVE,
    ...SIDEWAYS,
    ...PAGE,
    HELP,
    BACK,
  ],
  ticking: [
    ...GRADES,
    ...MOVE,
    { command: 'tick', keys: ['space', 'x'], label: 'recalled or not', footer: true },
    { command: 'tick-all', keys: ['*'], label: 'all recalled', footer: true },
    { command: 'accept', keys: ['enter'], label: 'accept the marked grade', footer: true },
    ...CARD_ACTIONS,
    ...PAGE,
    ...SIDEWAYS,
    HELP,
    BACK,
  ],
  waiting: [
    { command: 'ahead', keys: ['enter', 'space'], label: 'learn ahead now', footer: true },
    { command: 'undo', keys: ['u'], label: 'undo', footer: true },
    HELP,
    BACK,
  ],
  summary: [
    { command: 'more-new', keys: ['n'], label: 'more new cards', footer: true },
    { command: 'cram', keys: ['c'], label: 'cram', footer: true },
    { command: 'undo', keys: ['u'], label: 'undo', footer: true },
    { command: 'go-on', keys: ['enter', 'space'], label: 'go on', footer: true },
    { command: 'home', keys: ['q', 'esc'], label: 'home', footer: true },
    HELP,
  ],
  numbers: [
    ...MOVE,
    ...PAGE,
    { command: 'open', keys: ['enter', 'space'], label: 'start', footer: true },
    { command: 'clock', keys: ['l', 'ctrl-t'], label: 'clock', footer: true },
    HELP,
    BACK,
  ],
  'drill-question': [
    { command: 'submit', keys: ['enter'], label: 'answer', footer: true },
    { command: 'hint', keys: ['tab'], label: 'a step', footer: true },
    { command: 'clock', keys: ['ctrl-t'], label: 'clock', footer: true },
    { command: 'up', keys: ['up'], label: 'up' },
    { command: 'down', keys: ['down'], label: 'down' },
    { command: 'page-up', keys: ['pageup'], label: 'page up' },
    { command: 'page-down', keys: ['pagedown'], label: 'page down' },
    { command: 'back', keys: ['esc'], label: 'back', footer: true },
  ],
  // As with 'empty-number': no sum begins with one of these.
  'drill-empty': [
    { command: 'hint', keys: ['h'], label: 'a step of the solution' },
    { command: 'help', keys: ['?'], label: 'keys', footer: true },
    { command: 'back', keys: ['q'], label: 'back' },
  ],
  'drill-result': [
    { command: 'next', keys: ['enter', 'space'], label: 'next', footer: true },
    { command: 'again', keys: ['a'], label: 'again like this', footer: true },
    { command: 'clock', keys: ['l', 'ctrl-t'], label: 'clock' },
    ...MOVE,
    ...PAGE,
    HELP,
    BACK,
  ],
  'drill-summary': [
    { command: 'go-on', keys: ['enter', 'space'], label: 'go on', footer: true },
    { command: 'again', keys: ['a'], label: 'once more', footer: true },
    ...MOVE,
    ...PAGE,
    HELP,
    { command: 'home', keys: ['q', 'esc'], label: 'leave', footer: true },
  ],
  browse: [
    ...MOVE,
    ...PAGE,
    { command: 'open', keys: ['enter'], label: 'open', footer: true },
    { command: 'search', keys: ['/'], label: 'search', footer: true },
    { command: 'cram', keys: ['c'], label: 'cram these', footer: true },
    { command: 'suspend', keys: ['s'], label: 'suspend or take up', footer: true },
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
    { command: 'suspend', keys: ['s'], label: 'suspend or take up', footer: true },
    { command: 'flag', keys: ['f'], label: 'flag or unflag', footer: true },
    { command: 'edit', keys: ['e'], label: 'edit', footer: true },
    HELP,
    BACK,
  ],
  settings: [
    ...MOVE,
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
  reading: [...MOVE, ...PAGE, HELP, BACK],
  weak: [
    ...MOVE,
    ...PAGE,
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
    HELP,
    BACK,
  ],
  'mock-choose': [
    { command: 'fewer', keys: ['left', '-'], label: 'shorter', footer: true },
    { command: 'more', keys: ['right', '+'], label: 'longer', footer: true },
    { command: 'level', keys: ['v'], label: 'level', footer: true },
    { command: 'history', keys: ['h'], label: 'history', footer: true },
    HELP,
    BACK,
  ],
  'mock-ready': [
    { command: 'start', keys: ['enter', 'space'], label: 'start the clock', footer: true },
    { command: 'fewer', keys: ['left', 'h', '-'], label: 'shorter', footer: true },
    { command: 'more', keys: ['right', 'l', '+'], label: 'longer', footer: true },
    { command: 'level', keys: ['v'], label: 'level', footer: true },
    { command: 'resume', keys: ['r'], label: 'go on with the one that was left', footer: true },
    { command: 'choose', keys: ['p'], label: 'another problem', footer: true },
    HELP,
    BACK,
  ],
  'mock-room': [
    { command: 'next', keys: ['ctrl-n'], label: 'next step', footer: true },
    { command: 'previous', keys: ['ctrl-p'], label: 'previous', footer: true },
    { command: 'pause-clock', keys: ['ctrl-t'], label: 'pause', footer: true },
    { command: 'prompts', keys: ['ctrl-r'], label: 'prompts', footer: true },
    { command: 'editor', keys: ['ctrl-o'], label: 'your editor', footer: true },
    { command: 'help', keys: ['ctrl-g'], label: 'keys', footer: true },
    { command: 'back', keys: ['esc'], label: 'menu', footer: true },
    ...EDITOR_BINDINGS,
  ],
  'mock-notes': [
    { command: 'go-on', keys: ['enter', 'space', 'right', 'v'], label: 'to the points', footer: true },
    { command: 'all', keys: ['a'], label: 'all of the notes', footer: true },
    ...MOVE,
    ...PAGE,
    HELP,
    BACK,
  ],
  'mock-score': [
    { command: 'accept', keys: ['enter', 'right', 'space'], label: 'accept', footer: true },
    { command: 'absent', keys: ['a', '0'], label: 'absent' },
    { command: 'named', keys: ['n', '1'], label: 'named' },
    { command: 'justified', keys: ['j', '2'], label: 'justified' },
    { command: 'previous', keys: ['left', 'b', 'backspace'], label: 'previous', footer: true },
    { command: 'undo', keys: ['u'], label: 'undo', footer: true },
    { command: 'notes', keys: ['v'], label: 'your notes', footer: true },
    { command: 'finish', keys: ['f'], label: 'accept the rest', footer: true },
    { command: 'up', keys: ['up', 'k'], label: 'up' },
    { command: 'down', keys: ['down'], label: 'down' },
    ...PAGE,
    HELP,
    BACK,
  ],
  'mock-result': [
    { command: 'exemplar', keys: ['enter', 'space', 'x'], label: 'exemplar', footer: true },
    { command: 'history', keys: ['h'], label: 'history', footer: true },
    { command: 'again', keys: ['a'], label: 'again', footer: true },
    { command: 'points', keys: ['p'], label: 'points', footer: true },
    { command: 'cram', keys: ['c'], label: 'cram what was missed', footer: true },
    ...MOVE,
    ...PAGE,
    HELP,
    BACK,
  ],
  'mock-exemplar': [
    { command: 'next', keys: ['right', 'l', 'enter', 'space'], label: 'next step', footer: true },
    { command: 'previous', keys: ['left', 'h', 'backspace'], label: 'previous', footer: true },
    { command: 'switch', keys: ['tab'], label: 'the other one first', footer: true },
    ...MOVE,
    ...PAGE,
    HELP,
    BACK,
  ],
  'mock-history': [
    ...MOVE,
    ...PAGE,
    { command: 'open', keys: ['enter', 'space'], label: 'open', footer: true },
    { command: 'compare', keys: ['c'], label: 'then and now', footer: true },
    { command: 'problem', keys: ['p'], label: 'this problem or all', footer: true },
    HELP,
    BACK,
  ],
  'mock-menu': [{ command: 'back', keys: ['esc', 'q'], label: 'back to the notes', footer: true }],
  message: [{ command: 'back', keys: ['enter', 'space', 'q', 'esc'], label: 'go on', footer: true }],
} as const satisfies Readonly<Record<string, readonly Binding[]>>;

export type Context = keyof typeof KEYMAP;
export type Command<C extends Context> = (typeof KEYMAP)[C][number]['command'];

/** The command that a key means in a context; null if none. `commandOf('answer', '3')` is 'good'. */
export function commandOf<C extends Context>(context: C, key: string): Command<C> | null {
  const bindings: readonly Binding<Command<C>>[] = KEYMAP[context];
  return bindings.find((binding) => binding.keys.includes(key))?.command ?? null;
}
