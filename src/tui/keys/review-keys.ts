import { BACK, ENDS, HELP, MOVE, PAGE, SIDEWAYS, type Binding } from './binding.ts';

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

/** Keys of the cards under review. */
export const REVIEW_KEYS = {
  question: [
    { command: 'reveal', keys: ['space', 'enter'], label: 'show the answer', footer: true },
    { command: 'hint', keys: ['h'], label: 'hint', footer: true },
    ...CARD_ACTIONS,
    ...MOVE,
    ...PAGE,
    ...ENDS,
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
    { command: 'hint', keys: ['h'], label: 'hint', footer: true },
    ...CARD_ACTIONS,
    ...PAGE,
    ...ENDS,
    HELP,
    BACK,
  ],
  number: [
    { command: 'submit', keys: ['enter'], label: 'answer', footer: true },
    { command: 'back', keys: ['esc'], label: 'back', footer: true },
    ...PAGE,
  ],
  // No figure begins with one of these: they act as long as nothing was typed.
  'empty-number': [
    { command: 'reveal', keys: ['space'], label: 'show the answer', footer: true },
    { command: 'hint', keys: ['h'], label: 'hint', footer: true },
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
    ...ENDS,
    HELP,
    BACK,
  ],
  ticking: [
    ...GRADES,
    ...MOVE,
    { command: 'accept', keys: ['enter'], label: 'accept the marked grade', footer: true },
    { command: 'tick', keys: ['space', 'x'], label: 'tick', footer: true },
    { command: 'tick-all', keys: ['*'], label: 'tick all', footer: true },
    ...CARD_ACTIONS,
    ...PAGE,
    ...ENDS,
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
    HELP,
    { command: 'home', keys: ['q', 'esc'], label: 'home', footer: true },
  ],
} as const satisfies Readonly<Record<string, readonly Binding[]>>;
