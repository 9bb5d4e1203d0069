import type { App } from '../../app.ts';
import { CATEGORIES, isCategory } from '../../core/decks/categories.ts';
import { nearestWord } from '../../core/decks/nearest-word.ts';
import type { CardFilter } from '../../core/review/queue/gather.ts';
import type { ReviewRequest } from '../../core/review/request.ts';
import { UsageError } from '../exit-codes.ts';
import { openForCommand, openTui } from '../open.ts';
import { parseOptions, positiveNumber } from '../parse-options.ts';
import { reviewPlain } from '../plain/review-plain.ts';
import type { RunCommand } from '../world.ts';

const USAGE = 'review [--category C] [--tag T] [--problem P] [--limit N] [--cram] [--plain]';

/** Reviews a part of the decks, or all of today's work. */
export const run: RunCommand = async (args, world) => {
  const { values } = parseOptions(
    args,
    {
      category: { type: 'string', multiple: true },
      tag: { type: 'string', multiple: true },
      problem: { type: 'string', multiple: true },
      limit: { type: 'string' },
      cram: { type: 'boolean' },
      plain: { type: 'boolean' },
    },
    USAGE,
  );
  const limit = positiveNumber(values.limit, '--limit');
  const words = { categories: values.category ?? [], tags: values.tag ?? [], problems: values.problem ?? [] };
  const isPart = values.cram === true || limit !== null || Object.values(words).some((list) => list.length > 0);
  const requestFor = (app: App): ReviewRequest => {
    if (!isPart) return { kind: 'today' };
    const filter = filterOf(words, app);
    const name = Object.values(words).flat().join(', ') || 'all cards';
    return { kind: values.cram ? 'cram' : 'part', name, filter, limit };
  };
  if (values.plain || !world.isInteractive) {
    const app = await openForCommand(world);
    return reviewPlain(app, requestFor(app), world);
  }
  return openTui(world, (app) => ({ name: 'review', request: requestFor(app) }));
};

interface FilterWords {
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly problems: readonly string[];
}

function filterOf({ categories, tags, problems }: FilterWords, app: App): CardFilter {
  const { index } = app.library;
  for (const category of categories) if (!isCategory(category)) throw unknown('category', category, Object.keys(CATEGORIES));
  const known = { tag: new Set(index.flatMap((card) => card.tags)), problem: new Set(index.flatMap((card) => card.problems)) };
  for (const tag of tags) if (!known.tag.has(tag)) throw unknown('tag', tag, known.tag);
  for (const problem of problems) if (!known.problem.has(problem)) throw unknown('problem', problem, known.problem);
  return {
    ...(categories.length > 0 ? { categories } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(problems.length > 0 ? { problems } : {}),
  };
}

function unknown(kind: string, word: string, words: Iterable<string>): UsageError {
  const all = [...words];
  const near = nearestWord(word, all);
  const help = near === undefined ? `There are: ${all.toSorted().join(', ')}` : `Did you mean "${near}"?`;
  return new UsageError(`no card has the ${kind} "${word}". ${help}`);
}
