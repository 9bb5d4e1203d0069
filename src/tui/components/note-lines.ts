import { measureColumns } from '../../core/markdown/graphemes.ts';
import { wrapLine } from '../editor/wrap-line.ts';
import type { Role } from '../theme.ts';
import type { ThemedLine, ThemedSpan } from './themed-line.ts';

/** A part of a line that stands out, by offsets into it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly roles: readonly Role[];
}

const ITEM_HEAD = /^\s*(?:(?:[-*+•]|\d+[.)])\s+)?/u;

/**
 * Lays out one line of somebody's notes as it was written, drawings as well; what is wrapped stands below the text of its item.
 * There is at least one line.
 */
export function layOutNote(text: string, columns: number, roles: readonly Role[] = [], mark: Mark | null = null): readonly ThemedLine[] {
  // One for one, so that the mark's offsets hold.
  const clean = text.replaceAll(/\p{Cc}/gu, ' ');
  const head = ITEM_HEAD.exec(clean)?.[0] ?? '';
  const indent = measureColumns(head) > columns / 2 ? 0 : measureColumns(head);
  const first = indent === 0 ? '' : head;
  let offset = first.length;
  return wrapLine(clean.slice(first.length), Math.max(1, columns - indent)).map((row, index): ThemedLine => {
    const spans = markedSpans(row.text, offset, roles, mark);
    offset += row.text.length;
    if (indent === 0) return { wide: false, spans };
    const lead = index === 0 ? markedSpans(first, 0, roles, mark) : [{ text: ' '.repeat(indent), roles: [] }];
    return { wide: false, spans: [...lead, ...spans] };
  });
}

/** Lays out lines of notes one below the other. */
export function layOutNotes(text: string, columns: number, roles: readonly Role[] = []): readonly ThemedLine[] {
  return text.split('\n').flatMap((line) => layOutNote(line, columns, roles));
}

function markedSpans(text: string, offset: number, roles: readonly Role[], mark: Mark | null): readonly ThemedSpan[] {
  if (mark === null) return text === '' ? [] : [{ text, roles }];
  const from = Math.min(text.length, Math.max(0, mark.start - offset));
  const to = Math.min(text.length, Math.max(from, mark.end - offset));
  const parts: readonly ThemedSpan[] = [
    { text: text.slice(0, from), roles },
    { text: text.slice(from, to), roles: mark.roles },
    { text: text.slice(to), roles },
  ];
  return parts.filter((part) => part.text !== '');
}
