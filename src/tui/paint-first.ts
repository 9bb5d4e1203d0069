import type { FirstPaint } from '../app/first-paint.ts';
import type { HomeFacts } from '../app/home-facts.ts';
import type { Settings } from '../core/settings.ts';
import { firstFrame } from './first-frame.ts';
import { canPaint } from './paint-text.ts';
import { themeNamed } from './theme.ts';

const ENTER = '\u001B[?1049h\u001B[?25l';
const LEAVE = '\u001B[?1049l\u001B[?25h';
const CORNER = '\u001B[H';
const SYNCHRONIZED = ['\u001B[?2026h', '\u001B[?2026l'] as const;
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Paints Home before Ink is loaded. Null where it stays with Ink alone. */
export function paintFirst(facts: HomeFacts, settings: Settings): FirstPaint | null {
  const { stdout, env } = process;
  // A screen reader would hear everything twice.
  if (env['INK_SCREEN_READER'] === 'true') return null;
  const { NO_COLOR: noColor, ...others } = env;
  const theme = themeNamed(settings.theme, noColor);
  // Without colours there are still bold and dim: Node would count one bit.
  const colorDepth = stdout.getColorDepth(others);
  if (!Object.values(theme).every((style) => canPaint(style, colorDepth))) return null;
  const rows = firstFrame(facts, { columns: stdout.columns, rows: stdout.rows }, theme, colorDepth);
  if (rows === null) return null;
  const undo = (): void => void stdout.write(LEAVE);
  const onSignal = (signal: NodeJS.Signals): void => {
    handOver();
    undo();
    process.kill(process.pid, signal);
  };
  const handOver = (): void => ENDING_SIGNALS.forEach((signal) => process.off(signal, onSignal));
  ENDING_SIGNALS.forEach((signal) => process.on(signal, onSignal));
  stdout.write(`${ENTER}${SYNCHRONIZED[0]}${CORNER}${rows.join('\r\n')}${SYNCHRONIZED[1]}`);
  return {
    handOver,
    undo() {
      handOver();
      undo();
    },
  };
}
