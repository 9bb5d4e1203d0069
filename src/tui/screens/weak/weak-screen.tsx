import { Box } from 'ink';
import { useMemo, useState } from 'react';
import { FEW_CARDS, rankWeakAreas, type WeakArea } from '../../../core/insights/weak-areas.ts';
import { Bar } from '../../components/bar.tsx';
import { Frame, FRAME_ROWS } from '../../components/frame.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';

const NAME_COLUMNS = 28;
const BAR_COLUMNS = 12;
/** Cards of one remedy: what fits into a few minutes. */
const REMEDY_CARDS = 20;

/** Categories by how weak they are and why; Enter reviews or crams the weakest cards of one. */
export function WeakScreen({ app, size, navigation, isActive }: ScreenProps) {
  const help = useHelp();
  const [cursor, setCursor] = useState(0);
  // Computed anew whenever one comes back to the screen.
  const areas = useMemo(
    () => (isActive ? rankWeakAreas(app.library.index, app.progress(), app.day()) : []),
    [app, isActive],
  );
  const area = areas[cursor];
  const move = (by: number) => () => setCursor((at) => Math.max(0, Math.min(areas.length - 1, at + by)));
  const start = (kind: 'part' | 'cram') => () => {
    if (!area) return;
    const filter = kind === 'part' ? { categories: [area.category] } : { ids: new Set(area.weakest.slice(0, REMEDY_CARDS)) };
    navigation.open({ name: 'review', request: { kind, name: area.name, filter, limit: REMEDY_CARDS } });
  };
  useCommands(
    'weak',
    { up: move(-1), down: move(1), open: start('part'), cram: start('cram'), help: () => help('weak'), back: navigation.back },
    isActive,
  );
  const rows = Math.max(1, size.rows - FRAME_ROWS - 3);
  const top = Math.max(0, Math.min(cursor - Math.floor(rows / 2), areas.length - rows));
  return (
    <Frame title="Weak areas" context="weak" hidden={area ? [] : ['open', 'cram']} size={size}>
      <Box flexDirection="column" paddingX={1} paddingTop={1}>
        {areas.length === 0 ? <Empty /> : <RoleText role="dim">{`  ${'Category'.padEnd(NAME_COLUMNS)}Recall today`}</RoleText>}
        {areas.slice(top, top + rows).map((shown) => (
          <AreaRow key={shown.category} area={shown} isSelected={shown === area} />
        ))}
      </Box>
    </Frame>
  );
}

function Empty() {
  return (
    <Box flexDirection="column">
      <RoleText role="strong">Nothing to say yet.</RoleText>
      <RoleText role="dim">Weak areas show once you have graded some cards.</RoleText>
      <RoleText role="dim">What was never asked is not a weakness.</RoleText>
    </Box>
  );
}

function AreaRow({ area, isSelected }: { readonly area: WeakArea; readonly isSelected: boolean }) {
  const role = area.recall < 0.7 ? 'bad' : area.recall < 0.85 ? 'warn' : 'good';
  return (
    <Box height={1}>
      <Box width={NAME_COLUMNS + 2} flexShrink={0}>
        <RoleText role={isSelected ? 'selected' : 'text'}>{`${isSelected ? '› ' : '  '}${area.name}`}</RoleText>
      </Box>
      <Box width={6} flexShrink={0}>
        <RoleText>{`${(area.recall * 100).toFixed(0)} %`.padStart(5)}</RoleText>
      </Box>
      <Box width={BAR_COLUMNS + 1} flexShrink={0}>
        <Bar share={area.recall} columns={BAR_COLUMNS} role={role} />
      </Box>
      <RoleText role="dim">{reasonOf(area)}</RoleText>
    </Box>
  );
}

function reasonOf(area: WeakArea): string {
  const parts = [`${area.seen} of ${area.cards} seen`];
  if (area.lapses > 0) parts.push(`${area.lapses} ${area.lapses === 1 ? 'lapse' : 'lapses'}`);
  if (area.leeches > 0) parts.push(`${area.leeches} ${area.leeches === 1 ? 'leech' : 'leeches'}`);
  if (area.seen < FEW_CARDS) parts.push('few data');
  return parts.join(', ');
}
