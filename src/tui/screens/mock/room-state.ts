import type { MockSession } from '../../../core/mock/session.ts';
import type { Notice } from '../../components/frame.tsx';
import type { Editor } from '../../editor/editor.ts';

/** How much of what the interviewer said is seen: what fits, all of it page by page, or nothing. */
export type PanelMode = 'slim' | 'folded' | { readonly page: number };

/** What lies over the notes and takes the keys: the menu, or the question before the end. */
export type Overlay = 'menu' | 'end' | null;

/** All that the room shows but the time left. */
export interface RoomState {
  /** As of the last change; its clock is older. */
  readonly session: MockSession;
  readonly editor: Editor;
  readonly panel: PanelMode;
  readonly overlay: Overlay;
  readonly notice: Notice | null;
  /** Ctrl-C was pressed once. */
  readonly isLeaving: boolean;
}

/** The panel after its key, where it has so many pages: page by page, folded, and slim again. */
export function panelAfter(panel: PanelMode, pages: number): PanelMode {
  if (panel === 'folded') return 'slim';
  const page = panel === 'slim' ? 0 : panel.page + 1;
  return page < pages ? { page } : 'folded';
}
