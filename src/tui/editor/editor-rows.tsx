import { Box, Text } from 'ink';
import { measureColumns, splitGraphemes } from '../../core/markdown/graphemes.ts';
import { useTheme } from '../theme-context.ts';
import type { Editor } from './editor.ts';
import { viewOf } from './editor-view.ts';

/** What is seen of a text that is being edited. The cursor is a cell of its own look, so that nothing blinks or jumps. */
export function EditorRows({ editor, hasCursor, placeholder }: { readonly editor: Editor; readonly hasCursor: boolean; readonly placeholder: string }) {
  const theme = useTheme();
  const { rows, cursor } = viewOf(editor);
  const isEmpty = editor.lines.length === 1 && editor.lines[0] === '';
  return (
    <Box flexDirection="column" width={editor.columns} height={editor.rows} flexShrink={0} overflow="hidden">
      {rows.map(({ text }, index) => (
        // Rows are places on the screen: the index is their identity.
        <Text key={index} wrap="truncate">
          {hasCursor && index === cursor.row ? <CursorRow text={text} column={cursor.column} /> : text === '' ? ' ' : text}
          {isEmpty ? <Text {...theme.dim}>{placeholder}</Text> : ''}
        </Text>
      ))}
    </Box>
  );
}

function CursorRow({ text, column }: { readonly text: string; readonly column: number }) {
  const { before, at, after } = cutAt(text, column);
  return (
    <Text>
      {before}
      <Text inverse>{at}</Text>
      {after}
    </Text>
  );
}

/** Cuts a row around the character at a column of the screen; behind the end stands a space. */
function cutAt(text: string, column: number): { readonly before: string; readonly at: string; readonly after: string } {
  const parts = splitGraphemes(text);
  let index = 0;
  for (let columns = 0; index < parts.length && columns < column; index++) columns += measureColumns(parts[index] ?? '');
  return { before: parts.slice(0, index).join(''), at: parts[index] ?? ' ', after: parts.slice(index + 1).join('') };
}
