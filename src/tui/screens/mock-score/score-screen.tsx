import { Box } from 'ink';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { openScoreWalk } from '../../../app/score-walk.ts';
import { Frame } from '../../components/frame.tsx';
import { useCommands } from '../../hooks/use-commands.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { NotesView } from './notes-view.tsx';
import { PointView } from './point-view.tsx';
import { ScoreStore, type ScoreState } from './score-store.ts';

/** After a session: the own notes, then point by point what they earned, to accept or to overturn. */
export function ScoreScreen({ session, ...props }: ScreenProps & { readonly session: string }) {
  const [opened] = useState(() => openScoreWalk(props.app, session));
  if (!opened.ok) return <Fault {...props} message={opened.error.message} />;
  return <Walk {...props} session={session} opened={opened.value} />;
}

function Walk({ opened, session, ...props }: ScreenProps & { readonly session: string; readonly opened: ConstructorParameters<typeof ScoreStore>[0] }) {
  const { navigation } = props;
  const [store] = useState(() => new ScoreStore(opened));
  const state = useSyncExternalStore(store.subscribe, store.state);
  const isOver = isAtEnd(state);
  useEffect(() => {
    if (isOver) navigation.replace({ name: 'mock-result', session });
  }, [isOver, navigation, session]);
  if (isOver) return null;
  return state.page === 'points' ? <PointView {...props} store={store} state={state} /> : <NotesView {...props} store={store} state={state} />;
}

function isAtEnd({ page, at, mock }: ScoreState): boolean {
  return page === 'points' && at >= mock.points.length;
}

function Fault({ size, isActive, navigation, message }: ScreenProps & { readonly message: string }) {
  useCommands('message', { back: navigation.back }, isActive);
  return (
    <Frame title="Mock score" context="message" notice={{ text: message, role: 'bad' }} size={size}>
      <Box />
    </Frame>
  );
}
