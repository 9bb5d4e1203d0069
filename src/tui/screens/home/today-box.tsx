import { Box } from 'ink';
import type { App } from '../../../app.ts';
import type { Today } from '../../../core/insights/today.ts';
import { RoleText } from '../../components/role-text.tsx';

/** What is left of today's work and how long it takes; or that it is done, and when the next card comes. */
export function TodayBox({ app, today }: { readonly app: App; readonly today: Today }) {
  const done = app.progress().days.get(today.day);
  const doneText = done === undefined ? '' : `${done.reviews} ${done.reviews === 1 ? 'grade' : 'grades'} given today`;
  if (today.steps.length === 0) {
    return (
      <Box flexDirection="column">
        <RoleText role="heading">{done === undefined ? 'Nothing is due today' : 'Done for today'}</RoleText>
        <RoleText role="dim">{[doneText, app.nextDueText()].filter(Boolean).join(' · ')}</RoleText>
      </Box>
    );
  }
  return (
    <Box flexDirection="column">
      <Box columnGap={2}>
        <RoleText role="heading">Today</RoleText>
        <RoleText role="dim">{`about ${today.minutes} min`}</RoleText>
      </Box>
      <Box columnGap={2}>
        <Count n={today.reviews} noun={today.reviews === 1 ? 'review' : 'reviews'} />
        <Count n={today.fresh} noun="new" />
        {today.learning > 0 ? <Count n={today.learning} noun="learning" /> : null}
      </Box>
      {doneText === '' ? null : <RoleText role="dim">{doneText}</RoleText>}
    </Box>
  );
}

function Count({ n, noun }: { readonly n: number; readonly noun: string }) {
  return (
    <Box>
      <RoleText role="strong">{String(n)}</RoleText>
      <RoleText>{` ${noun}`}</RoleText>
    </Box>
  );
}
