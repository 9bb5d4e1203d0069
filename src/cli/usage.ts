import { COMMANDS } from './command-table.ts';

const USAGE_COLUMNS = 22;

/** The help of all commands, or of one. */
export function usageText(name: string | undefined): string {
  const one = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (one) return `sysdrill ${one.usage}\n  ${one.summary}\n${one.details ?? ''}`;
  const lines = Object.entries(COMMANDS).map(([command, { summary }]) => {
    const shown = command === 'home' ? 'sysdrill' : `sysdrill ${command}`;
    return `  ${shown.padEnd(USAGE_COLUMNS)}${summary}`;
  });
  return `sysdrill: a terminal trainer for system design interviews

${lines.join('\n')}

  sysdrill COMMAND --help   how a command is called
  sysdrill --plain          today's summary in lines; --plain keeps any screen to lines
  sysdrill --version        the version
  --debug                   with a fault: where in the program it is

Your data is in one folder; SYSDRILL_HOME names another. Keys: press ? in the program.
`;
}
