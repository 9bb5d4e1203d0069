import { useStdout } from 'ink';
import { useEffect } from 'react';

/** A terminal that was resized is drawn again once it is quiet for so long. */
const RESIZED_QUIET_MS = 60;

/**
 * Clears the screen after a resize: frames that were on their way leave pieces behind, and of sizes that changed to and fro
 * within a moment Ink learns nothing, while the terminal has moved its lines.
 */
export function useCleanResize(isReal: boolean): void {
  const { write } = useStdout();
  useEffect(() => {
    if (!isReal) return;
    let timer: NodeJS.Timeout | undefined;
    const onResize = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => write('\u001B[2J\u001B[H'), RESIZED_QUIET_MS);
    };
    process.on('SIGWINCH', onResize);
    return () => {
      clearTimeout(timer);
      process.off('SIGWINCH', onResize);
    };
  }, [isReal, write]);
}
