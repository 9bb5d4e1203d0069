import { Box } from 'ink';
import { type ReactNode, useState } from 'react';
import { SETTING_KEYS, SETTINGS, type SettingKey, type Settings } from '../../../core/settings.ts';
import { Frame, type Notice } from '../../components/frame.tsx';
import { type LineEditor, lineOf } from '../../components/line-editor.ts';
import { LineField } from '../../components/line-field.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { scrollNotice } from '../../components/scroll-notice.ts';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import { useCursor } from '../../hooks/use-scroll.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { settingsRows } from './settings-rows.ts';
import { defaultText, formatSetting, nextChoice, shownSetting, takeSetting } from '../../../core/setting-text.ts';
import { FRAME_ROWS } from '../../size.ts';

const NAME_COLUMNS = 22;
const VALUE_COLUMNS = 22;
/** A blank row and what the chosen setting means. */
const DESCRIPTION_ROWS = 3;
/** From here on the meaning of each setting stands beside it, and only the default below. */
const DESCRIBED_FROM_COLUMNS = 120;
const DEFAULT_ROWS = 2;

/** All settings: what they are, what they mean, changed in place. */
export function SettingsScreen({ app, size, navigation, isActive, onChange }: ScreenProps & { readonly onChange: () => void }) {
  const help = useHelp();
  const [editing, setEditing] = useState<LineEditor | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const isDescribed = size.columns >= DESCRIBED_FROM_COLUMNS;
  const footRows = isDescribed ? DEFAULT_ROWS : DESCRIPTION_ROWS;
  const rows = size.rows - FRAME_ROWS - footRows;
  const { at: cursor, keys } = useCursor(SETTING_KEYS.length, rows);
  const key = SETTING_KEYS[cursor] ?? 'newCardsPerDay';

  const save = async (text: string): Promise<void> => {
    const parsed = takeSetting(key, text, app.day());
    if (!parsed.ok) return setNotice({ text: `${key} ${parsed.error}`, role: 'warn' });
    const saved = await app.changeSetting(key, parsed.value);
    setNotice(saved.ok ? { text: 'Saved.', role: 'good' } : { text: saved.error.message, role: 'bad' });
    setEditing(null);
    onChange();
  };
  const next = nextChoice(key, app.settings());
  useCommands(
    'settings',
    {
      ...keys,
      edit: () => (next === null ? setEditing(lineOf(formatSetting(key, app.settings()))) : void save(next)),
      default: () => void save(defaultText(key)),
      help: () => help('settings'),
      back: navigation.back,
    },
    isActive && editing === null,
  );
  useCommands(
    'editing',
    { submit: () => void save(editing?.text ?? ''), back: () => setEditing(null) },
    isActive && editing !== null,
  );
  const list = settingsRows(rows);
  const at = list.findIndex((row) => row.kind === 'setting' && row.key === key);
  const top = at <= 1 ? 0 : Math.max(0, Math.min(at - Math.floor(rows / 2), list.length - rows));
  const meaning = `${isDescribed ? '' : `${SETTINGS[key].describe}. `}Default: ${defaultText(key) || 'empty'}.`;
  return (
    <Frame title="Settings" right={app.home} context={editing ? 'editing' : 'settings'} notice={notice ?? scrollNotice(top, rows, list.length)} size={size}>
      <Box flexDirection="column" paddingX={1} flexGrow={1}>
        {list.slice(top, top + rows).map((row, i) => {
          if (row.kind !== 'setting') return <RoleText key={i} role="heading">{row.kind === 'air' ? ' ' : row.text}</RoleText>;
          const isAt = row.key === key;
          const field = isAt && editing !== null ? <LineField line={editing} onChange={setEditing} isActive={isActive} columns={size.columns - NAME_COLUMNS - 8} /> : null;
          return <Row key={row.key} name={row.key} settings={app.settings()} isSelected={isAt} isDescribed={isDescribed} field={field} />;
        })}
      </Box>
      <Box flexDirection="column" paddingX={1} height={footRows - 1} flexShrink={0}>
        <RoleText wrap="wrap" role="dim">{meaning}</RoleText>
      </Box>
    </Frame>
  );
}

function Row({
  name,
  settings,
  isSelected,
  isDescribed,
  field,
}: {
  readonly name: SettingKey;
  readonly settings: Settings;
  readonly isSelected: boolean;
  readonly isDescribed: boolean;
  /** Takes the place of the value while that is changed. */
  readonly field: ReactNode;
}) {
  const isDefault = formatSetting(name, settings) === defaultText(name);
  return (
    <Box height={1}>
      <Box width={NAME_COLUMNS + 2} flexShrink={0}>
        <RoleText role={isSelected ? 'selected' : 'text'}>{`${isSelected ? '› ' : '  '}${name}`}</RoleText>
      </Box>
      {field ?? (
        <Box {...(isDescribed ? { width: VALUE_COLUMNS, flexShrink: 0, paddingRight: 1 } : {})}>
          <RoleText role={isDefault ? 'dim' : 'strong'}>{shownSetting(name, settings)}</RoleText>
        </Box>
      )}
      {isDescribed && field === null ? <RoleText role="dim">{SETTINGS[name].describe}</RoleText> : null}
    </Box>
  );
}
