import { useState, useSyncExternalStore } from 'react';
import type { ScreenProps } from '../../screen-props.ts';
import { type DrillStart, requestOfStart } from './drill-start.ts';
import { DrillStore } from './drill-store.ts';
import { DrillSummaryScreen } from './drill-summary-screen.tsx';
import { QuestionView } from './question-view.tsx';
import { ResultView } from './result-view.tsx';

/** One drill: question, answer, its distance and the solution, next; then the summary. */
export function DrillScreen(props: ScreenProps & { readonly start: DrillStart }) {
  const { app, start } = props;
  const [store] = useState(() => new DrillStore(app, requestOfStart(start, app)));
  const view = useSyncExternalStore(store.subscribe, store.view);
  const { state } = view.drill;
  switch (state.kind) {
    case 'asking':
      return <QuestionView {...props} store={store} view={view} asking={state} />;
    case 'answered':
      return <ResultView {...props} store={store} view={view} result={state.result} />;
    case 'done':
      return <DrillSummaryScreen {...props} drill={view.drill} />;
  }
}
