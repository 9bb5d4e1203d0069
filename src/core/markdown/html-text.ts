import { decodeEntities } from './decode-entities.ts';

const hidden = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi;
const tag = /<(\/?)([a-z][a-z0-9-]*)\b[^<>]*>|<[!?][^<>]*>/gi;
const lineTags = new Set(['br', 'p', 'div', 'tr', 'ul', 'ol', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'hr']);

function tagText(isClosing: boolean, name: string): string {
  if (lineTags.has(name)) return '\n';
  if (name === 'li') return isClosing ? '' : '\n- ';
  if (name === 'td' || name === 'th') return isClosing ? '  ' : '';
  // Without this, 10<sup>6</sup> would read 106.
  return name === 'sup' && !isClosing ? '^' : '';
}

/**
 * The readable text of an HTML fragment: tags that start a line become `\n`, a power becomes `^`, other tags vanish,
 * entities are decoded.
 *
 * @example htmlText('10<sup>6</sup> &lt; n<br>yes') // '10^6 < n\nyes'
 */
export function htmlText(html: string): string {
  const text = html
    .replace(hidden, '')
    .replace(/[ \t]*\n[ \t]*/g, ' ')
    .replace(tag, (_whole, slash: string, name: string | undefined) => tagText(slash === '/', (name ?? '').toLowerCase()));
  return decodeEntities(text);
}
