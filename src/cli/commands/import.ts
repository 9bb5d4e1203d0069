import { CATEGORIES, isCategory } from '../../core/decks/categories.ts';
import { nearestWord } from '../../core/decks/nearest-word.ts';
import { CommandError, EXIT, UsageError } from '../exit-codes.ts';
import { importText, restoreText, undoneText } from '../import-text.ts';
import { openForCommand, surroundingsOf } from '../open.ts';
import { parseOptions } from '../parse-options.ts';
import { readLines } from '../plain/line-reader.ts';
import { quietWorld, showProgress, withStatus } from '../status-line.ts';
import type { CliWorld, RunCommand } from '../world.ts';

const USAGE = 'import FILE [--category C] [--deck NAME] [--history] [--dry-run] [--yes] [--json] | import --undo';

const OPTIONS = {
  category: { type: 'string' },
  deck: { type: 'string' },
  history: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  json: { type: 'boolean' },
  undo: { type: 'boolean' },
} as const;

interface Plan {
  readonly preview: object;
  readonly text: string;
  readonly isEmpty: boolean;
  /** Whether reviews come along, from which everything has to be worked out anew. */
  readonly bringsReviews: boolean;
  readonly perform: () => Promise<string>;
}

/** Brings cards from a file of another program into a deck of one's own: a dry run first, then a question. */
export const run: RunCommand = async (args, outer) => {
  const { values, positionals } = parseOptions(args, OPTIONS, USAGE, 1);
  const world = quietWorld(outer, values.json === true);
  const [path] = positionals;
  if (values.undo) {
    if (path !== undefined) throw new UsageError(`--undo takes back the last import and needs no file. Usage: sysdrill ${USAGE}`);
    return undo(world, values.json === true);
  }
  if (path === undefined) throw new UsageError(`which file? Usage: sysdrill ${USAGE}`);
  const { category } = values;
  if (category !== undefined && !isCategory(category)) {
    const near = nearestWord(category, Object.keys(CATEGORIES));
    throw new UsageError(`there is no category "${category}".${near === undefined ? ` There are: ${Object.keys(CATEGORIES).join(', ')}` : ` Did you mean "${near}"?`}`);
  }
  const plan = await makePlan(world, path, { category: category ?? null, deckName: values.deck ?? null, withHistory: values.history === true });
  const isSure = values.yes === true;
  const isDry = values['dry-run'] === true;
  if (values.json !== true) world.out(plan.text);
  const goesOn = !isDry && !plan.isEmpty && (isSure || (values.json !== true && (await asks(world))));
  const done = goesOn ? await withStatus(world, 'Importing', plan.perform) : null;
  if (values.json === true) world.out(`${JSON.stringify({ ...plan.preview, imported: goesOn }, null, 2)}\n`);
  else if (done !== null) world.out(done);
  if (goesOn && plan.bringsReviews) await workOutAnew(world);
  return exitCodeOf(world, isDry || plan.isEmpty || goesOn);
};

/** Without anybody to ask, and without --yes, nothing is changed: scripts see that by the exit code. */
function exitCodeOf(world: CliWorld, isMet: boolean): number {
  if (!isMet) world.err('Nothing was changed. To import: the same with --yes\n');
  return isMet ? EXIT.done : EXIT.notMet;
}

interface Request {
  readonly category: keyof typeof CATEGORIES | null;
  readonly deckName: string | null;
  readonly withHistory: boolean;
}

async function makePlan(world: CliWorld, path: string, request: Request): Promise<Plan> {
  const surroundings = surroundingsOf(world);
  const progress = showProgress(world, 'Reading');
  const [{ readFileToImport }, app] = await Promise.all([import('../../app/read-import.ts'), openForCommand(world)]);
  const read = await readFileToImport(path, request.withHistory, progress.show);
  if (!read.ok) {
    progress.clear();
    throw new CommandError(EXIT.data, read.error);
  }
  const { content } = read.value;
  if (content.kind === 'everything') {
    progress.clear();
    const { prepareRestore } = await import('../../app/import-everything.ts');
    const prepared = prepareRestore(surroundings, { ...read.value, text: content.text });
    if (!prepared.ok) throw new CommandError(EXIT.data, `${path} ${prepared.error}`);
    const { preview, isEmpty, perform } = prepared.value;
    return { preview, text: restoreText(preview), isEmpty, bringsReviews: preview.events > 0, perform: async () => told(await perform()) };
  }
  const { prepareImport } = await import('../../app/import-file.ts');
  const prepared = prepareImport(app, surroundings, { ...read.value, content }, { ...request, progressed: progress.show });
  progress.clear();
  if (!prepared.ok) throw new CommandError(EXIT.data, prepared.error);
  const { preview, isEmpty, perform } = prepared.value;
  return { preview, text: importText(preview), isEmpty, bringsReviews: (preview.history?.new ?? 0) > 0, perform: async () => told(perform()) };
}

/** So that the next start, or a status bar, need not do it. */
async function workOutAnew(world: CliWorld): Promise<void> {
  const app = await openForCommand(world);
  const saved = await app.saveSnapshot();
  if (!saved.ok) world.err(`sysdrill: ${saved.error.message}\n`);
}

function told(done: { readonly ok: true } | { readonly ok: false; readonly error: { readonly message: string } }): string {
  if (!done.ok) throw new CommandError(EXIT.data, done.error.message);
  return 'Imported. To take it back: sysdrill import --undo\n';
}

async function asks(world: CliWorld): Promise<boolean> {
  if (!world.isInteractive) return false;
  world.out('Import? [y/N] ');
  const lines = readLines(world.stdin);
  const answer = await lines.next();
  lines.close();
  return /^y(?:es)?$/i.test((answer ?? '').trim());
}

async function undo(world: CliWorld, isJson: boolean): Promise<number> {
  const { undoLastImport } = await import('../../app/undo-import.ts');
  const undone = undoLastImport(surroundingsOf(world));
  if (!undone.ok) throw new CommandError(EXIT.notMet, undone.error);
  world.out(isJson ? `${JSON.stringify(undone.value, null, 2)}\n` : undoneText(undone.value));
  await workOutAnew(world);
  return EXIT.done;
}
