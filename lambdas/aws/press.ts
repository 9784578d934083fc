/** A press as it travels in its queue. */
import * as v from 'valibot';
import type { Press } from '../story/tap-page.ts';

const Pressed = v.object({
  part: v.pipe(v.string(), v.maxLength(80)),
  says: v.pipe(v.string(), v.maxLength(500)),
  sign: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  minute: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** Null if it is something else. */
export function readPress(body: string): Press | null {
  try {
    const found = v.safeParse(Pressed, JSON.parse(body));
    return found.success ? found.output : null;
  } catch {
    return null;
  }
}
