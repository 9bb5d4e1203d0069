import { Text, useInput, usePaste } from 'ink';
import stringWidth from 'string-width';
import { nameOfKey } from '../hooks/use-commands.ts';
import { useTheme } from '../theme-context.ts';
import { editLine, graphemesOf, insertText, type LineEditor } from './line-editor.ts';

/** A one-line text field. The owner holds the line; Enter, Esc, Tab and the arrows up and down are the owner's. */
export function LineField({
  line,
  onChange,
  isActive,
  columns,
  placeholder = '',
  ignores,
}: {
  readonly line: LineEditor;
  readonly onChange: (line: LineEditor) => void;
  readonly isActive: boolean;
  readonly columns: number;
  /** Begins with a blank, on which the cursor stands. */
  readonly placeholder?: string;
  /** Keys that mean something else just now. */
  readonly ignores?: (key: string) => boolean;
}) {
  const theme = useTheme();
  useInput((input, key) => {
    const name = nameOfKey(input, key);
    const next = ignores?.(name) ? line : editLine(line, name);
    if (next !== line) onChange(next);
  }, { isActive });
  usePaste((text) => onChange(insertText(line, text)), { isActive });

  const parts = graphemesOf(line.text);
  const { from, to } = windowAround(parts, line.cursor, columns);
  const before = parts.slice(from, line.cursor).join('');
  const at = parts[line.cursor] ?? ' ';
  const after = parts.slice(line.cursor + 1, to).join('');
  if (!isActive) return <Text wrap="truncate">{line.text === '' ? <Text {...theme.dim}>{placeholder}</Text> : line.text}</Text>;
  return (
    <Text wrap="truncate">
      {before}
      <Text inverse>{at}</Text>
      {after}
      {line.text === '' ? <Text {...theme.dim}>{placeholder.slice(1)}</Text> : ''}
    </Text>
  );
}

/** The part of a text that is longer than the field, with the cursor in sight; enough behind it for Ink to see that more follows. */
function windowAround(parts: readonly string[], cursor: number, columns: number): { readonly from: number; readonly to: number } {
  let from = cursor;
  let left = columns - 2;
  for (; from > 0 && stringWidth(parts[from - 1] ?? '') <= left; from -= 1) left -= stringWidth(parts[from - 1] ?? '');
  let to = cursor;
  for (left = columns * 2; to < parts.length && left >= 0; to += 1) left -= stringWidth(parts[to] ?? '');
  return { from, to };
}
