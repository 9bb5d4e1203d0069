/** A program that no shell looks after cannot be stopped: it goes on when it still runs after so long. */
const STOPPED_BY_MS = 100;

/** Stopping for a while: Ctrl-Z, and `kill -TSTP` from elsewhere, which has to give the terminal back first as well. */
export interface Suspension {
  /** Calls `listener` when the program is asked from outside to stop; returns what ends that. */
  readonly onSignal: (listener: () => void) => () => void;
  /** Stops the process group, as the shell does on Ctrl-Z; resolves when `fg` continues it. */
  readonly stop: () => Promise<void>;
  /** Leaves the signal to the system again. */
  readonly end: () => void;
}

/** Takes the stop signal over from now on: one that comes before the screens listen is kept for them. */
export function takeSuspension(): Suspension {
  let listener: (() => void) | null = null;
  let isPending = false;
  const onStop = (): void => {
    isPending = listener === null;
    listener?.();
  };
  process.on('SIGTSTP', onStop);
  return {
    onSignal(next) {
      listener = next;
      if (isPending) queueMicrotask(next);
      isPending = false;
      return () => {
        listener = null;
      };
    },
    stop: () =>
      new Promise((resume) => {
        // With a listener the signal would not stop this process.
        process.off('SIGTSTP', onStop);
        const goOn = (): void => {
          clearTimeout(timer);
          process.off('SIGCONT', goOn);
          process.on('SIGTSTP', onStop);
          resume();
        };
        const timer = setTimeout(goOn, STOPPED_BY_MS);
        process.once('SIGCONT', goOn);
        process.kill(0, 'SIGTSTP');
      }),
    end: () => void process.off('SIGTSTP', onStop),
  };
}
