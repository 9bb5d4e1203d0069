/** What doctor says of the terminal and of Node; the same form as what it says of the data. */
interface TerminalFinding {
  readonly name: string;
  readonly status: 'ok' | 'warning';
  readonly what: string;
  readonly todo: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Looks at what the environment says of terminal, colours and language, and at the version of Node. */
export function examineTerminal(env: Environment, nodeVersion: string, isInteractive: boolean): readonly TerminalFinding[] {
  return [terminalOf(env, isInteractive), localeOf(env), { name: 'node', status: 'ok', what: nodeVersion, todo: '' }];
}

function terminalOf(env: Environment, isInteractive: boolean): TerminalFinding {
  const name = 'terminal';
  if (env['TERM'] === 'dumb') return { name, status: 'warning', what: 'TERM=dumb cannot draw screens', todo: 'Use the line mode: sysdrill today --plain' };
  const colours = env['NO_COLOR'] ? 'no colours (NO_COLOR)' : env['COLORTERM'] ? `colours: ${env['COLORTERM']}` : 'colours by TERM';
  const where = isInteractive ? `${env['TERM'] ?? 'TERM is not set'}, ${colours}` : 'none here: output goes to a file or another program';
  return { name, status: 'ok', what: where, todo: '' };
}

function localeOf(env: Environment): TerminalFinding {
  const name = 'language';
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  if (/utf-?8/iu.test(locale) || process.platform === 'win32' || process.platform === 'darwin') return { name, status: 'ok', what: locale || 'UTF-8', todo: '' };
  return { name, status: 'warning', what: `${locale || 'no locale is set'}: lines and arrows may look broken`, todo: 'export LANG=C.UTF-8' };
}
