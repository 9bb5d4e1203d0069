import { useEffect, useState } from 'react';
import type { App } from '../../../app.ts';
import type { MockFault } from '../../../app/finished-mock.ts';
import { type MockRun, resumeMock, startMock } from '../../../app/mock-session.ts';
import type { MockStart, MockTerms } from '../../../app/screen.ts';
import type { Problem } from '../../../core/decks/problem.ts';
import { SESSION_MINUTES } from '../../../core/mock/step-minutes.ts';
import type { Result } from '../../../core/result.ts';
import { Frame, type Notice } from '../../components/frame.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { ChooseScreen } from './choose-screen.tsx';
import type { MockSettings } from './mock-settings.ts';
import { ReadyScreen } from './ready-screen.tsx';
import { RoomScreen } from './room-screen.tsx';

/** How far one has come: choosing, before the clock starts, in the session; or a session that is over already. */
type Stage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'ready'; readonly problem: Problem; readonly seed: string | null; readonly notice: Notice | null }
  | { readonly kind: 'room'; readonly run: MockRun }
  | { readonly kind: 'over'; readonly session: string }
  | { readonly kind: 'fault'; readonly message: string };

/** A mock session from the choice of the problem to its end. */
export function MockScreen({ start, ...props }: ScreenProps & { readonly start: MockStart }) {
  const { app, navigation } = props;
  const [stage, setStage] = useState<Stage>(() => firstStage(app, start));
  const [settings, setSettings] = useState<MockSettings>(() => settingsOf(app, start));
  const overId = stage.kind === 'over' ? stage.session : null;
  useEffect(() => {
    if (overId !== null) navigation.replace({ name: 'mock-score', session: overId });
  }, [overId, navigation]);

  const openDraft = (session: string): void => setStage(stageOfRun(resumeMock(app, session)));
  const openProblem = (problem: string): void => setStage(readyStage(app, problem, termsOf(start)?.seed ?? null));
  switch (stage.kind) {
    case 'choose':
      return <ChooseScreen {...props} settings={settings} onSettings={setSettings} onProblem={openProblem} onDraft={openDraft} />;
    case 'ready':
      return (
        <ReadyScreen
          {...props}
          problem={stage.problem}
          settings={settings}
          notice={stage.notice}
          onSettings={setSettings}
          onDraft={openDraft}
          onChoose={() => setStage({ kind: 'choose' })}
          onStart={() => {
            const started = startMock(app, { problem: stage.problem.id, seed: stage.seed, ...settings });
            setStage(started.ok ? { kind: 'room', run: started.value } : { ...stage, notice: { text: started.error.message, role: 'bad' } });
          }}
        />
      );
    case 'room':
      return <RoomScreen {...props} run={stage.run} />;
    case 'over':
      return null;
    case 'fault':
      return <FaultScreen {...props} message={stage.message} onChoose={() => setStage({ kind: 'choose' })} />;
  }
}

function FaultScreen({ size, isActive, message, onChoose }: ScreenProps & { readonly message: string; readonly onChoose: () => void }) {
  useCommands('message', { back: onChoose }, isActive);
  return (
    <Frame title="Mock session" context="message" notice={{ text: message, role: 'bad' }} size={size}>
      {null}
    </Frame>
  );
}

function firstStage(app: App, start: MockStart): Stage {
  switch (start.kind) {
    case 'choose':
      return { kind: 'choose' };
    case 'problem':
      return readyStage(app, start.problem, start.seed);
    case 'resume':
      return stageOfRun(resumeMock(app, start.session));
  }
}

function readyStage(app: App, id: string, seed: string | null): Stage {
  const problem = app.library.problem(id);
  return problem === undefined ? { kind: 'fault', message: `There is no problem "${id}" in the decks.` } : { kind: 'ready', problem, seed, notice: null };
}

function stageOfRun(resumed: Result<MockRun | null, MockFault>): Stage {
  if (!resumed.ok) return { kind: 'fault', message: resumed.error.message };
  const run = resumed.value;
  if (run === null) return { kind: 'fault', message: 'This session is not there any more.' };
  if (!run.session().isEnded) return { kind: 'room', run };
  // It was broken off between its last key and its score.
  const finished = run.finish();
  return finished.ok ? { kind: 'over', session: run.session().id } : { kind: 'fault', message: finished.error.message };
}

function settingsOf(app: App, start: MockStart): MockSettings {
  const terms = termsOf(start);
  return { minutes: terms?.minutes ?? SESSION_MINUTES.usual, level: terms?.level ?? app.settings().level };
}

function termsOf(start: MockStart): MockTerms | undefined {
  if (start.kind === 'problem') return start;
  return start.kind === 'choose' ? start.given : undefined;
}
