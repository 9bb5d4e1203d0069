import { Text } from 'ink';
import { keyName } from '../key-name.ts';
import type { Context } from '../keymap.ts';
import { useTheme } from '../theme-context.ts';
import { FOOTER_GAP, footerBindings } from './footer-bindings.ts';

const NONE: readonly string[] = [];

/** The keys that matter now, from the keymap; as many as fit, the way back always. */
export function Footer({
  context,
  also,
  hidden = NONE,
  columns,
}: {
  readonly context: Context;
  /** Keys that hold beside those of the context for a while. */
  readonly also?: Context | undefined;
  /** Commands that make no sense at the moment. */
  readonly hidden?: readonly string[];
  readonly columns: number;
}) {
  const theme = useTheme();
  const bindings = footerBindings(context, hidden, columns, also);
  return (
    <Text wrap="truncate" aria-label={`Keys: ${bindings.map(({ keys: [key = ''], label }) => `${keyName(key)} ${label}`).join(', ')}`}>
      {bindings.flatMap(({ command, keys, label }, i) => [
        i === 0 ? '' : FOOTER_GAP,
        <Text key={command} {...theme.key}>
          {keyName(keys[0] ?? '')}
        </Text>,
        ' ',
        <Text key={`${command} label`} {...theme.dim}>
          {label}
        </Text>,
      ])}
    </Text>
  );
}
