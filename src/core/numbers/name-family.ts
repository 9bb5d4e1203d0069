import { FAMILIES, isDrillFamily } from './families.ts';
import { describeWalkthrough, isWalkthroughId } from './walkthroughs.ts';

/** What the family of a question or an answer is called; a word that names none stays as it is. `nameFamily('qps')` is 'Queries per second'. */
export function nameFamily(family: string): string {
  if (isDrillFamily(family)) return FAMILIES[family].name;
  const example = family.replace(/^walkthrough\//u, '');
  return isWalkthroughId(example) ? describeWalkthrough(example).title : family;
}
