import { Box } from 'ink';
import { useEffect } from 'react';
import { counted } from '../../../core/counted.ts';
import { formatMinutes } from '../../../core/review/format-interval.ts';
import type { ReviewRequest } from '../../../core/review/request.ts';
import { countGrades } from '../../../core/review/run.ts';
import { Frame } from '../../components/frame.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { describeStep, screenOfStep } from '../../today-flow.ts';
import type { ReviewState, ReviewStore } from './review-store.ts';

/** How many further new cards one key brings. */
const MORE_NEW_CARDS = 5;

/** The end of a session: what was done, when the next card comes, and what else there is to do. */
export function SummaryScreen({
  app,
  size,
  navigation,
  isActive,
  request,
  store,
  state,
}: ScreenProps & { readonly request: ReviewRequest; readonly store: ReviewStore; readonly state: ReviewState }) {
  const help = useHelp();
  useEffect(() => {
    // Losing the snapshot loses nothing: it is made again from the log.
    void app.saveSnapshot();
  }, [app]);
  const next = request.kind === 'today' ? app.today().steps.find(({ kind }) => kind !== 'cards') : undefined;
  useCommands(
    'summary',
    {
      'more-new': () =>
        navigation.replace({
          name: 'review',
          request: { kind: 'part', name: 'more new cards', filter: {}, limit: MORE_NEW_CARDS },
        }),
      cram: () =>
        navigation.replace({ name: 'review', request: { kind: 'cram', name: 'weakest 20', filter: {}, limit: 20 } }),
      undo: store.undo,
      'go-on': () => (next === undefined ? navigation.back() : navigation.replace(screenOfStep(next))),
      home: navigation.back,
      help: () => help('summary'),
    },
    isActive,
  );
  const { grades, again, cards } = countGrades(state.run);
  const done = app.progress().days.get(app.day());
  return (
    <Frame
      title={request.kind === 'cram' ? 'Cram done' : 'Session done'}
      progress={1}
      context="summary"
      notice={state.notice}
      hidden={state.run.undoSteps.length === 0 ? ['undo'] : []}
      size={size}
    >
      <Box flexDirection="column" padding={1}>
        <RoleText role="strong">{grades === 0 ? 'Nothing is due here now.' : `${counted(cards, 'card')} graded.`}</RoleText>
        <RoleText> </RoleText>
        {grades === 0 ? null : (
          <RoleText>{`${counted(grades, 'grade')}: ${grades - again} recalled, ${again} not.`}</RoleText>
        )}
        {done === undefined ? null : (
          <RoleText role="dim">{`Today: ${counted(done.reviews, 'grade')}, ${counted(done.newCards, 'new card')}, ${formatMinutes(Math.max(1, Math.round(done.elapsedMs / 60_000)))}.`}</RoleText>
        )}
        <RoleText role="dim">{asSentence(app.nextDueText())}</RoleText>
        {next === undefined ? null : (
          <Box marginTop={1}>
            <RoleText wrap="wrap" role="accent">{`Next: ${describeStep(next)}. Enter goes on, q leaves it.`}</RoleText>
          </Box>
        )}
      </Box>
    </Frame>
  );
}

function asSentence(text: string): string {
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
