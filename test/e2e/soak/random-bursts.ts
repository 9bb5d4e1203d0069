import { type Random, shuffle } from '../../../src/core/random.ts';
import { keyName } from '../../../src/tui/key-name.ts';
import { type Context, KEYMAP } from '../../../src/tui/keymap.ts';
import type { Binding } from '../../../src/tui/keys/binding.ts';
import { bytesOfKey } from '../../helpers/key-bytes.ts';
import { encodePaste } from '../../helpers/keys.ts';

/** What a person without hands for the keyboard does next. */
export type Deed =
  | { readonly kind: 'keys'; readonly bytes: string; readonly names: string }
  | { readonly kind: 'resize'; readonly columns: number; readonly rows: number };

export const KEYS_PER_BURST = 20;
/** The smallest screen and the largest that the bursts make. */
const SMALLEST = { columns: 50, rows: 16 };
const LARGEST = { columns: 200, rows: 60 };
const TOO_SMALL = { columns: 30, rows: 8 };

/** Leaving is a deed of its own: a burst of keys goes on. */
const LEAVING = new Set(['ctrl-c']);
const BACK = new Set(['esc', 'q']);
const CONTEXTS = Object.keys(KEYMAP) as readonly Context[];

/** What is typed into whatever is open: figures with units, wide and combined characters, marks of Markdown and of cards. */
const TEXTS = [
  '1.2k/s', '550 TB', '3e6', '10k..50k', '= 500M*0.2/day', '= 4 TB / 200 MB/s in hours', '= 1/0', '2026-12-24', 'none', '0', '12', '-1', 'sat sun', 'caching', 'on',
  '数据库', '键值存储 と キャッシュ', '😀', 'cafe\u0301 naïve', 'שלום עולם', '\u200b\u200d', '{{c1::leader}}', '- a list\t', '| a | b |', '```', '**bold', '# head', 'x'.repeat(120), ' '.repeat(20),
];
const PASTES = ['one line', 'first\r\nsecond\r\n\r\nthird\n', '\tindented\n\u0000\u001b[31mred\u001b[0m\u0007', '数据库 '.repeat(60), 'a line\n'.repeat(80), '', '\ufeff\u202eback'];

/** A burst of some twenty keys that suits the screen: mostly its own keys, some of other screens, words, pastes, a new size. */
export function burstFor(context: Context | null, random: Random): Deed[] {
  const deeds: Deed[] = [];
  const mayGoBack = context !== 'home' && random() < 0.25;
  let hasGoneBack = false;
  const endsInBack = context !== 'home' && random() < 0.3;
  while (deeds.length < KEYS_PER_BURST) {
    const chance = random();
    if (chance < 0.04) deeds.push(keys(pick(TEXTS, random)));
    else if (chance < 0.06) deeds.push(keys(encodePaste(pick(PASTES, random))));
    else if (chance < 0.07) deeds.push({ kind: 'resize', ...sizeOf(random) });
    else {
      const name = pick(chance < 0.8 && context !== null ? weightedKeys(context) : ALL_KEYS, random);
      if (LEAVING.has(name) || (BACK.has(name) && (hasGoneBack || !mayGoBack))) continue;
      // Once in a burst: from Home it leaves the program.
      hasGoneBack ||= BACK.has(name);
      deeds.push(keys(bytesOfKey(name), name));
    }
  }
  // Out of text fields, where Q is a letter.
  return endsInBack && !hasGoneBack ? [...deeds, keys(bytesOfKey('esc'), 'esc')] : deeds;
}

function keys(bytes: string, names = JSON.stringify(bytes)): Deed {
  return { kind: 'keys', bytes, names };
}

const ALL_KEYS = [...new Set(CONTEXTS.flatMap((context) => keysOf(context)))];

function keysOf(context: Context): readonly string[] {
  const bindings: readonly Binding[] = KEYMAP[context];
  return bindings.flatMap((binding) => binding.keys);
}

/** The keys of a context; those at its foot, which lead on, more often than the many that move a cursor. */
function weightedKeys(context: Context): readonly string[] {
  const bindings: readonly Binding[] = KEYMAP[context];
  const leading = bindings.filter(({ footer }) => footer).flatMap((binding) => binding.keys.slice(0, 1));
  return [...keysOf(context), ...leading, ...leading, ...leading];
}

function sizeOf(random: Random): { readonly columns: number; readonly rows: number } {
  if (random() < 0.1) return TOO_SMALL;
  const between = (from: number, to: number): number => from + Math.floor(random() ** 2 * (to - from + 1));
  return { columns: between(SMALLEST.columns, LARGEST.columns), rows: between(SMALLEST.rows, LARGEST.rows) };
}

function pick<T>(items: readonly T[], random: Random): T {
  return shuffle(items, random)[0] as T;
}

/** The context whose keys stand at the foot of the screen; null where none do. */
export function contextOf(footer: string): Context | null {
  const shares = CONTEXTS.map((context) => ({ context, share: shareOnFooter(context, footer) }));
  const best = shares.reduce((former, next) => (next.share > former.share ? next : former));
  return best.share > 0 ? best.context : null;
}

/** The screens' own contexts on which no burst ended. Those without keys of their own at the foot show another's. */
export function contextsNotMet(met: Readonly<Record<string, number>>): readonly Context[] {
  const footless = new Set<Context>(['everywhere', 'menu', 'empty-number', 'drill-empty', 'message']);
  return CONTEXTS.filter((context) => !footless.has(context) && met[context] === undefined);
}

/** What of a context's keys and of the footer is in both, 0 to 1. */
function shareOnFooter(context: Context, footer: string): number {
  const bindings: readonly Binding[] = KEYMAP[context];
  const labels = bindings.filter((binding) => binding.footer).map((binding) => `${keyName(binding.keys[0] ?? '')} ${binding.label}`);
  const all = new Set([...labels, ...footer.trim().split(/ {2,}/u)]);
  return labels.filter((label) => footer.includes(label)).length / all.size;
}
