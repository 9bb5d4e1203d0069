import { createContext, useContext } from 'react';
import type { Context } from './keymap.ts';

/** Opens the help for a context of the keymap. */
export const HelpContext = createContext<(context: Context) => void>(() => {});

/** The function that opens the help over the screen that calls it. */
export function useHelp(): (context: Context) => void {
  return useContext(HelpContext);
}
