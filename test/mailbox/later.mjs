// The machine's clock for a test: as much later as AFTERWORD_TEST_LATER says, in milliseconds. The program does not know.
const later = Number(process.env.AFTERWORD_TEST_LATER ?? 0);
const real = Date;
globalThis.Date = class extends real {
  constructor(...given) {
    if (given.length === 0) super(real.now() + later);
    else super(...given);
  }
  static now() {
    return real.now() + later;
  }
};
