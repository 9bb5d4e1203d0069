import { useStdout } from 'ink';
import { useCallback, useEffect } from 'react';

/** A terminal that was resized is drawn again once it is quiet for so long. */
const RESIZED_QUIET_MS = 60;
const CLEARED_SCREEN = '\u001B[2J\u001B[H';

/**
 * Clears the screen after a resize: frames that were on their way leave pieces behind, and of sizes that changed to and fro
 * within a moment Ink learns nothing, while the terminal has moved its lines. Returns what clears and draws it at any other
 * time; the terminal stays in the program's hands, so that keys which arrive meanwhile are not echoed.
 */
export function useCleanResize(isReal: boolean): () => void {
  const { write } = useStdout();
  const redraw = useCallback(() => write(CLEARED_SCREEN), [write]);
  useEffect(() => {
    if (!isReal) return;
    let timer: NodeJS.Timeout | undefined;
    const onResize = (): void => {
      clearTimeout(timer);
      timer = setTimeout(redraw, RESIZED_QUIET_MS);
    };
    process.on('SIGWINCH', onResize);
    return () => {
      clearTimeout(timer);
      process.off('SIGWINCH', onResize);
    };
  }, [isReal, redraw]);
  return redraw;
}
