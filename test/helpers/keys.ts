const ESC = '\u001b';

/** What a terminal sends for each key. */
const KEY_BYTES = {
  enter: '\r',
  esc: ESC,
  tab: '\t',
  'shift-tab': `${ESC}[Z`,
  space: ' ',
  backspace: '\u007f',
  delete: `${ESC}[3~`,
  up: `${ESC}[A`,
  down: `${ESC}[B`,
  right: `${ESC}[C`,
  left: `${ESC}[D`,
  home: `${ESC}[H`,
  end: `${ESC}[F`,
  'page-up': `${ESC}[5~`,
  'page-down': `${ESC}[6~`,
  'alt-enter': `${ESC}\r`,
} as const;

type Letter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm' | 'n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z';

export type Key = keyof typeof KEY_BYTES | `ctrl-${Letter}` | `alt-${Letter}`;

export function encodeKey(key: Key): string {
  if (isNamed(key)) return KEY_BYTES[key];
  const letter = key.slice(-1);
  return key.startsWith('ctrl-') ? String.fromCharCode(letter.charCodeAt(0) - 96) : ESC + letter;
}

/** Text as a terminal sends it in bracketed paste mode. */
export function encodePaste(text: string): string {
  return `${ESC}[200~${text}${ESC}[201~`;
}

function isNamed(key: Key): key is keyof typeof KEY_BYTES {
  return key in KEY_BYTES;
}
