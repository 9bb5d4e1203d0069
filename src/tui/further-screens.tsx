import { layoutMarkdown } from '../core/markdown/layout-markdown.ts';
import type { Screen } from '../app/screen.ts';
import { DEFAULT_PARAMETERS, previewGrades } from '../core/review/schedule.ts';
import { MS_PER_DAY } from '../core/time.ts';
import type { ScreenProps } from './screen-props.ts';
import { AddScreen } from './screens/add/add-screen.tsx';
import { BrowseScreen } from './screens/browse/browse-screen.tsx';
import { CardScreen } from './screens/browse/card-screen.tsx';
import { ReviewScreen } from './screens/review/review-screen.tsx';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { StatsScreen } from './screens/stats/stats-screen.tsx';
import { WeakScreen } from './screens/weak/weak-screen.tsx';

/** A screen behind Home: with the Markdown lexer and the quantities that it needs it is loaded after the first frame. */
export type FurtherScreenName = Exclude<Screen['name'], 'welcome' | 'home'>;

export type FurtherScreenProps = ScreenProps & {
  readonly screen: Extract<Screen, { name: FurtherScreenName }>;
  readonly onSettingsChange: () => void;
};

const EVERY_CONSTRUCT = '# a\n\nb **c** _d_ `e` [f](g)\n\n- h\n\n> i\n\n| j | k |\n|---|---|\n| l | m |\n\n```\nn\n```\n';

/**
 * Does once what every card needs: a layout with every construct, a preview of each grade. Else the first cards would wait
 * for regular expressions and functions to be compiled.
 */
export function warmUp(): void {
  layoutMarkdown(EVERY_CONSTRUCT, 80);
  const moment = { atMs: 0, dayShiftMin: 0 };
  const learning = previewGrades('', null, moment, DEFAULT_PARAMETERS);
  const review = previewGrades('', learning[4], { ...moment, atMs: MS_PER_DAY * 9 }, DEFAULT_PARAMETERS);
  previewGrades('', review[1], { ...moment, atMs: MS_PER_DAY * 9 }, DEFAULT_PARAMETERS);
}

/** Every screen but Home and Welcome. */
export function FurtherScreen({ screen, onSettingsChange, ...props }: FurtherScreenProps) {
  switch (screen.name) {
    case 'review':
      return <ReviewScreen {...props} request={screen.request} />;
    case 'weak':
      return <WeakScreen {...props} />;
    case 'browse':
      return <BrowseScreen {...props} query={screen.query} />;
    case 'card':
      return <CardScreen {...props} card={screen.card} />;
    case 'stats':
      return <StatsScreen {...props} />;
    case 'settings':
      return <SettingsScreen {...props} onChange={onSettingsChange} />;
    case 'add':
      return <AddScreen {...props} category={screen.category} />;
  }
}
