import type { Role } from '../theme.ts';

/** A piece of a line in the roles of the theme; later roles override earlier ones. */
export interface ThemedSpan {
  readonly text: string;
  readonly roles: readonly Role[];
}

/** A line that is laid out already; a wide one scrolls sideways. */
export interface ThemedLine {
  readonly spans: readonly ThemedSpan[];
  readonly wide: boolean;
  /** What a screen reader says instead: nothing for a row of a chart. */
  readonly aloud?: string;
}

/** A line of one role. `line('Why', 'dim')` */
export function line(text: string, ...roles: readonly Role[]): ThemedLine {
  return { spans: text === '' ? [] : [{ text, roles }], wide: false };
}
