import type { App } from '../app.ts';
import { formatTimeLeft, sessionTimeLeftMs } from '../core/mock/clock.ts';
import { STEP_TITLES } from '../core/mock/notes-markdown.ts';
import type { MockSession } from '../core/mock/session.ts';
import { peekDrafts } from '../store/mock/draft-list.ts';

/** A session that was left, in words: `Kiosk, 9:56 left, in API`. */
export function describeLeft(app: App, session: MockSession): string {
  const { isEnded, clock } = session;
  const state = isEnded ? 'ended but not scored yet' : `${formatTimeLeft(sessionTimeLeftMs(clock))}, in ${STEP_TITLES[clock.step]}`;
  return `${titleOf(app, session)}, ${state}`;
}

/** The session that was left last and can be gone on with; null where there is none. Only looks: nothing is set aside or taken in. */
export function leftMock(app: App): { readonly title: string; readonly text: string } | null {
  const recorded = new Set(app.progress().mocks.map(({ session }) => session));
  const left = peekDrafts(app.folder).find(({ session, state }) => state === 'ready' && !recorded.has(session.id));
  return left === undefined ? null : { title: titleOf(app, left.session), text: describeLeft(app, left.session) };
}

function titleOf({ library }: App, { problem }: MockSession): string {
  return library.problem(problem)?.title ?? problem;
}
