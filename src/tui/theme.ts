import type { TextProps } from 'ink';
import type { Role as MarkdownRole } from '../core/markdown/styled-line.ts';

/** What a piece of text is, not how it looks. */
export type Role =
  | MarkdownRole
  | 'text'
  | 'title'
  | 'accent'
  | 'key'
  | 'good'
  | 'warn'
  | 'bad'
  | 'selected'
  | 'rule';

export type TextStyle = Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'italic' | 'underline' | 'inverse' | 'strikethrough'>;
export type Theme = Readonly<Record<Role, TextStyle>>;
export type ThemeName = 'auto' | 'dark' | 'light' | 'contrast' | 'mono';

const SHAPES: Theme = {
  text: {},
  title: { bold: true },
  accent: { bold: true },
  key: { bold: true },
  good: {},
  warn: { bold: true },
  bad: { bold: true },
  selected: { bold: true },
  rule: { dimColor: true },
  dim: { dimColor: true },
  strong: { bold: true },
  emphasis: { italic: true },
  strike: { strikethrough: true },
  code: {},
  'code-block': {},
  heading: { bold: true },
  link: { underline: true },
  quote: { italic: true },
  'list-marker': {},
  'table-header': { bold: true },
  'table-border': { dimColor: true },
};

interface Palette {
  readonly accent: string;
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
  readonly code: string;
  readonly link: string;
  readonly dim: TextStyle;
}

function paint({ accent, good, warn, bad, code, link, dim }: Palette): Theme {
  const bold = { color: accent, bold: true };
  return {
    ...SHAPES,
    title: bold,
    accent: bold,
    key: { color: accent },
    selected: bold,
    heading: bold,
    good: { color: good },
    warn: { color: warn },
    bad: { color: bad, bold: true },
    code: { color: code },
    'code-block': { color: code },
    link: { color: link, underline: true },
    'list-marker': { color: accent },
    dim,
    rule: dim,
    'table-border': dim,
  };
}

/**
 * One table of looks. `auto` uses the sixteen colours that the terminal's own palette defines, so it fits dark and
 * light backgrounds; the others fix their colours. No meaning hangs on colour alone.
 */
const THEMES: Readonly<Record<ThemeName, Theme>> = {
  auto: paint({
    accent: 'cyan',
    good: 'green',
    warn: 'yellow',
    bad: 'red',
    code: 'magenta',
    link: 'blue',
    dim: { dimColor: true },
  }),
  dark: paint({
    accent: '#7dcfff',
    good: '#9ece6a',
    warn: '#e0af68',
    bad: '#f7768e',
    code: '#c3a6ff',
    link: '#7aa2f7',
    dim: { color: '#8b93ad' },
  }),
  light: paint({
    accent: '#005f87',
    good: '#2e6b1f',
    warn: '#8a5a00',
    bad: '#b3123b',
    code: '#6b2fa0',
    link: '#1f4fb0',
    dim: { color: '#5c6370' },
  }),
  contrast: paint({
    accent: 'yellowBright',
    good: 'greenBright',
    warn: 'yellowBright',
    bad: 'redBright',
    code: 'whiteBright',
    link: 'cyanBright',
    dim: {},
  }),
  mono: SHAPES,
};

/** The theme of a setting; NO_COLOR (any value but the empty one) always gives the one without colours. */
export function themeNamed(name: ThemeName, noColor: string | undefined): Theme {
  return THEMES[noColor ? 'mono' : name];
}
