import { Text } from 'ink';
import SelectInput from 'ink-select-input';
import { useRef } from 'react';
import { useCommands } from '../hooks/use-commands.ts';
import { useTheme } from '../theme.ts';

export interface MenuItem<T extends string> {
  readonly label: string;
  readonly value: T;
}

/** A list to choose from with the arrows, j and k, digits and Enter, in the looks of the program. */
export function Menu<T extends string>({
  items,
  isActive,
  rows,
  onSelect,
}: {
  readonly items: readonly MenuItem<T>[];
  readonly isActive: boolean;
  /** Rows to show at most; the rest scrolls. */
  readonly rows: number;
  readonly onSelect: (value: T) => void;
}) {
  const highlighted = useRef<T | null>(null);
  // ink-select-input opens with Enter alone.
  useCommands('menu', { open: () => onSelect(highlighted.current ?? (items[0] as MenuItem<T>).value) }, isActive);
  return (
    <SelectInput
      items={[...items]}
      limit={Math.max(1, rows)}
      onHighlight={(item) => {
        highlighted.current = item.value;
      }}
      isFocused={isActive}
      indicatorComponent={Indicator}
      itemComponent={Item}
      onSelect={(item) => onSelect(item.value)}
    />
  );
}

function Indicator({ isSelected = false }: { readonly isSelected?: boolean }) {
  const theme = useTheme();
  return <Text {...theme.selected}>{isSelected ? '› ' : '  '}</Text>;
}

function Item({ isSelected = false, label }: { readonly isSelected?: boolean; readonly label: string }) {
  const theme = useTheme();
  return (
    <Text wrap="truncate" {...(isSelected ? theme.selected : theme.text)}>
      {label}
    </Text>
  );
}
