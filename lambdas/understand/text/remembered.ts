/** Caches for one mail: while it is read, the same words are looked up again and again. */

/** Longer texts occur only once, so they are not cached. */
const LONGEST = 400;

const scraps: Map<string, unknown>[] = [];

/** A cache by text that lasts for one mail. Create it when the module loads. */
export function scrap<T>(): Map<string, T> {
  const made = new Map<string, T>();
  scraps.push(made);
  return made;
}

/** Called for each mail: a piece of text keeps its whole mail in memory, and nobody's words are kept for long. */
export function forgetAll(): void {
  for (const one of scraps) one.clear();
}

/** `make` must depend on its text alone. After `kept` entries the cache is cleared. */
export function remembered<T>(make: (text: string) => T, kept = 2000): (text: string) => T {
  const known = scrap<T>();
  return (text) => {
    if (text.length > LONGEST) return make(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = make(text);
    if (known.size >= kept) known.clear();
    known.set(text, answer);
    return answer;
  };
}
