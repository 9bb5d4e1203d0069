import { Box, Text } from 'ink';
import { scrollSpans } from '../../core/markdown/scroll-spans.ts';
import { useTheme } from '../theme.ts';
import type { ThemedLine, ThemedSpan } from './themed-line.ts';

/** A window of `height` rows onto laid-out lines. */
export function StyledLines({
  lines,
  columns,
  height,
  top,
  left,
}: {
  readonly lines: readonly ThemedLine[];
  readonly columns: number;
  readonly height: number;
  readonly top: number;
  readonly left: number;
}) {
  return (
    <Box flexDirection="column" flexShrink={0} width={columns} height={Math.min(height, lines.length)}>
      {lines.slice(top, top + height).map((shown, i) => (
        // Rows are places on the screen: the index is their identity.
        <StyledRow key={i} spans={shown.wide ? scrollSpans(shown.spans, left, columns) : shown.spans} />
      ))}
    </Box>
  );
}

function StyledRow({ spans }: { readonly spans: readonly ThemedSpan[] }) {
  const theme = useTheme();
  // Ink gives an empty text no row at all.
  if (spans.length === 0) return <Text> </Text>;
  // A screen reader would read a drawn line out, dash by dash.
  const isDrawn = spans.every(({ text }) => /^[─━]+$/u.test(text));
  return (
    <Text wrap="truncate" aria-hidden={isDrawn}>
      {spans.map((span, i) => (
        <Text key={i} {...Object.assign({}, ...span.roles.map((role) => theme[role]))}>
          {span.text}
        </Text>
      ))}
    </Text>
  );
}
