/** A key as a person reads it. `keyName('ctrl-c')` is 'Ctrl-C'. */
export function keyName(key: string): string {
  const named = KEY_NAMES[key];
  if (named !== undefined) return named;
  const [, modifier, rest] = /^(ctrl|alt)-(.+)$/u.exec(key) ?? [];
  if (modifier === undefined || rest === undefined) return key;
  return `${modifier === 'ctrl' ? 'Ctrl' : 'Alt'}-${KEY_NAMES[rest] ?? rest.toUpperCase()}`;
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  enter: 'Enter',
  space: 'Space',
  esc: 'Esc',
  tab: 'Tab',
  'shift-tab': 'Shift-Tab',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  home: 'Home',
  end: 'End',
  backspace: 'Backspace',
  delete: 'Del',
  pageup: 'PgUp',
  pagedown: 'PgDn',
};
