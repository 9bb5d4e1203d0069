import './promise-with-resolvers.ts';
import { render } from 'ink';
import type { App } from '../app.ts';
import { type Leaving, SysdrillApp } from './app.tsx';
import { KeyStdin } from './key-stdin.ts';
import { leavingSummary } from './leaving-summary.ts';
import type { Screen } from '../app/screen.ts';

/** Opens the program in the terminal and waits until it is left. The terminal is as it was when this resolves or throws. */
export async function runTui(app: App, first: Screen): Promise<Leaving & { readonly summary: string }> {
  const doneBefore = app.progress().days.get(app.day());
  const instance = render(
    <SysdrillApp app={app} first={first} noColor={process.env['NO_COLOR']} onSuspend={suspendProcess} />,
    {
      stdin: new KeyStdin(process.stdin),
      exitOnCtrlC: false,
      patchConsole: false,
      alternateScreen: true,
      incrementalRendering: true,
      interactive: true,
      maxFps: 60,
    },
  );
  let fault: unknown;
  const stop = (error: unknown): void => {
    fault = error;
    instance.unmount();
  };
  process.once('uncaughtException', stop);
  process.once('unhandledRejection', stop);
  try {
    const leaving = ((await instance.waitUntilExit()) as Leaving | undefined) ?? { interrupted: false };
    if (fault !== undefined) throw fault;
    await app.saveSnapshot();
    return { ...leaving, summary: leavingSummary(app, doneBefore) };
  } finally {
    process.off('uncaughtException', stop);
    process.off('unhandledRejection', stop);
  }
}

/** Stops the process group, as the shell does on Ctrl-Z; goes on when `fg` continues it. */
function suspendProcess(): Promise<void> {
  return new Promise((resume) => {
    process.once('SIGCONT', () => resume());
    process.kill(0, 'SIGTSTP');
  });
}
