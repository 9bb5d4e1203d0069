/** One key or several that do the same thing on a screen. The first is the one that footers show. */
export interface Binding<Command extends string = string> {
  readonly command: Command;
  readonly keys: readonly string[];
  readonly label: string;
  /** Shown at the foot of the screen; all are shown in the help. */
  readonly footer?: true;
}

/** One line up or down. */
export const MOVE = [
  { command: 'up', keys: ['up', 'k'], label: 'up' },
  { command: 'down', keys: ['down', 'j'], label: 'down' },
] as const;

/** A page up or down. */
export const PAGE = [
  { command: 'page-up', keys: ['pageup', 'ctrl-b'], label: 'page up' },
  { command: 'page-down', keys: ['pagedown', 'ctrl-f'], label: 'page down' },
] as const;

/** The two ends of a list or a text. */
export const ENDS = [
  { command: 'top', keys: ['g', 'home'], label: 'to the top' },
  { command: 'bottom', keys: ['G', 'end'], label: 'to the bottom' },
] as const;

/** What is too wide for the screen, sideways. */
export const SIDEWAYS = [
  { command: 'left', keys: ['left', 'h'], label: 'scroll left' },
  { command: 'right', keys: ['right', 'l'], label: 'scroll right' },
] as const;

/** The way back. */
export const BACK = { command: 'back', keys: ['q', 'esc'], label: 'back', footer: true } as const;

/** The keys of the screen. */
export const HELP = { command: 'help', keys: ['?'], label: 'keys', footer: true } as const;
