import type { TextProps } from 'ink';
import { createContext, useContext } from 'react';
import type { Role as MarkdownRole } from '../core/markdown/styled-line.ts';
import { themeNamed } from './themes.ts';

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

export const ThemeContext = createContext<Theme>(themeNamed('auto', undefined));

/** The looks that hold below the nearest ThemeContext. */
export function useTheme(): Theme {
  return useContext(ThemeContext);
}
