import { measureColumns } from '../../core/markdown/graphemes.ts';
import type { ThemedLine, ThemedSpan } from './themed-line.ts';

/** After a blank that a line may end at; a percent sign stays with its figure. */
const BREAK = /(?<=\s)(?=[^\s%])/u;

/** A laid-out line in rows of at most `columns`, broken at blanks; what follows a label stands below what it labels. */
export function fitLine(whole: ThemedLine, columns: number): readonly ThemedLine[] {
  if (whole.aloud === '' || widthOf(whole.spans) <= columns) return [whole];
  const indent = indentOf(whole.spans, columns);
  const rows: ThemedSpan[][] = [[]];
  let used = 0;
  for (const { text, roles } of whole.spans) {
    for (const word of text.split(BREAK)) {
      if (used > indent && used + measureColumns(word.trimEnd()) > columns) {
        rows.push(indent === 0 ? [] : [{ text: ' '.repeat(indent), roles: [] }]);
        used = indent;
      }
      rows.at(-1)?.push({ text: word, roles });
      used += measureColumns(word);
    }
  }
  return rows.map((spans) => ({ ...whole, spans }));
}

/** The width of a label that stands before the rest, where that leaves room for the rest. */
function indentOf([first, ...others]: readonly ThemedSpan[], columns: number): number {
  const label = first === undefined || others.length === 0 || !first.text.endsWith(' ') ? 0 : measureColumns(first.text);
  return label > columns / 2 ? 0 : label;
}

function widthOf(spans: readonly ThemedSpan[]): number {
  return spans.reduce((sum, { text }) => sum + measureColumns(text), 0);
}
