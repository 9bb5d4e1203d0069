import { type CommandEntry, COMMANDS } from './command-table.ts';
import { optionsText } from './option-help.ts';

const USAGE_COLUMNS = 22;

/** The help of all commands, or of one. */
export function usageText(name: string | undefined): string {
  const one = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (name !== undefined && one !== undefined) return helpOf(name, one);
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

function helpOf(name: string, { usage, summary, details = '' }: CommandEntry): string {
  const options = optionsText(name, usage);
  return `sysdrill ${usage}\n  ${summary}\n${options === '' ? '' : `\n${options}`}${details}`;
}
