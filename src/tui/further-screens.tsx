import { layoutMarkdown } from '../core/markdown/layout-markdown.ts';
import type { Screen } from '../app/screen.ts';
import { DEFAULT_PARAMETERS, previewGrades } from '../core/review/schedule.ts';
import { MS_PER_DAY } from '../core/time.ts';
import type { ScreenProps } from './screen-props.ts';
import { AddScreen } from './screens/add/add-screen.tsx';
import { BrowseScreen } from './screens/browse/browse-screen.tsx';
import { CardScreen } from './screens/browse/card-screen.tsx';
import { MockScreen } from './screens/mock/mock-screen.tsx';
import { HistoryScreen } from './screens/mock-result/history-screen.tsx';
import { ResultScreen } from './screens/mock-result/result-screen.tsx';
import { ScoreScreen } from './screens/mock-score/score-screen.tsx';
import { EditScreen } from './screens/edit/edit-screen.tsx';
import { NumbersScreen } from './screens/numbers/numbers-screen.tsx';
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
    case 'numbers':
      return <NumbersScreen {...props} start={screen.start} />;
    case 'mock':
      return <MockScreen {...props} start={screen.start} />;
    case 'mock-score':
      return <ScoreScreen {...props} session={screen.session} />;
    case 'mock-result':
      return <ResultScreen {...props} session={screen.session} />;
    case 'mock-history':
      return <HistoryScreen {...props} problem={screen.problem} />;
    case 'weak':
      return <WeakScreen {...props} />;
    case 'browse':
      return <BrowseScreen {...props} query={screen.query} />;
    case 'card':
      return <CardScreen {...props} card={screen.card} />;
    case 'edit':
      return <EditScreen {...props} card={screen.card} />;
    case 'stats':
      return <StatsScreen {...props} />;
    case 'settings':
      return <SettingsScreen {...props} onChange={onSettingsChange} />;
    case 'add':
      return <AddScreen {...props} category={screen.category} />;
  }
}
