import { stemWord } from './stem-word.ts';

/**
 * Words that are right as they stand, though a letter or two away from another word of the trade: `charge` is no slip for `change`.
 * Found by comparing the texts of the cards with the words of all patterns.
 */
const ORDINARY_WORDS_TEXT = `
accents allocator almost altered another anything appliances bounce bounced bridge brings
chance charge charged charges cheaters cheating clashing clearer clearing clearly clicks clock clocks
compartments compatibility compete competing compressor connectors consul consumption context continent continents
crushed decider delegates derived discord exclusion federation flashing frontier
incidents inserts inverted layers moderation module modules multiply numerator objectives overwrites
polices polite politeness precious premise present presentation project projection projections prompt provider
reaction reacts reason rebases reception recover recovery refutes relays remote replace replaced replacement replacements replaces replacing
resort responsive retired revision riders river rivers
sample sampled samples sampling simulates sleepers sleeping sleeps sometimes sparse sqlite stories stranger strangers string strings struck
though transaction transition tricks varnish worlds
`;

export const ORDINARY_STEMS: ReadonlySet<string> = new Set(ORDINARY_WORDS_TEXT.trim().split(/\s+/).map(stemWord));
