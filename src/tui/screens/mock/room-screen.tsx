import { Box, useApp, useInput, usePaste } from 'ink';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { MockRun } from '../../../app/mock-session.ts';
import { editorCommand } from '../../../app/run-editor.ts';
import { STEPS } from '../../../core/decks/problem.ts';
import { Footer } from '../../components/footer.tsx';
import { Rule } from '../../components/frame.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { line, type ThemedLine } from '../../components/themed-line.ts';
import { editorActionOf } from '../../editor/editor-keys.ts';
import { EditorRows } from '../../editor/editor-rows.tsx';
import { useHelp } from '../../help-context.ts';
import { nameOfKey, useCommands } from '../../hooks/use-commands.ts';
import { commandOf } from '../../keymap.ts';
import { useLeaveGuard } from '../../leave-guard.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { RoomHeader } from './room-header.tsx';
import { layOutRoom, type RoomLayout } from './room-layout.ts';
import { type RoomChoice, RoomOverlay } from './room-overlay.tsx';
import type { PanelMode, RoomState } from './room-state.ts';
import { RoomStore } from './room-store.ts';

/** Often enough that a second is never shown late; only a new second is drawn. */
const PULSE_MS = 250;

type RoomProps = ScreenProps & { readonly run: MockRun };

/** A session that runs: the step and its prompts, the notes, the clock. */
export function RoomScreen({ app, size, navigation, isActive, run }: RoomProps) {
  const { suspendTerminal } = useApp();
  const { store, state, layout } = useRoom({ app, size, isActive, run });
  const openEditor = useCallback(() => {
    void suspendTerminal(() => store.editElsewhere(editorCommand(app.settings().editor)));
  }, [store, app, suspendTerminal]);
  const choose = (choice: RoomChoice): void => {
    store.openOverlay(null);
    if (choice === 'pause') store.togglePause();
    if (choice === 'editor') openEditor();
    if (choice === 'leave') navigation.back();
    if (choice === 'end' && store.finish()) navigation.replace({ name: 'mock-score', session: state.session.id });
  };
  const isWriting = isActive && state.overlay === null;
  useRoomKeys(store, isWriting, layout.pages, openEditor);

  const inner = size.columns - 2;
  return (
    <Box width={size.columns} height={size.rows} flexDirection="column" overflow="hidden" paddingX={1}>
      <RoomHeader store={store} columns={inner} />
      <Rule columns={inner} progress={STEPS.indexOf(state.session.clock.step) / STEPS.length} />
      <Box flexGrow={1} flexDirection="column" overflow="hidden">
        {state.overlay === null ? (
          <Desk store={store} layout={layout} />
        ) : (
          <RoomOverlay overlay={state.overlay} session={state.session} isActive={isActive} rows={size.rows - 4} onChoose={choose} />
        )}
      </Box>
      <Box height={1} flexShrink={0}>
        <RoleText role={state.notice?.role ?? 'dim'}>{state.notice?.text ?? ''}</RoleText>
      </Box>
      <Box height={1} flexShrink={0}>
        <Footer context={state.overlay === null ? 'mock-room' : 'mock-menu'} columns={inner} />
      </Box>
    </Box>
  );
}

/** The store with its clock running and its text as wide as the screen; it is saved and stands still when the screen goes. */
function useRoom({ app, size, isActive, run }: Pick<RoomProps, 'app' | 'size' | 'isActive' | 'run'>): { readonly store: RoomStore; readonly state: RoomState; readonly layout: RoomLayout } {
  const [store] = useState(() => new RoomStore(app, run, size.columns - 4, size.rows));
  const state = useSyncExternalStore(store.subscribe, store.state);
  const layout = useMemo(() => layOutRoom(state.session, run.problem, state.panel, size), [state.session, run.problem, state.panel, size]);
  const { columns, rows } = layout.notes;
  useEffect(() => store.resize(columns, rows), [store, columns, rows]);
  useEffect(() => {
    const timer = setInterval(store.pulse, PULSE_MS);
    return () => {
      clearInterval(timer);
      store.leave();
    };
  }, [store]);
  useLeaveGuard(store.holdsBack, isActive);
  return { store, state, layout };
}

function Desk({ store, layout }: { readonly store: RoomStore; readonly layout: RoomLayout }) {
  const { editor, session, panel: mode } = useSyncExternalStore(store.subscribe, store.state);
  const { panel, notes } = layout;
  // A resize reaches the editor after this frame.
  const fitted = { ...editor, columns: notes.columns, rows: notes.rows };
  const placeholder = session.clock.step === 'requirements' ? ' your notes; ? asks the interviewer, = works a sum out' : ' your notes; = works a sum out';
  return (
    <Box flexDirection={layout.isWide ? 'row-reverse' : 'column'} paddingX={1}>
      {panel.rows === 0 ? null : (
        <Box flexShrink={0} {...(layout.isWide ? SIDE_BORDER : {})} {...(layout.isWide ? { height: panel.rows } : {})}>
          <StyledLines lines={layout.isWide ? withHint(layout, mode) : panel.lines} columns={panel.columns} height={panel.rows} top={0} left={0} />
        </Box>
      )}
      {panel.rows === 0 || layout.isWide ? null : (
        <Box height={1} flexShrink={0}>
          <RoleText role="rule">{ruleText(layout, mode)}</RoleText>
        </Box>
      )}
      <Box flexGrow={1}>
        <EditorRows editor={fitted} hasCursor placeholder={placeholder} />
      </Box>
    </Box>
  );
}

const SIDE_BORDER = { borderStyle: 'single', borderTop: false, borderRight: false, borderBottom: false, borderDimColor: true, paddingLeft: 2 } as const;

/** The last row of a panel that does not show all says how to see the rest. */
function withHint(layout: RoomLayout, mode: PanelMode): readonly ThemedLine[] {
  const { panel, isCut } = layout;
  if (!isCut) return panel.lines;
  const empty = Array.from({ length: Math.max(0, panel.rows - 1 - panel.lines.length) }, () => line(''));
  return [...panel.lines, ...empty, line(hintText(layout, mode), 'dim')];
}

function ruleText(layout: RoomLayout, mode: PanelMode): string {
  const hint = layout.isCut ? ` ${hintText(layout, mode)} ` : '';
  return `${'─'.repeat(Math.max(0, layout.notes.columns - hint.length - 2))}${hint}──`;
}

function hintText({ pages }: RoomLayout, mode: PanelMode): string {
  if (typeof mode === 'string') return 'Ctrl-R: all';
  const page = Math.min(mode.page, pages - 1) + 1;
  return `${page} of ${pages}, Ctrl-R: ${page < pages ? 'more' : 'fold'}`;
}

function useRoomKeys(store: RoomStore, isActive: boolean, pages: number, openEditor: () => void): void {
  const help = useHelp();
  useCommands(
    'mock-room',
    {
      next: store.goNext,
      previous: store.goBack,
      'pause-clock': store.togglePause,
      prompts: () => store.turnPanel(pages),
      editor: openEditor,
      help: () => help('mock-room'),
      back: () => store.openOverlay('menu'),
    },
    isActive,
  );
  useInput(
    (input, key) => {
      const name = nameOfKey(input, key);
      if (commandOf('everywhere', name) !== null) return;
      const action = editorActionOf(name);
      if (action !== null) store.edit(action);
    },
    { isActive },
  );
  usePaste((text) => store.edit({ type: 'paste', text }), { isActive });
}
