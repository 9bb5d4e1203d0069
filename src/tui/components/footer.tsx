import { Text } from 'ink';
import stringWidth from 'string-width';
import { keyName } from '../key-name.ts';
import { type Context, KEYMAP } from '../keymap.ts';
import type { Binding } from '../keys/binding.ts';
import { useTheme } from '../theme.ts';

const GAP = '  ';
const NONE: readonly string[] = [];

/** The keys that matter now, from the keymap; as many as fit, the way back always. */
export function Footer({
  context,
  hidden = NONE,
  columns,
}: {
  readonly context: Context;
  /** Commands that make no sense at the moment. */
  readonly hidden?: readonly string[];
  readonly columns: number;
}) {
  const theme = useTheme();
  const bindings = fitting(footerBindings(context, hidden), columns);
  return (
    <Text wrap="truncate">
      {bindings.map((binding, i) => (
        <Text key={binding.command}>
          {i === 0 ? '' : GAP}
          <Text {...theme.key}>{keyName(binding.keys[0] ?? '')}</Text> <Text {...theme.dim}>{binding.label}</Text>
        </Text>
      ))}
    </Text>
  );
}

function footerBindings(context: Context, hidden: readonly string[]): readonly Binding[] {
  const bindings: readonly Binding[] = KEYMAP[context];
  return bindings.filter((binding) => binding.footer && !hidden.includes(binding.command));
}

/** Drops bindings from the middle, the last ones (help and back) are kept. */
function fitting(bindings: readonly Binding[], columns: number): readonly Binding[] {
  const kept = [...bindings];
  while (kept.length > 2 && width(kept) > columns) kept.splice(-3, 1);
  return kept;
}

function width(bindings: readonly Binding[]): number {
  return bindings.reduce(
    (sum, binding) => sum + stringWidth(`${keyName(binding.keys[0] ?? '')} ${binding.label}${GAP}`),
    -GAP.length,
  );
}
