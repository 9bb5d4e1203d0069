import type { Screen } from '../app/screen.ts';

export type NavigationAction =
  | { readonly type: 'open'; readonly screen: Screen }
  | { readonly type: 'replace'; readonly screen: Screen }
  | { readonly type: 'back' };

/** A screen that was opened; `id` is its own, so that the same screen opened again starts anew. */
export interface OpenedScreen {
  readonly id: number;
  readonly screen: Screen;
}

/** The open screens, the one on top last. Empty: the program ends. */
export type ScreenStack = readonly OpenedScreen[];

/** The stack of a program that was opened at a screen. */
export function stackOf(screen: Screen): ScreenStack {
  return [{ id: 0, screen }];
}

/** Opens, replaces or leaves a screen. Leaving the last one that a subcommand opened leads to Home, leaving Home ends. */
export function navigate(stack: ScreenStack, action: NavigationAction): ScreenStack {
  const nextId = Math.max(-1, ...stack.map(({ id }) => id)) + 1;
  switch (action.type) {
    case 'open':
      return [...stack, { id: nextId, screen: action.screen }];
    case 'replace':
      return [...stack.slice(0, -1), { id: nextId, screen: action.screen }];
    case 'back': {
      const rest = stack.slice(0, -1);
      const leavesProgram = rest.length > 0 || stack.at(-1)?.screen.name === 'home';
      return leavesProgram ? rest : [{ id: nextId, screen: { name: 'home' } }];
    }
  }
}

/** What screens use to go elsewhere. */
export interface Navigation {
  open(screen: Screen): void;
  replace(screen: Screen): void;
  back(): void;
}
