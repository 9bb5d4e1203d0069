import { Box } from 'ink';
import { Frame } from '../../components/frame.tsx';
import { scrollNotice } from '../../components/scroll-notice.ts';
import { StyledLines } from '../../components/styled-lines.tsx';
import { line, type ThemedLine } from '../../components/themed-line.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useScroll } from '../../hooks/use-scroll.ts';
import { keyName } from '../../key-name.ts';
import { type Context, KEYMAP } from '../../keymap.ts';
import type { Binding } from '../../keys/binding.ts';
import { FRAME_ROWS, type Size } from '../../size.ts';

const FEWEST_KEYS_COLUMNS = 18;

/** Every key of the screen that it was opened over, printed from the keymap. */
export function HelpScreen({
  context,
  size,
  onClose,
}: {
  readonly context: Context;
  readonly size: Size;
  readonly onClose: () => void;
}) {
  const lines = [...bindingLines(KEYMAP[context]), ...alsoHere(context), line(''), line('Everywhere', 'heading'), ...bindingLines(KEYMAP.everywhere)];
  const rows = size.rows - FRAME_ROWS;
  const { top, keys } = useScroll(lines.length, rows);
  useCommands('reading', {
    ...keys,
    help: onClose,
    back: onClose,
  });
  return (
    <Frame title="Keys" context="reading" hidden={['help']} notice={scrollNotice(top, rows, lines.length)} size={size}>
      <Box paddingX={1}>
        <StyledLines lines={lines} columns={size.columns - 4} height={rows} top={top} left={0} />
      </Box>
    </Frame>
  );
}

/** Keys of a context that holds together with this one for a while. */
function alsoHere(context: Context): ThemedLine[] {
  const part = context === 'number' ? 'empty-number' : context === 'drill-question' ? 'drill-empty' : null;
  if (part === null) return [];
  return [line(''), line('As long as nothing is typed', 'heading'), ...bindingLines(KEYMAP[part])];
}

function bindingLines(bindings: readonly Binding[]): ThemedLine[] {
  const widest = Math.max(...bindings.map(({ keys }) => keys.map(keyName).join('  ').length));
  const keysColumns = Math.max(FEWEST_KEYS_COLUMNS, widest + 2);
  return bindings.map(({ keys, label }) => ({
    wide: false,
    spans: [
      { text: keys.map(keyName).join('  ').padEnd(keysColumns), roles: ['key'] },
      { text: label, roles: [] },
    ],
  }));
}
