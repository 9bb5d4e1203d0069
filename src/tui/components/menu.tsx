import { Text } from 'ink';
import SelectInput from 'ink-select-input';
import { useRef, useState } from 'react';
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
  const highlighted = useRef<T | null>(null);
  // The list of ink-select-input can be sent to a place only by beginning anew.
  const [begun, setBegun] = useState({ times: 0, at: 0 });
  const goTo = (at: number) => () => {
    highlighted.current = (items[at] as MenuItem<T>).value;
    setBegun(({ times }) => ({ times: times + 1, at }));
  };
  // ink-select-input opens with Enter alone.
  const open = (): void => onSelect(highlighted.current ?? (items[0] as MenuItem<T>).value);
  useCommands('menu', { open, top: goTo(0), bottom: goTo(items.length - 1) }, isActive);
  return (
    <SelectInput
      key={begun.times}
      initialIndex={begun.at}
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
