import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts a package that fits the same weights to everything into a folder of packages; returns its own folder. */
export function fakeBinding(packages: string, weights: readonly number[]): string {
  const folder = join(packages, '@open-spaced-repetition', 'binding');
  mkdirSync(folder, { recursive: true });
  const source = `
    class FSRSBindingReview { constructor(rating, deltaT) { Object.assign(this, { rating, deltaT }); } }
    class FSRSBindingItem { constructor(reviews) { this.reviews = reviews; } }
    module.exports = { FSRSBindingReview, FSRSBindingItem, computeParameters: async (items, options) => {
      if (!items.every((item) => item.reviews.every((review) => review.rating >= 1 && review.deltaT >= 0)) || !options.enableShortTerm) throw new Error('bad items');
      return ${JSON.stringify(weights)};
    } };`;
  writeFileSync(join(folder, 'index.js'), source);
  return folder;
}
