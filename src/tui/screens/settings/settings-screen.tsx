import { Box } from 'ink';
import { useState } from 'react';
import { SETTING_KEYS, SETTINGS } from '../../../core/settings.ts';
import { Frame, FRAME_ROWS, type Notice } from '../../components/frame.tsx';
import { type LineEditor, lineOf } from '../../components/line-editor.ts';
import { LineField } from '../../components/line-field.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { defaultText, formatSetting, nextChoice, parseSetting, shownSetting } from '../../../core/setting-text.ts';

const NAME_COLUMNS = 22;
const DESCRIPTION_ROWS = 3;

/** All settings: what they are, what they mean, changed in place. */
export function SettingsScreen({ app, size, navigation, isActive, onChange }: ScreenProps & { readonly onChange: () => void }) {
  const help = useHelp();
  const [cursor, setCursor] = useState(0);
  const [editing, setEditing] = useState<LineEditor | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const key = SETTING_KEYS[cursor] ?? 'newCardsPerDay';
  const move = (by: number) => () => setCursor((at) => Math.max(0, Math.min(SETTING_KEYS.length - 1, at + by)));

  const save = async (text: string): Promise<void> => {
    const parsed = parseSetting(key, text);
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
      up: move(-1),
      down: move(1),
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
  const rows = size.rows - FRAME_ROWS - DESCRIPTION_ROWS;
  const top = Math.max(0, Math.min(cursor - Math.floor(rows / 2), SETTING_KEYS.length - rows));
  return (
    <Frame title="Settings" right={app.home} context={editing ? 'editing' : 'settings'} notice={notice} size={size}>
      <Box flexDirection="column" paddingX={1} flexGrow={1}>
        {SETTING_KEYS.slice(top, top + rows).map((name) => (
          <Box key={name} height={1}>
            <Box width={NAME_COLUMNS + 2} flexShrink={0}>
              <RoleText role={name === key ? 'selected' : 'text'}>{`${name === key ? '› ' : '  '}${name}`}</RoleText>
            </Box>
            {name === key && editing ? (
              <LineField line={editing} onChange={setEditing} isActive={isActive} columns={size.columns - NAME_COLUMNS - 8} />
            ) : (
              <RoleText role={formatSetting(name, app.settings()) === defaultText(name) ? 'dim' : 'strong'}>{shownSetting(name, app.settings())}</RoleText>
            )}
          </Box>
        ))}
      </Box>
      <Box flexDirection="column" paddingX={1} height={DESCRIPTION_ROWS - 1} flexShrink={0}>
        <RoleText wrap="wrap" role="dim">{`${SETTINGS[key].describe}. Default: ${defaultText(key) || 'empty'}.`}</RoleText>
      </Box>
    </Frame>
  );
}
