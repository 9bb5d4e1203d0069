import './promise-with-resolvers.ts';
import { render } from 'ink';
import type { App } from '../app.ts';
import { type Leaving, SysdrillApp } from './app.tsx';
import { KeyStdin } from './key-stdin.ts';
import { leavingSummary, workDone } from './leaving-summary.ts';
import { loadFurtherScreens } from './loaded-screen.tsx';
import type { Screen } from '../app/screen.ts';
import { takeSuspension } from './suspend.ts';

/** Opens the program in the terminal and waits until it is left. The terminal is as it was when this resolves or throws. */
export async function runTui(app: App, first: Screen): Promise<Leaving & { readonly summary: string }> {
  const suspension = takeSuspension();
  const doneBefore = workDone(app.progress());
  const isBehindHome = first.name !== 'home' && first.name !== 'welcome';
  if (isBehindHome) await loadFurtherScreens();
  // All else is loaded once the first frame is on the screen.
  const ready = new Promise<void>((done) => setImmediate(() => void loadFurtherScreens().finally(done)));
  const instance = render(
    <SysdrillApp app={app} first={first} noColor={process.env['NO_COLOR']} onSuspend={suspension.stop} onSuspendSignal={suspension.onSignal} />,
    {
      stdin: new KeyStdin(process.stdin, ready),
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
    suspension.end();
    process.off('uncaughtException', stop);
    process.off('unhandledRejection', stop);
  }
}
