/**
 * Characters that are a grapheme cluster each, whatever stands beside them: GB4, GB5 and GB999 of UAX #29.
 * Latin, punctuation, arrows, box drawing and the ESC of colours; no combining marks, joiners or variation
 * selectors, and no CR, which would join with LF.
 */
const ALL_SINGLE = /^[\n\u001b\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u2bff]*$/;

/**
 * Stands in for `Intl.Segmenter` in the bundled packages, because the real one loads its tables at first use.
 * Texts of single characters are cut here; all others go to the real one.
 */
export class QuickSegmenter {
  readonly #arguments: ConstructorParameters<typeof Intl.Segmenter>;
  readonly #isByGrapheme: boolean;
  #real: Intl.Segmenter | undefined;

  constructor(...args: ConstructorParameters<typeof Intl.Segmenter>) {
    this.#arguments = args;
    this.#isByGrapheme = (args[1]?.granularity ?? 'grapheme') === 'grapheme';
  }

  segment(input: string): Intl.Segments {
    if (this.#isByGrapheme && ALL_SINGLE.test(input)) return new SingleCharacters(input);
    this.#real ??= new Intl.Segmenter(...this.#arguments);
    return this.#real.segment(input);
  }
}

/** The segments of a text in which every UTF-16 unit is a segment. */
class SingleCharacters implements Intl.Segments {
  readonly #input: string;

  constructor(input: string) {
    this.#input = input;
  }

  containing(codeUnitIndex = 0): Intl.SegmentData | undefined {
    const index = Math.trunc(codeUnitIndex) || 0;
    const segment = this.#input[index];
    return segment === undefined ? undefined : { segment, index, input: this.#input };
  }

  *[Symbol.iterator](): Intl.SegmentIterator<Intl.SegmentData> {
    const input = this.#input;
    for (let index = 0; index < input.length; index++) yield { segment: input[index] as string, index, input };
  }
}
