import './promise-with-resolvers.ts';
import { render } from 'ink';
import type { App } from '../app.ts';
import { type Leaving, SysdrillApp } from './app.tsx';
import { KeyStdin } from './key-stdin.ts';
import { loadFurtherScreens } from './loaded-screen.tsx';
import type { Screen } from '../app/screen.ts';
import { takeSuspension } from './suspend.ts';
import { workDone } from './work-done.ts';

/**
 * Opens the program in the terminal and waits until it is left. The terminal is as it was when this resolves or throws.
 * `isPainted`: the first frame stands on the alternate screen already.
 */
export async function runTui(app: App, first: Screen, isPainted = false): Promise<Leaving & { readonly summary: string }> {
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
      // Known to the patched Ink alone: see scripts/build/patched-packages.ts.
      ...(isPainted ? { isAlternateScreenOpen: true } : {}),
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
    const [{ leavingSummary }] = await Promise.all([import('./leaving-summary.ts'), app.saveSnapshot()]);
    return { ...leaving, summary: leavingSummary(app, doneBefore) };
  } finally {
    suspension.end();
    process.off('uncaughtException', stop);
    process.off('unhandledRejection', stop);
  }
}
