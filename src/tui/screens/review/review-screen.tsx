import { Box, useInput } from 'ink';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { CATEGORIES } from '../../../core/decks/categories.ts';
import { estimateMinutes } from '../../../core/review/estimate-time.ts';
import type { ReviewRequest } from '../../../core/review/request.ts';
import { cardNumber, countFresh, sessionPosition } from '../../../core/review/session.ts';
import { Frame, type Notice } from '../../components/frame.tsx';
import { scrollNotice } from '../../components/scroll-notice.ts';
import { LineField } from '../../components/line-field.tsx';
import { RoleText } from '../../components/role-text.tsx';
import { StyledLines } from '../../components/styled-lines.tsx';
import { commandOf, type Context } from '../../keymap.ts';
import type { ScreenProps } from '../../screen-props.ts';
import { FRAME_ROWS, TEXT_COLUMNS, WIDE_COLUMNS } from '../../size.ts';
import { CardInfo } from './card-info.tsx';
import { GRADE_BAR_ROWS, GradeBar } from './grade-bar.tsx';
import { layoutCard } from '../../card-view/layout-card.ts';
import { type ReviewState, ReviewStore } from './review-store.ts';
import { SummaryScreen } from './summary-screen.tsx';
import { useReviewKeys } from './use-review-keys.ts';
import { WaitingScreen } from './waiting-screen.tsx';

const INFO_COLUMNS = 36;

/** One review session: question, answer, grade, next; then the summary. */
export function ReviewScreen(props: ScreenProps & { readonly request: ReviewRequest }) {
  const { app, size, request, isActive } = props;
  const [store] = useState(() => new ReviewStore(app, request, size.columns >= WIDE_COLUMNS));
  const state = useSyncExternalStore(store.subscribe, store.state);
  useRefresh(store);
  const { library } = app;
  useEffect(() => {
    if (isActive) store.reread(library);
  }, [store, library, isActive]);
  switch (state.next.kind) {
    case 'card':
      return <CardView {...props} store={store} state={state} />;
    case 'wait':
      return <WaitingScreen {...props} store={store} dueMs={state.next.dueMs} cards={state.next.cards} />;
    case 'done':
      return <SummaryScreen {...props} store={store} state={state} />;
  }
}

const REFRESH_MS = 5000;

/** Looks now and then whether a learning card has become due or another terminal has graded. */
function useRefresh(store: ReviewStore): void {
  useEffect(() => {
    const timer = setInterval(store.refresh, REFRESH_MS);
    return () => clearInterval(timer);
  }, [store]);
}

/** Which keys hold: they differ by card type and by what is shown. */
function contextOf(state: ReviewState): Context {
  if (state.revealedAtMs === null) {
    if (state.answer.kind === 'choice') return 'choice';
    return state.answer.kind === 'number' ? 'number' : 'question';
  }
  return state.answer.kind === 'list' ? 'ticking' : 'answer';
}

