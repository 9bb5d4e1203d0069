import { Box } from 'ink';
import { useEffect } from 'react';
import { formatMinutes } from '../../../core/review/format-interval.ts';
import type { ReviewRequest } from '../../../core/review/request.ts';
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
  const { graded, again, startedAtMs } = state;
  const minutes = Math.max(1, Math.round((app.moment().atMs - startedAtMs) / 60_000));
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
        <RoleText role="strong">{graded === 0 ? 'Nothing is due here now.' : `${count(graded, 'card')} graded in ${formatMinutes(minutes)}.`}</RoleText>
        <RoleText> </RoleText>
        {graded === 0 ? null : (
          <RoleText>{`${graded - again} recalled, ${again} to see again.`}</RoleText>
        )}
        {done === undefined ? null : (
          <RoleText role="dim">{`Today: ${count(done.reviews, 'grade')}, ${count(done.newCards, 'new card')}, ${formatMinutes(Math.max(1, Math.round(done.elapsedMs / 60_000)))}.`}</RoleText>
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

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
