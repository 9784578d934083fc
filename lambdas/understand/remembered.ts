/** Answers that are remembered while one mail is read: within it the same words are asked about again and again. */

/** Longer texts come once. */
const LONGEST = 400;

const scraps: Map<string, unknown>[] = [];

/** A note of what was found, by text, that lasts for one mail. To be made when a module is loaded. */
export function scrap<T>(): Map<string, T> {
  const made = new Map<string, T>();
  scraps.push(made);
  return made;
}

/** Called when a mail is read: a piece of a text keeps the whole of it in memory, and nobody's words are kept for long. */
export function forgetAll(): void {
  for (const one of scraps) one.clear();
}

/** `make` must depend on its text alone. So many answers are kept, then all are forgotten. */
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
