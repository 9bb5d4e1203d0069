import type { App } from '../../../app.ts';
import type { EventDraft } from '../../../core/events/event.ts';
import type { Notice } from '../../components/frame.tsx';

/** Takes a card out of the schedule, or takes it up again. */
export function toggleSuspension(app: App, card: string): Notice {
  const isSuspended = (app.progress().cards.get(card)?.suspended ?? false) !== false;
  const draft: EventDraft = isSuspended
    ? { type: 'unsuspend', data: { card } }
    : { type: 'suspend', data: { card, reason: 'user' } };
  return mark(app, draft, isSuspended ? 'Taken up again.' : 'Suspended until s takes it up again.');
}

/** Flags a card, or takes its flag away. */
export function toggleFlag(app: App, card: string): Notice {
  const on = !(app.progress().cards.get(card)?.flagged ?? false);
  return mark(app, { type: 'flag', data: { card, on } }, on ? 'Flagged.' : 'Flag taken away.');
}

function mark(app: App, draft: EventDraft, done: string): Notice {
  const recorded = app.record([draft]);
  return recorded.ok ? { text: done, role: 'good' } : { text: recorded.error.message, role: 'bad' };
}
