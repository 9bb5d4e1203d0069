import { Text } from 'ink';
import SelectInput from 'ink-select-input';
import { useState } from 'react';
import { useCommands } from '../hooks/use-commands.ts';
import { useTheme } from '../theme-context.ts';
import { CHOSEN_ALOUD } from './spoken-text.ts';

export interface MenuItem<T extends string> {
  readonly label: string;
  readonly value: T;
}

/** A list to choose from with the arrows, j and k, g and G, digits and Enter, in the looks of the program. */
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
  const [highlighted, setHighlighted] = useState<T | null>(null);
  const [begun, setBegun] = useState(0);
  const place = Math.max(0, items.findIndex(({ value }) => value === highlighted));
  const goTo = (at: number) => () => {
    setHighlighted((items[at] as MenuItem<T>).value);
    setBegun(begun + 1);
  };
  // ink-select-input opens with Enter alone.
  const open = (): void => onSelect((items[place] as MenuItem<T>).value);
  useCommands('menu', { open, top: goTo(0), bottom: goTo(items.length - 1) }, isActive);
  // It can be sent to a place only by beginning anew, and has none where it stood in a row that is gone now.
  const key = [begun, rows, ...items.map(({ value }) => value)].join('\n');
  return (
    <SelectInput
      key={key}
      initialIndex={place}
      items={[...items]}
      limit={Math.max(1, rows)}
      onHighlight={(item) => setHighlighted(item.value)}
      isFocused={isActive}
      indicatorComponent={Indicator}
      itemComponent={Item}
      onSelect={(item) => onSelect(item.value)}
    />
  );
}

function Indicator({ isSelected = false }: { readonly isSelected?: boolean }) {
  const theme = useTheme();
  return (
    <Text {...theme.selected} aria-label={CHOSEN_ALOUD.trim()} aria-hidden={!isSelected}>
      {isSelected ? '› ' : '  '}
    </Text>
  );
}

function Item({ isSelected = false, label }: { readonly isSelected?: boolean; readonly label: string }) {
  const theme = useTheme();
  return (
    <Text wrap="truncate" {...(isSelected ? theme.selected : theme.text)}>
      {label}
    </Text>
  );
}