function CardView({
  app,
  size,
  navigation,
  isActive,
  request,
  store,
  state,
}: ScreenProps & { readonly request: ReviewRequest; readonly store: ReviewStore; readonly state: ReviewState }) {
  const isWide = size.columns >= WIDE_COLUMNS && state.isInfoShown;
  const columns = Math.min(TEXT_COLUMNS, size.columns - 4 - (isWide ? INFO_COLUMNS : 0));
  const isRevealed = state.revealedAtMs !== null;
  const rows = size.rows - FRAME_ROWS - 2 - (isRevealed ? GRADE_BAR_ROWS : state.answer.kind === 'number' ? 2 : 0);
  const card = state.card;
  const layout =
    card && layoutCard(card, { answer: state.answer, isRevealed, isHintShown: state.isHintShown, columns });
  const lines = layout?.lines.length ?? 0;
  const top = Math.min(state.scrollTop ?? scrollTo(layout?.focus ?? 0, rows, lines), Math.max(0, lines - rows));
  useReviewKeys({
    app,
    navigation,
    store,
    context: contextOf(state),
    isActive,
    scroll: { rows, lines, top, columns, widthColumns: layout?.widthColumns ?? 0 },
  });
  if (card === null || layout === null) return null;

  const position = sessionPosition(state.run.session, app.progress(), app.day());
  const total = position.finished + position.open + position.learning;
  const { session } = state.run;
  const fresh = countFresh(session, app.progress(), app.day());
  const minutes = estimateMinutes(app.progress(), { reviews: position.open - fresh, fresh, learning: position.learning });
  const learning = position.learning === 0 ? '' : ` · ${position.learning} learning`;
  const isInfoOver = state.isInfoShown && !isWide;
  return (
    <Frame
      title={titleOf(request)}
      right={`${cardNumber(session, app.progress(), app.day(), card.id)} of ${total}${learning} · about ${minutes} min`}
      progress={total === 0 ? 0 : (position.finished + position.learning / 2) / total}
      notice={state.notice ?? placeNotice(top, rows, lines, layout.widthColumns > columns)}
      context={contextOf(state)}
      also={!isRevealed && state.answer.kind === 'number' && state.answer.field.text === '' ? 'empty-number' : undefined}
      hidden={[...(state.run.undoSteps.length === 0 ? ['undo'] : []), ...(card.hint === undefined || state.isHintShown ? ['hint'] : [])]}
      size={size}
    >
      <Box flexGrow={1}>
        <Box flexDirection="column" flexGrow={1} paddingX={1}>
          <CardHeader app={app} card={card.id} category={CATEGORIES[card.category]} />
          {isInfoOver ? (
            <CardInfo app={app} card={card} columns={columns} rows={rows} isRevealed={isRevealed} />
          ) : (
            <StyledLines lines={layout.lines} columns={columns} height={rows} top={top} left={state.scrollLeft} />
          )}
        </Box>
        {isWide ? (
          <Box width={INFO_COLUMNS} flexShrink={0} paddingLeft={2}>
            <CardInfo app={app} card={card} columns={INFO_COLUMNS - 2} rows={rows} isRevealed={isRevealed} />
          </Box>
        ) : null}
      </Box>
      {state.answer.kind === 'number' && !isRevealed ? (
        <NumberField store={store} state={state} isActive={isActive} columns={columns} unit={card.type === 'number' ? card.unit : ''} />
      ) : null}
      {isRevealed ? (
        <GradeBar app={app} card={card.id} answer={state.answer} isCram={request.kind === 'cram'} columns={size.columns - 2} />
      ) : null}
    </Frame>
  );
}

function titleOf(request: ReviewRequest): string {
  switch (request.kind) {
    case 'today':
      return "Today's cards";
    case 'part':
      return `Review: ${request.name}`;
    case 'cram':
      return `Cram: ${request.name} (schedule untouched)`;
  }
}

/** The first line to show so that the focus has room below it; the question stays in sight as far as it can. */
function scrollTo(focus: number, rows: number, lines: number): number {
  const below = Math.min(Math.ceil(rows / 2), lines - focus);
  return Math.max(0, Math.min(focus, focus + below - rows));
}

function placeNotice(top: number, rows: number, lines: number, isWide: boolean): Notice | null {
  const parts = [scrollNotice(top, rows, lines)?.text, isWide ? 'wider than the screen: ← →' : undefined].filter((part) => part !== undefined);
  return parts.length === 0 ? null : { text: parts.join(' · '), role: 'dim' };
}

function CardHeader({ app, card, category }: { readonly app: ScreenProps['app']; readonly card: string; readonly category: string }) {
  const state = app.progress().cards.get(card);
  const kind = !state?.memory ? 'new' : state.memory.phase === 'review' ? 'review' : 'learning';
  const marks = [kind, ...(state?.flagged ? ['⚑ flagged'] : [])];
  return (
    <Box height={2} justifyContent="space-between">
      <RoleText role="dim">{category}</RoleText>
      <RoleText role="dim">{marks.join(' · ')}</RoleText>
    </Box>
  );
}

function NumberField({
  store,
  state,
  isActive,
  columns,
  unit,
}: {
  readonly store: ReviewStore;
  readonly state: ReviewState;
  readonly isActive: boolean;
  readonly columns: number;
  readonly unit: string;
}) {
  const { answer } = state;
  // Typing clears what was said about the former try.
  useInput(() => state.notice && store.show({ notice: null }), { isActive });
  if (answer.kind !== 'number') return null;
  return (
    <Box height={2} paddingX={1}>
      <RoleText role="accent">{'Your figure  '}</RoleText>
      <LineField
        line={answer.field}
        onChange={(field) => store.show({ answer: { ...answer, field } })}
        isActive={isActive}
        columns={columns - 14}
        placeholder={unit === '' ? ' a number' : ` in ${unit}, or with a unit`}
        ignores={(key) => answer.field.text === '' && commandOf('empty-number', key) !== null}
      />
    </Box>
  );
}
