import { Box, Text, useIsScreenReaderEnabled } from 'ink';
import { scrollSpans } from '../../core/markdown/scroll-spans.ts';
import type { TextStyle } from '../theme.ts';
import { useTheme } from '../theme-context.ts';
import { spokenText } from './spoken-text.ts';
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
        <StyledRow key={i} spans={shown.wide ? scrollSpans(shown.spans, left, columns) : shown.spans} aloud={shown.aloud} />
      ))}
    </Box>
  );
}

function StyledRow({ spans, aloud }: { readonly spans: readonly ThemedSpan[]; readonly aloud: string | undefined }) {
  const theme = useTheme();
  if (useIsScreenReaderEnabled()) return <Text>{aloud ?? spokenText(spans.map(({ text }) => text).join(''))}</Text>;
  // Ink gives an empty text no row at all.
  if (spans.length === 0) return <Text> </Text>;
  const styleOf = ({ roles }: ThemedSpan): TextStyle => Object.assign({}, ...roles.map((role) => theme[role]));
  // Each text within a text is drawn as a component of its own: most rows of a card have one look, and need none.
  const [first] = spans;
  if (first !== undefined && spans.length === 1) {
    return (
      <Text {...styleOf(first)} wrap="truncate">
        {first.text}
      </Text>
    );
  }
  return (
    <Text wrap="truncate">
      {spans.map((span, i) => {
        const style = styleOf(span);
        if (Object.keys(style).length === 0) return span.text;
        return (
          <Text key={i} {...style}>
            {span.text}
          </Text>
        );
      })}
    </Text>
  );
}
