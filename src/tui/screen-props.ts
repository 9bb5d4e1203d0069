import type { App } from '../app.ts';
import type { Navigation } from './navigation.ts';
import type { Size } from './size.ts';

/** What every screen is given. */
export interface ScreenProps {
  readonly app: App;
  readonly size: Size;
  readonly navigation: Navigation;
  /** False while something lies over the screen: its keys are dead then. */
  readonly isActive: boolean;
}
