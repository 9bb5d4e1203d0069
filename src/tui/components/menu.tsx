import { Text } from 'ink';
import SelectInput from 'ink-select-input';
import { useTheme } from '../theme.ts';

export interface MenuItem<T extends string> {
  readonly label: string;
  readonly value: T;
}

/** A list to choose from with the arrows, j and k, digits and Enter, in the looks of the program. */
export function Menu<T extends string>({
  items,
  isActive,
  onSelect,
}: {
  readonly items: readonly MenuItem<T>[];
  readonly isActive: boolean;
  readonly onSelect: (value: T) => void;
}) {
  return (
    <SelectInput
      items={[...items]}
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
