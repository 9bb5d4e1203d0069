import { createContext, useContext } from 'react';
import { type Theme, themeNamed } from './theme.ts';

export const ThemeContext = createContext<Theme>(themeNamed('auto', undefined));

/** The looks that hold below the nearest ThemeContext. */
export function useTheme(): Theme {
  return useContext(ThemeContext);
}
