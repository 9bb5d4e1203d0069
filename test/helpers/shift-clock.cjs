// Preloaded into a program under test: its clock starts at SHIFTED_NOW (ms since epoch) and runs on from there.
const RealDate = Date;
const shiftMs = Number(process.env.SHIFTED_NOW) - RealDate.now();

globalThis.Date = class Date extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + shiftMs);
    else super(...args);
  }

  static now() {
    return RealDate.now() + shiftMs;
  }
};
