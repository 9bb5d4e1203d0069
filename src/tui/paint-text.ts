import type { TextStyle } from './theme.ts';

const COLOR_NAMES = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
const TRUE_COLOR_BITS = 24;

/**
 * A text in its looks, as select-graphic-rendition sequences, for a terminal with so many bits of colour (1: none).
 * `paintText('now', { bold: true }, 4)` is '\u001b[1mnow\u001b[22m'.
 */
export function paintText(text: string, { dimColor, color, bold, italic, underline, strikethrough, inverse }: TextStyle, colorDepth: number): string {
  if (colorDepth <= 1) return text;
  const codes: (readonly [on: string, off: string])[] = [];
  if (dimColor === true) codes.push(['2', '22']);
  if (color !== undefined) codes.push([colorCode(color), '39']);
  if (bold === true) codes.push(['1', '22']);
  if (italic === true) codes.push(['3', '23']);
  if (underline === true) codes.push(['4', '24']);
  if (strikethrough === true) codes.push(['9', '29']);
  if (inverse === true) codes.push(['7', '27']);
  return codes.reduce((painted, [on, off]) => `\u001B[${on}m${painted}\u001B[${off}m`, text);
}

/** Whether a terminal with so many bits of colour shows a look as it is, without another colour in its place. */
export function canPaint({ color }: TextStyle, colorDepth: number): boolean {
  return color === undefined || !color.startsWith('#') || colorDepth <= 1 || colorDepth >= TRUE_COLOR_BITS;
}

/** `cyan`, `cyanBright` or `#7dcfff`. */
function colorCode(color: string): string {
  if (color.startsWith('#')) {
    const value = Number.parseInt(color.slice(1), 16);
    return `38;2;${value >> 16};${(value >> 8) & 255};${value & 255}`;
  }
  const name = color.replace('Bright', '');
  return String((name === color ? 30 : 90) + COLOR_NAMES.indexOf(name));
}
