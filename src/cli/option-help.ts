/** What each option of the usage lines does; with its command before it where that is another thing there. */
const OPTION_HELP: Readonly<Record<string, string>> = {
  '--plain': 'line by line, for screen readers and pipes',
  '--json': 'one JSON value, for scripts',
  '--dry-run': 'says what would be done, and does nothing',
  '--yes': 'without asking',
  '--level': 'mid, senior or staff; else as in your settings',
  'add --front': 'the question',
  'add --back': 'the answer',
  'add --why': 'the reason behind it',
  'add --category': 'fundamentals where none is given',
  'add --force': 'even if you have the same card already',
  'export --format': 'else by the ending of FILE, else json, which holds everything',
  'export --output': 'a file, or for transcripts a folder; else the text is printed',
  'export --all': 'the shipped cards as well as your own',
  'export --force': 'replaces a file that is there',
  'import --category': 'of cards whose file names none',
  'import --deck': 'what the new deck is called',
  'import --history': 'the reviews that came along as well',
  'import --undo': 'takes the last import back',
  'match --text': 'a text in place of a file',
  'mock --minutes': '10 to 180; else 45',
  'mock --seed': 'the change of requirements comes at the same moment again',
  'quiz --count': 'how many questions; else 8',
  'quiz --seed': 'the same questions again',
  'quiz --learn': 'without a clock',
  'quiz --list': 'prints N questions in place of asking them',
  'restore --undo': 'brings back what the last restore replaced',
  'review --category': 'only its cards; may be given several times, as --tag and --problem',
  'review --tag': 'only cards that have it',
  'review --problem': 'only cards of this mock problem',
  'review --limit': 'N cards, whatever the limits of a day',
  'review --cram': 'all of them, due or not; the schedule stays as it is',
};

/** An option of a usage line, with its placeholder or words where it has any. */
const OPTION = /(--[a-z-]+)(?: ([A-Z]+|[a-z]+(?:\|[a-z]+)+))?/gu;

/** A line for each option of a command's usage, once. */
export function optionsText(command: string, usage: string): string {
  const options = new Map([...usage.matchAll(OPTION)].map(([, option = '', value = '']) => [option, value.includes('|') ? option : `${option} ${value}`.trim()]));
  const columns = Math.max(...[...options.values()].map((shown) => shown.length)) + 2;
  return [...options].map(([option, shown]) => `  ${shown.padEnd(columns)}${OPTION_HELP[`${command} ${option}`] ?? OPTION_HELP[option] ?? ''}\n`).join('');
}
