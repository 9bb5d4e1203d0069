import { Text, useInput, usePaste } from 'ink';
import { nameOfKey } from '../hooks/use-commands.ts';
import { useTheme } from '../theme.ts';
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
  // Keeps the cursor in sight in a text that is longer than the field.
  const from = Math.max(0, line.cursor - (columns - 2));
  const before = parts.slice(from, line.cursor).join('');
  const at = parts[line.cursor] ?? ' ';
  const after = parts.slice(line.cursor + 1).join('');
  if (!isActive) return <Text wrap="truncate">{line.text === '' ? <Text {...theme.dim}>{placeholder}</Text> : line.text}</Text>;
  return (
    <Text wrap="truncate">
      {before}
      <Text inverse>{at}</Text>
      {after}
      {line.text === '' ? <Text {...theme.dim}>{placeholder}</Text> : ''}
    </Text>
  );
}
