import { splitGraphemes } from '../../core/markdown/graphemes.ts';

/** A line that is an item of a list. */
export interface ListItem {
  /** Indent, marker, box and the space behind, in graphemes. */
  readonly length: number;
  /** `-` or `2.`. */
  readonly marker: string;
  readonly text: string;
  /** How the next item begins: numbers count on, boxes are empty. */
  readonly next: string;
}

const ITEM = /^([ ]*)([-*+•]|(\d{1,9})([.)]))( +)(\[[ xX]\] +)?(.*)$/su;

/** The list item that a line is; null for other lines. `listItemOf('2. two')?.next` is `3. `. */
export function listItemOf(line: string): ListItem | null {
  const match = ITEM.exec(line);
  if (match === null) return null;
  const [, indent = '', marker = '', number, dot = '', space = '', box, text = ''] = match;
  const nextMarker = number === undefined ? marker : `${Number(number) + 1}${dot}`;
  const length = splitGraphemes(line.slice(0, line.length - text.length)).length;
  return { length, marker, text, next: indent + nextMarker + space + (box === undefined ? '' : '[ ] ') };
}
