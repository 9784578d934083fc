/** Loaded before the program: its wall clock is wrong by as many milliseconds as a file says, whatever anybody sets it to meanwhile. */
import { readFileSync } from 'node:fs';

const file = process.env.AFTERWORD_WRONG_TIME;
const Right = Date;
let wrong = 0;
let readAt = 0;

function offset() {
  // Not at every call: the clock is asked thousands of times.
  if (performance.now() - readAt > 20) {
    readAt = performance.now();
    try {
      wrong = Number(readFileSync(file, 'utf8')) || 0;
    } catch {
      wrong = 0;
    }
  }
  return wrong;
}

globalThis.Date = class Wrong extends Right {
  constructor(...given) {
    if (given.length === 0) super(Right.now() + offset());
    else super(...given);
  }
  static now() {
    return Right.now() + offset();
  }
};
