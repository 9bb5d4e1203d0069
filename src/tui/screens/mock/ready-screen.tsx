import { Box } from 'ink';
import { useState } from 'react';
import { findMocks } from '../../../app/mock-session.ts';
import { type Problem, STEPS } from '../../../core/decks/problem.ts';
import { formatClock } from '../../../core/mock/clock.ts';
import { STEP_TITLES } from '../../../core/mock/notes-markdown.ts';
import { planSteps } from '../../../core/mock/step-minutes.ts';
import { STEP_GUIDES } from '../../../core/mock/step-guide.ts';
import { Frame, type Notice } from '../../components/frame.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { useHelp } from '../../help-context.ts';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { changeLevel, changeMinutes, type MockSettings } from './mock-settings.ts';

const HOW_IT_GOES = [
  'Type notes as you would at a whiteboard; all is kept as you type.',
  'A line with ? in front asks the interviewer, one with = is a sum.',
  'Ctrl-N goes to the next step, when you want it. Once, something changes.',
];

/** The last calm moment: what is coming, before the clock starts. */
export function ReadyScreen({
  app,
  size,
  navigation,
  isActive,
  problem,
  settings,
  notice,
  onSettings,
  onStart,
  onDraft,
  onChoose,
}: ScreenProps & {
  readonly problem: Problem;
  readonly settings: MockSettings;
  readonly notice: Notice | null;
  readonly onSettings: (settings: MockSettings) => void;
  readonly onStart: () => void;
  readonly onDraft: (session: string) => void;
  readonly onChoose: () => void;
}) {
  const help = useHelp();
  const [left] = useState(() => findMocks(app).drafts.find(({ session }) => session.problem === problem.id));
  useCommands(
    'mock-ready',
    {
      start: onStart,
      fewer: () => onSettings(changeMinutes(settings, -1)),
      more: () => onSettings(changeMinutes(settings, 1)),
      level: () => onSettings(changeLevel(settings)),
      resume: () => left !== undefined && onDraft(left.session.id),
      choose: onChoose,
      help: () => help('mock-ready'),
      back: navigation.back,
    },
    isActive,
  );
  const resumeNotice: Notice | null = left === undefined ? null : { text: 'A session of this problem was left: r goes on with it.', role: 'warn' };
  return (
    <Frame
      title={`Mock session: ${problem.title}`}
      right={`${settings.minutes} minutes, level ${settings.level}`}
      context="mock-ready"
      hidden={left === undefined ? ['resume'] : []}
      notice={notice ?? resumeNotice}
      size={size}
    >
      <Box flexDirection="column" paddingX={1} paddingTop={1} rowGap={1}>
        <StepPlan minutes={settings.minutes} />
        <HowItGoes />
        <RoleText role="accent">Enter starts the clock.</RoleText>
      </Box>
    </Frame>
  );
}

function StepPlan({ minutes }: { readonly minutes: number }) {
  const plan = planSteps(minutes);
  return (
    <Box flexDirection="column">
      {STEPS.map((step) => (
        <Box key={step}>
          <Box width={15} flexShrink={0}>
            <RoleText role="strong">{STEP_TITLES[step]}</RoleText>
          </Box>
          <Box width={8} flexShrink={0}>
            <RoleText role="accent">{formatClock(plan[step])}</RoleText>
          </Box>
          <RoleText role="dim">{STEP_GUIDES[step].goal}</RoleText>
        </Box>
      ))}
    </Box>
  );
}

function HowItGoes() {
  return (
    <Box flexDirection="column">
      {HOW_IT_GOES.map((text) => (
        <RoleText key={text} wrap="wrap">
          {text}
        </RoleText>
      ))}
    </Box>
  );
}
