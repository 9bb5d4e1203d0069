import type { Screen } from '../app/screen.ts';

export type NavigationAction =
  | { readonly type: 'open'; readonly screen: Screen }
  | { readonly type: 'replace'; readonly screen: Screen }
  | { readonly type: 'back' };

/** The open screens, the one on top last. Empty: the program ends. */
export type ScreenStack = readonly Screen[];

/** Opens, replaces or leaves a screen. Leaving the last one that a subcommand opened leads to Home, leaving Home ends. */
export function navigate(stack: ScreenStack, action: NavigationAction): ScreenStack {
  switch (action.type) {
    case 'open':
      return [...stack, action.screen];
    case 'replace':
      return [...stack.slice(0, -1), action.screen];
    case 'back': {
      const rest = stack.slice(0, -1);
      return rest.length === 0 && stack.at(-1)?.name !== 'home' ? [{ name: 'home' }] : rest;
    }
  }
}

/** What screens use to go elsewhere. */
export interface Navigation {
  open(screen: Screen): void;
  replace(screen: Screen): void;
  back(): void;
}
