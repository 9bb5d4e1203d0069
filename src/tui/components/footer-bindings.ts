import { keyName } from '../key-name.ts';
import { type Context, KEYMAP } from '../keymap.ts';
import type { Binding } from '../keys/binding.ts';

/** What stands between two keys of a footer. */
export const FOOTER_GAP = '  ';

/** The keys that a footer shows: as many as fit, the way back always; those that hold beside them for a while before it. */
export function footerBindings(context: Context, hidden: readonly string[], columns: number, also?: Context): readonly Binding[] {
  const own = bindingsOf(context, hidden);
  const further = also === undefined ? [] : bindingsOf(also, hidden);
  return fitting([...own.slice(0, -1), ...further, ...own.slice(-1)], columns);
}

function bindingsOf(context: Context, hidden: readonly string[]): readonly Binding[] {
  const bindings: readonly Binding[] = KEYMAP[context];
  return bindings.filter((binding) => binding.footer && !hidden.includes(binding.command));
}

/** Drops bindings from the middle, the last ones (help and back) are kept. */
function fitting(bindings: readonly Binding[], columns: number): readonly Binding[] {
  const kept = [...bindings];
  while (kept.length > 2 && width(kept) > columns) kept.splice(-3, 1);
  return kept;
}

/** Keys and labels are of narrow characters alone, so that the first frame needs no tables of widths. */
function width(bindings: readonly Binding[]): number {
  return bindings.reduce((sum, { keys, label }) => sum + `${keyName(keys[0] ?? '')} ${label}${FOOTER_GAP}`.length, -FOOTER_GAP.length);
}
