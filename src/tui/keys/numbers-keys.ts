import { BACK, ENDS, HELP, MOVE, PAGE, type Binding } from './binding.ts';

/** Keys of the numbers drill. */
export const NUMBERS_KEYS = {
  numbers: [
    ...MOVE,
    ...PAGE,
    ...ENDS,
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
    ...ENDS,
    HELP,
    BACK,
  ],
  'drill-summary': [
    { command: 'go-on', keys: ['enter', 'space'], label: 'go on', footer: true },
    { command: 'again', keys: ['a'], label: 'once more', footer: true },
    ...MOVE,
    ...PAGE,
    ...ENDS,
    HELP,
    { command: 'home', keys: ['q', 'esc'], label: 'leave', footer: true },
  ],
} as const satisfies Readonly<Record<string, readonly Binding[]>>;
