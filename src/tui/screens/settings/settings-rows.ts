import { SETTING_KEYS, SETTINGS, type SettingGroup, type SettingKey } from '../../../core/settings.ts';

const HEADINGS: Readonly<Record<SettingGroup, string>> = {
  cards: 'Cards',
  schedule: 'Scheduling',
  day: 'Your days',
  sessions: 'Numbers and mock sessions',
  data: 'Data',
  screen: 'Screen',
};

/** A row of the list: the name of a group, air above it, or a setting that can be chosen. */
export type SettingsRow = { readonly kind: 'heading'; readonly text: string } | { readonly kind: 'air' } | { readonly kind: 'setting'; readonly key: SettingKey };

/** All settings below the names of their groups; with air between groups where all of it then fits into `rows`. */
export function settingsRows(rows: number): readonly SettingsRow[] {
  const close = SETTING_KEYS.flatMap((key, i): readonly SettingsRow[] => {
    const { group } = SETTINGS[key];
    const before = SETTING_KEYS[i - 1];
    const setting: SettingsRow = { kind: 'setting', key };
    return before !== undefined && SETTINGS[before].group === group ? [setting] : [{ kind: 'heading', text: HEADINGS[group] }, setting];
  });
  const airy = close.flatMap((row, i): readonly SettingsRow[] => (row.kind === 'heading' && i > 0 ? [{ kind: 'air' }, row] : [row]));
  return airy.length <= rows ? airy : close;
}
