import { Text } from 'ink';
import { type Role, useTheme } from '../theme.ts';

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A horizontal bar; `share` (0 to 1) of `columns`, in eighths of a column. */
export function barText(share: number, columns: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * columns * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}

/** A horizontal bar in a colour of the theme. The figure that it stands for belongs beside it. */
export function Bar({ share, columns, role = 'accent' }: { readonly share: number; readonly columns: number; readonly role?: Role }) {
  const theme = useTheme();
  return <Text {...theme[role]}>{barText(share, columns).padEnd(columns)}</Text>;
}
