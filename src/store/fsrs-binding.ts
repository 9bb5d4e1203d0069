import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../core/result.ts';

/** The package that fits weights. It is large and made for each platform, so those who want it install it. */
const PACKAGE = '@open-spaced-repetition/binding';

/** Histories up to a grade: grades 1 to 4 with the days since the one before. */
export type BindingItem = readonly { readonly grade: number; readonly elapsedDays: number }[];

export interface FsrsBinding {
  /** Fits 21 weights to the last grade of each item. */
  fit(items: readonly BindingItem[], relearningSteps: number): Promise<readonly number[]>;
}

/** Why there is no binding; the message says how to get it. */
export interface BindingMissing {
  readonly message: string;
}

/** The parts of the package that are used. */
interface BindingModule {
  readonly FSRSBindingItem: new (reviews: readonly object[]) => object;
  readonly FSRSBindingReview: new (rating: number, deltaT: number) => object;
  readonly computeParameters: (items: readonly object[], options: { enableShortTerm: boolean; numRelearningSteps: number }) => Promise<unknown>;
}

/** Where a user's own packages for this program go. */
function packagesFolder(home: string): string {
  return join(home, 'optimizer');
}

/**
 * Finds the package where the user has installed it: in the data folder, among the global packages, or beside the
 * program. Nothing of it is loaded before this is called.
 */
export function findFsrsBinding(home: string, globalFolders: readonly string[]): Result<FsrsBinding, BindingMissing> {
  const howTo = `Install it with: npm install --prefix "${packagesFolder(home)}" ${PACKAGE}`;
  let fault: string | null = null;
  for (const from of [join(packagesFolder(home), 'package.json'), ...globalFolders.map((folder) => join(folder, '..', 'package.json')), import.meta.url]) {
    try {
      const loaded: unknown = createRequire(from)(PACKAGE);
      if (isBindingModule(loaded)) return ok(bindingOf(loaded));
      fault = `The ${PACKAGE} found from ${from} is not a version that sysdrill knows (0.5 is).`;
    } catch (cause) {
      if (!isNotFound(cause)) fault = `${PACKAGE} does not load: ${cause instanceof Error ? (cause.message.split('\n', 1)[0] ?? '') : String(cause)}.`;
    }
  }
  const reason = fault ?? `Fitting needs the package ${PACKAGE}, which is not installed.`;
  return err({ message: `${reason} ${howTo}` });
}

/** The folders in which npm puts global packages: beside the running Node, and those of NODE_PATH. */
export function globalPackageFolders(execPath: string, nodePath: string | undefined, platform: NodeJS.Platform): readonly string[] {
  const beside = platform === 'win32' ? join(dirname(execPath), 'node_modules') : join(dirname(execPath), '..', 'lib', 'node_modules');
  return [beside, ...(nodePath ?? '').split(platform === 'win32' ? ';' : ':').filter((folder) => folder !== '')];
}

function bindingOf({ FSRSBindingItem, FSRSBindingReview, computeParameters }: BindingModule): FsrsBinding {
  return {
    async fit(items, relearningSteps) {
      const trainSet = items.map((item) => new FSRSBindingItem(item.map(({ grade, elapsedDays }) => new FSRSBindingReview(grade, elapsedDays))));
      const weights = await computeParameters(trainSet, { enableShortTerm: true, numRelearningSteps: relearningSteps });
      return Array.isArray(weights) ? weights.map(Number) : [];
    },
  };
}

function isBindingModule(loaded: unknown): loaded is BindingModule {
  if (typeof loaded !== 'object' || loaded === null) return false;
  const { FSRSBindingItem, FSRSBindingReview, computeParameters } = loaded as Partial<Record<keyof BindingModule, unknown>>;
  return [FSRSBindingItem, FSRSBindingReview, computeParameters].every((part) => typeof part === 'function');
}

function isNotFound(cause: unknown): boolean {
  return cause instanceof Error && (cause as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND' && cause.message.includes(`'${PACKAGE}'`);
}
