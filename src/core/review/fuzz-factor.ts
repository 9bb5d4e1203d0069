const START = 4_022_871_197;
const UNIT = 2 ** -32;
/** Constants of the hash and of the generator. */
const SPREAD = 0.02519603282416938;
const MULTIPLIER = 2_091_639;

/**
 * The first number (0 up to 1) of the generator that ts-fsrs fuzzes intervals with, of which a grade needs no other: its further
 * state, two thirds of the work, is left out. `fuzzFactor('caching/ttl/3')` is always the same.
 * Source: Alea and Mash by Johannes Baagøe, as in ts-fsrs.
 */
export function fuzzFactor(seed: string): number {
  const seeded = FIRST_STATE - fraction(hash(HASHED_BLANKS, seed));
  const product = MULTIPLIER * (seeded < 0 ? seeded + 1 : seeded) + UNIT;
  return product - Math.trunc(product);
}

function hash(from: number, text: string): number {
  let hashed = from;
  for (let at = 0; at < text.length; at++) {
    hashed += text.charCodeAt(at);
    let rest = SPREAD * hashed;
    hashed = rest >>> 0;
    rest = (rest - hashed) * hashed;
    hashed = rest >>> 0;
    hashed += (rest - hashed) * 2 ** 32;
  }
  return hashed;
}

function fraction(hashed: number): number {
  return (hashed >>> 0) * UNIT;
}

const FIRST_STATE = fraction(hash(START, ' '));
const HASHED_BLANKS = hash(START, '   ');
