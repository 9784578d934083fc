/** The JSON object in what a model wrote, whatever it put around it; undefined where there is none. */

/** Nobody points at this much. */
const LONGEST = 60_000;

export function jsonIn(written: string): unknown {
  if (written.length > LONGEST) return undefined;
  const from = written.indexOf('{');
  const to = written.lastIndexOf('}');
  if (from < 0 || to < from) return undefined;
  try {
    return JSON.parse(written.slice(from, to + 1));
  } catch {
    return undefined;
  }
}
