import { encodeKey, type Key } from './keys.ts';

const ESC = '\u001b';

/** The keys of the keymap that a terminal sends otherwise than tests name them, or that only the keymap names. */
const OTHER_KEYS: Readonly<Record<string, string>> = {
  // A lone escape byte right before another key would be Alt: this is its unambiguous form.
  esc: `${ESC}[27u`,
  pageup: `${ESC}[5~`,
  pagedown: `${ESC}[6~`,
  'ctrl-left': `${ESC}[1;5D`,
  'ctrl-right': `${ESC}[1;5C`,
  'alt-left': `${ESC}[1;3D`,
  'alt-right': `${ESC}[1;3C`,
  'ctrl-home': `${ESC}[1;5H`,
  'ctrl-end': `${ESC}[1;5F`,
  'ctrl-delete': `${ESC}[3;5~`,
  'alt-backspace': `${ESC}\u007f`,
  'ctrl-_': '\u001f',
};

/** What a terminal sends for a key as the keymap names it. `bytesOfKey('alt-left')`, `bytesOfKey('?')` */
export function bytesOfKey(name: string): string {
  const other = OTHER_KEYS[name];
  if (other !== undefined) return other;
  if (name.length === 1) return name;
  const [, modifier, rest = ''] = /^(alt)-(.)$/u.exec(name) ?? [];
  return modifier === 'alt' ? ESC + rest : encodeKey(name as Key);
}
