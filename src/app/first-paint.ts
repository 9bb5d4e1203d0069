/** A first frame that stands on the alternate screen until Ink draws over it. */
export interface FirstPaint {
  /** Ink has the terminal now. */
  handOver(): void;
  /** Ink will not come: gives the terminal back. */
  undo(): void;
}
