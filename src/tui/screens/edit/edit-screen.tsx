import { Box, useApp, useInput, usePaste } from 'ink';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { CardEdit } from '../../../app/edit-card.ts';
import { editorCommand } from '../../../app/run-editor.ts';
import { formOf } from '../../../core/decks/entry-form.ts';
import { Frame } from '../../components/frame.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { editorOf } from '../../editor/editor.ts';
import { editorActionOf } from '../../editor/editor-keys.ts';
import { EditorRows } from '../../editor/editor-rows.tsx';
import { useHelp } from '../../help-context.ts';
import { nameOfKey, useCommands } from '../../hooks/use-commands.ts';
import { commandOf } from '../../keymap.ts';
import { useLeaveGuard } from '../../leave-guard.ts';
import type { Navigation } from '../../navigation.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { type EditState, EditStore } from './edit-store.ts';
import { atStart, layOutForm } from './form-layout.ts';
import { FRAME_ROWS } from '../../size.ts';

const LABEL_COLUMNS = 11;
/** The line that says where the change goes. */
const HEAD_ROWS = 2;

/** The texts of one card, to be changed. */
export function EditScreen({ app, size, navigation, isActive, card }: ScreenProps & { readonly card: string }) {
  const { suspendTerminal } = useApp();
  const columns = Math.max(1, size.columns - 4 - LABEL_COLUMNS);
  const rows = Math.max(1, size.rows - FRAME_ROWS - HEAD_ROWS);
  const [store] = useState(() => new EditStore(app, columns, rows));
  const state = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => void store.open(card), [store, card]);
  useEffect(() => store.resize(columns, rows), [store, columns, rows]);
  useEffect(() => {
    if (state.isDone) navigation.back();
  }, [state.isDone, navigation]);
  useLeaveGuard(store.holdsBack, isActive);
  const openEditor = useCallback(() => {
    void suspendTerminal(() => store.editElsewhere(editorCommand(app.settings().editor)));
  }, [store, app, suspendTerminal]);
  useEditKeys(store, isActive, navigation, openEditor);

  const { edit } = state;
  const canRestore = edit?.shipped?.isChanged === true;
  return (
    <Frame
      title={state.showsShipped ? 'The card as it comes with the program' : 'Edit a card'}
      right={edit?.id ?? card}
      context="card-form"
      notice={state.notice}
      hidden={canRestore ? [] : ['shipped', 'restore']}
      size={size}
    >
      <Box flexDirection="column" paddingX={1}>
        <Box height={HEAD_ROWS} flexShrink={0}>
          {edit === null ? null : <RoleText role={edit.shipped?.isOutdated === true ? 'warn' : 'dim'}>{headOf(edit)}</RoleText>}
        </Box>
        {edit === null ? null : <Fields state={state} edit={edit} columns={columns} rows={rows} />}
      </Box>
    </Frame>
  );
}

function headOf({ type, shipped }: CardEdit): string {
  const more = type === 'number' ? ' Ctrl-O also has the figure.' : '';
  if (shipped === null) return `A card of your own.${type === 'number' ? more : ' Ctrl-O has all its fields.'}`;
  if (shipped.isOutdated) return 'The program ships a newer text: Ctrl-T shows it; Ctrl-S keeps yours.';
  return `${shipped.isChanged ? 'Changed by you.' : 'Kept in a file of your own.'}${more}`;
}

function Fields({ state, edit, columns, rows }: { readonly state: EditState; readonly edit: CardEdit; readonly columns: number; readonly rows: number }) {
  const { showsShipped, form, at } = state;
  const shown = showsShipped && edit.shipped !== null ? formOf(edit.type, edit.shipped.fields) : form;
  const editors = showsShipped ? shown.map(({ text }) => editorOf(text, columns, rows)) : state.editors;
  const layout = layOutForm(editors, at, columns, rows);
  return (
    <Box flexDirection="column" rowGap={layout.gap}>
      {shown.map(({ name, label, isList }, index) => {
        const editor = editors[index];
        const isAt = index === at;
        const fieldRows = layout.rows[index] ?? 1;
        if (editor === undefined) return null;
        const hasCursor = isAt && !showsShipped;
        return (
          <Box key={name} height={fieldRows} flexShrink={0}>
            <Box width={LABEL_COLUMNS} flexShrink={0}>
              <RoleText role={isAt ? 'selected' : 'dim'}>{`${isAt ? '› ' : '  '}${label}`}</RoleText>
            </Box>
            <EditorRows
              editor={hasCursor ? { ...editor, columns, rows: fieldRows } : atStart(editor, columns, fieldRows)}
              hasCursor={hasCursor}
              placeholder={isList ? ' one item a line' : ' none'}
            />
          </Box>
        );
      })}
    </Box>
  );
}

function useEditKeys(store: EditStore, isActive: boolean, navigation: Navigation, openEditor: () => void): void {
  const help = useHelp();
  useCommands(
    'card-form',
    {
      next: () => store.move(1),
      previous: () => store.move(-1),
      submit: () => void store.save(),
      editor: openEditor,
      shipped: store.toggleShipped,
      restore: () => void store.restore(),
      help: () => help('card-form'),
      back: () => {
        if (store.mayLeave()) navigation.back();
      },
    },
    isActive,
  );
  useInput(
    (input, key) => {
      const name = nameOfKey(input, key);
      if (commandOf('everywhere', name) !== null || name === 'tab' || name === 'shift-tab') return;
      const action = editorActionOf(name);
      if (action !== null) store.type(action);
    },
    { isActive },
  );
  usePaste((text) => store.type({ type: 'paste', text }), { isActive });
}
