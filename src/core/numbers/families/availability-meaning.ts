import { type Given, valueOf } from '../tree.ts';

/** What a downtime in a period means for the design. `downtimeMeaning(3600, { period: given('30 days') })` */
export function downtimeMeaning(downtimeSeconds: number, { period }: { readonly period: Given }): string {
  return missingMeaning(downtimeSeconds / valueOf(period.calc, null).value);
}

/** What an availability means for the design. `availabilityMeaning(0.999)` */
export function availabilityMeaning(availability: number): string {
  return missingMeaning(1 - availability);
}

function missingMeaning(missing: number): string {
  if (missing > 5e-3) return 'Users notice this every week. Make a dependency optional, or put a second one beside the weakest part.';
  if (missing > 5e-4) return 'About what most consumer products promise. Mending starts at the weakest part; the others hardly count.';
  if (missing > 2e-5) return 'Good for a paid service. From here on deploys and configuration cause more downtime than hardware does.';
  return 'Computed for failures that are independent. Shared power, network, deploys and bugs will cost more than this sum says.';
}
